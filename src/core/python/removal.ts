import { ISplice } from '../notebook/edits';
import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { lineEnd, lineStart, skipBlanks } from '../source/chars';

/**
 * How to take a simple statement out of its cell so that the rest stays sound: its lines, its part of a line with `;`,
 * or `pass` in its place where it is all that a block has. `range` is the statement's in the cell.
 */
export function removalOf(
  statement: SyntaxNode,
  range: IRange,
  source: string,
  base: number
): ISplice | null {
  const parent = statement.parent;
  if (!parent) {
    return null;
  }
  if (parent.name === 'StatementGroup') {
    const previous = sibling(statement, 'prevSibling');
    const next = sibling(statement, 'nextSibling');
    if (previous) {
      // Behind a magic that runs code (`%time x = 1`) there is none.
      const sign = source.indexOf(';', base + previous.to);
      return sign >= 0 && sign < range.from
        ? { from: sign, to: range.to, text: '' }
        : null;
    }
    if (next) {
      return { from: range.from, to: base + next.from, text: '' };
    }
  }
  const block = parent.name === 'StatementGroup' ? parent.parent : parent;
  const own = parent.name === 'StatementGroup' ? parent : statement;
  if (block?.name === 'Body' && !hasSibling(own)) {
    return { ...range, text: 'pass' };
  }
  return block?.name === 'Body' || block?.name === 'Script'
    ? lineRemoval(source, range)
    : null;
}

/** How to take whole lines out of a text: those that a range stands on; null where something else stands there too. */
export function lineRemoval(source: string, range: IRange): ISplice | null {
  const from = lineStart(source, range.from);
  const to = lineEnd(source, range.to);
  if (
    skipBlanks(source, from) < range.from ||
    !/^[ \t]*;?[ \t]*(#.*)?\r?$/.test(source.slice(range.to, to))
  ) {
    return null;
  }
  return to < source.length
    ? { from, to: to + 1, text: '' }
    : { from: Math.max(0, from - 1), to, text: '' };
}

function hasSibling(node: SyntaxNode): boolean {
  return (
    sibling(node, 'prevSibling') !== null ||
    sibling(node, 'nextSibling') !== null
  );
}

/** The nearest statement beside another in its block. */
function sibling(
  node: SyntaxNode,
  direction: 'prevSibling' | 'nextSibling'
): SyntaxNode | null {
  let other = node[direction];
  while (other && !/(Statement|Definition|StatementGroup)$/.test(other.name)) {
    other = other[direction];
  }
  return other;
}
