import { SyntaxNode } from '@lezer/common';

import { isOperand } from './operands';

/** One argument of a call. */
export interface IArgumentNode {
  /** The keyword; `*` and `**` for what is unpacked; null for a positional argument. */
  readonly name: string | null;
  /** Where the keyword or the star stands; null for a positional argument. */
  readonly nameNode: SyntaxNode | null;
  /** The value. */
  readonly node: SyntaxNode;
}

/** The arguments in an argument list; null for a generator, `all(x for x in y)`. */
export function argumentNodes(
  list: SyntaxNode,
  textOf: (node: SyntaxNode) => string
): readonly IArgumentNode[] | null {
  const found: IArgumentNode[] = [];
  for (let child = list.firstChild; child; child = child.nextSibling) {
    const next = child.nextSibling;
    if (child.name === 'for') {
      return null;
    }
    if (child.name === 'VariableName' && next?.name === 'AssignOp') {
      const node = next.nextSibling;
      if (node) {
        found.push({ name: textOf(child), nameNode: child, node });
      }
      child = node ?? next;
    } else if ((child.name === '*' || child.name === '**') && next) {
      found.push({ name: child.name, nameNode: child, node: next });
      child = next;
    } else if (isOperand(child)) {
      found.push({ name: null, nameNode: null, node: child });
    }
  }
  return found;
}

/** The targets and the values of an assignment: `a = b, c = 1, 2` has two groups of targets. */
export function assignmentNodes(node: SyntaxNode): {
  readonly targets: readonly (readonly SyntaxNode[])[];
  readonly values: readonly SyntaxNode[];
} {
  const groups: SyntaxNode[][] = [[]];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'AssignOp') {
      groups.push([]);
    } else if (isOperand(child)) {
      groups[groups.length - 1].push(child);
    }
  }
  return groups.length > 1
    ? { targets: groups.slice(0, -1), values: groups[groups.length - 1] }
    : { targets: groups, values: [] };
}
