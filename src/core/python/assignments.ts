import { SyntaxNode } from '@lezer/common';

import { ChunkText } from './chunk-text';
import { Expr } from './expr';

/** An assignment: `a, b = c = value`. */
interface IAssignment {
  /** The targets before each sign. */
  readonly groups: readonly SyntaxNode[][];
  /** The value, where it is one; its items, where it is a list or a tuple. */
  readonly single: Expr | null;
  readonly list: readonly Expr[] | null;
}

/** Reads an assignment off its syntax tree. */
export function assignmentOf(node: SyntaxNode, chunk: ChunkText): IAssignment {
  // Groups of comma-separated expressions between the signs; the last group is the value.
  const groups: SyntaxNode[][] = [[]];
  // `x = 1,` is a tuple of one.
  let isTuple = false;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'AssignOp') {
      groups.push([]);
      isTuple = false;
    } else if (child.name === ',') {
      isTuple = true;
    } else if (
      child.name !== 'TypeDef' &&
      child.name !== 'Comment' &&
      !child.type.isError
    ) {
      groups[groups.length - 1].push(child);
    }
  }
  const values = groups.length > 1 ? groups.pop()! : [];
  const single = values.length === 1 && !isTuple ? chunk.read(values[0]) : null;
  const list =
    values.length > 1 || isTuple
      ? values.map(value => chunk.read(value))
      : single?.t === 'list'
        ? single.items
        : null;
  return { groups, single, list };
}
