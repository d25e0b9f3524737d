import { SyntaxNode } from '@lezer/common';

import { Expr, ICall, IKeyword } from './expr';
import { isOperand } from './operands';
import { IPartReader, textBetween } from './part-reader';

/** Reads what a call is given. */
export function readArguments(
  list: SyntaxNode | null,
  parts: IPartReader
): Pick<ICall, 'args' | 'keywords' | 'starred'> {
  if (list?.getChild('for')) {
    // The one argument is a generator.
    return { args: [parts.read(list)], keywords: [] };
  }
  const args: Expr[] = [];
  const keywords: IKeyword[] = [];
  const starred: number[] = [];
  const { base } = parts;
  let child = list?.firstChild?.nextSibling ?? null;
  while (child) {
    const next = child.nextSibling;
    if (next?.name === 'AssignOp' && child.name === 'VariableName') {
      const value = next.nextSibling;
      keywords.push({
        name: textBetween(parts, child.from, child.to),
        from: base + child.from,
        to: base + (value ?? next).to,
        value: parts.read(value)
      });
      child = value?.nextSibling ?? null;
      continue;
    }
    if (child.name === '**') {
      keywords.push({
        name: null,
        from: base + child.from,
        to: base + (next ?? child).to,
        value: parts.read(next)
      });
      child = next?.nextSibling ?? null;
      continue;
    }
    if (child.name === '*') {
      starred.push(args.length);
    }
    if (isOperand(child)) {
      args.push(parts.read(child));
    }
    child = next;
  }
  return { args, keywords, starred };
}
