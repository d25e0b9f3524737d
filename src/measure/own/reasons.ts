import { SyntaxNode } from '@lezer/common';

import { ICode, textOf } from '../../core/python/parsed-cells';
import { nameFor } from './keras-path';
import { IReason, Value } from './value';

/** An expression as the one that is to blame. */
export function reasonOf(node: SyntaxNode, code: ICode): IReason {
  const text = textOf(code, node).replace(/\s+/g, ' ');
  return {
    cell: code.position,
    text: text.length > 60 ? `${text.slice(0, 59)}…` : text
  };
}

/** So many values are looked at in the arguments of one call: lists can hold themselves. */
const MOST = 20_000;

/** Why values cannot be written into a recipe; null where they can. */
export function reasonIn(values: readonly Value[]): IReason | null {
  const rest = [...values];
  let count = 0;
  for (let value = rest.pop(); value; value = rest.pop()) {
    if (count++ > MOST) {
      return { cell: -1, text: '[…]' };
    }
    switch (value.t) {
      case 'list':
      case 'tuple':
        rest.push(...value.items);
        break;
      case 'dict':
        rest.push(...value.entries.values());
        break;
      case 'literal':
      case 'result':
        break;
      default: {
        const why = reasonOfValue(value);
        if (why) {
          return why;
        }
      }
    }
  }
  return null;
}

function reasonOfValue(
  value: Exclude<Value, { t: 'list' | 'tuple' | 'dict' | 'literal' | 'result' }>
): IReason | null {
  switch (value.t) {
    case 'unknown':
      return value.why;
    case 'function':
      return reasonOf(
        value.def.node.getChild('VariableName') ?? value.def.node,
        value.def.code
      );
    case 'path':
      return nameFor(value.path) === null
        ? { cell: -1, text: value.path }
        : null;
    case 'attribute':
    case 'method':
      return { cell: -1, text: value.name };
  }
}
