import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { Expr } from './expr';
import { operands } from './operands';
import { IPartReader, textBetween } from './part-reader';

/** Reads an expression of two operands: a sum, a format, a choice by `or` or `and`, a comparison. */
export function readBinary(
  node: SyntaxNode,
  { from, to }: IRange,
  parts: IPartReader
): Expr {
  const inner = operands(node);
  if (inner.length !== 2) {
    return { t: 'other', from, to };
  }
  const [left, right] = inner.map(part => parts.read(part));
  if (node.getChild('or')) {
    return { t: 'choice', from, to, test: left, then: left, otherwise: right };
  }
  if (node.getChild('and')) {
    return { t: 'choice', from, to, test: left, then: right, otherwise: left };
  }
  const between = textBetween(parts, inner[0].to, inner[1].from);
  if (node.getChild('BitOp')) {
    // `a | b` of dictionaries; other values have no entries.
    return between === '|'
      ? {
          t: 'dict',
          from,
          to,
          entries: [left, right].map(value => ({ key: null, value }))
        }
      : { t: 'other', from, to };
  }
  const operator = node.getChild('ArithOp');
  if (!operator) {
    const sign = between.replace(/\s+/g, ' ');
    return { t: 'compare', from, to, left, operator: sign, right };
  }
  switch (textBetween(parts, operator.from, operator.to)) {
    case '+':
      return { t: 'join', from, to, parts: [left, right] };
    case '%':
      return { t: 'format', from, to, left, right };
    case '/':
      return { t: 'divide', from, to, left, right };
    default:
      return { t: 'other', from, to };
  }
}
