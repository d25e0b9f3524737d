import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { Expr } from './expr';
import { readLiteral, unescape } from './literal';
import { operands } from './operands';
import { IPartReader } from './part-reader';

/** Reads an f-string: its texts and what stands between braces, in turn. */
export function readFormatString(
  node: SyntaxNode,
  { from, to }: IRange,
  reader: IPartReader
): Expr {
  const { source, base } = reader;
  const whole = readLiteral(source, from, to);
  if (!whole) {
    return { t: 'other', from, to };
  }
  const parts: Expr[] = [];
  let pos = whole.base;
  const add = (end: number): void => {
    if (end > pos) {
      // Doubled braces are rare enough to be told from text here.
      const written = source.slice(pos, end);
      const raw = (whole.plain ? written : unescape(written)).replace(
        /([{}])\1/g,
        '$1'
      );
      parts.push({
        t: 'string',
        from: pos,
        to: end,
        text: { value: raw, base: pos, plain: false, whole: false }
      });
    }
  };
  for (const hole of node.getChildren('FormatReplacement')) {
    add(base + hole.from);
    pos = base + hole.to;
    const inner = operands(hole);
    parts.push(
      inner.length === 1
        ? reader.read(inner[0])
        : { t: 'other', from: base + hole.from, to: pos }
    );
  }
  add(Math.max(pos, whole.end));
  return { t: 'join', from, to, parts };
}
