import { SyntaxNode } from '@lezer/common';

import { IEntry } from './expr';
import { isOperand } from './operands';
import { IPartReader } from './part-reader';

/** Reads the entries of a dictionary in braces; those after `**` have no key. */
export function readEntries(node: SyntaxNode, parts: IPartReader): IEntry[] {
  const entries: IEntry[] = [];
  let child = node.firstChild;
  while (child) {
    if (child.name === '**') {
      const value = child.nextSibling;
      entries.push({ key: null, value: parts.read(value) });
      child = value?.nextSibling ?? null;
      continue;
    }
    if (isOperand(child) && child.nextSibling?.name === ':') {
      const value: SyntaxNode | null = child.nextSibling.nextSibling;
      entries.push({ key: parts.read(child), value: parts.read(value) });
      child = value?.nextSibling ?? null;
      continue;
    }
    child = child.nextSibling;
  }
  return entries;
}
