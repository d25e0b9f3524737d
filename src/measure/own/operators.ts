import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { textOf } from '../../core/python/parsed-cells';
import { formatted } from './builtins';
import type { Evaluator, IPlace } from './evaluator';
import { TENSOR_OPERATORS, operate, truthOf } from './operations';
import { reasonIn } from './reasons';
import { Value } from './value';

/** `-a`, `not a`. */
export function unary(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const [operand] = operands(node);
  const value = operand && evaluator.evaluate(operand, place);
  const sign = textOf(place.code, node).slice(0, 3);
  if (sign === 'not' && value) {
    const truth = truthOf(value);
    return truth === null
      ? evaluator.unknown(node, place)
      : { t: 'literal', value: !truth };
  }
  if (sign[0] === '-' && value?.t === 'result') {
    return evaluator.recorder.call({
      on: null,
      path: ['ops', 'negative'],
      args: [value],
      kwargs: new Map(),
      cell: place.code.position,
      why: place.doubt
    });
  }
  return value?.t === 'literal' && typeof value.value === 'number'
    ? { t: 'literal', value: sign[0] === '-' ? -value.value : value.value }
    : value?.t === 'unknown'
      ? value
      : evaluator.unknown(node, place);
}

/** `a + b`, `a and b`. */
export function binary(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const [leftNode, rightNode] = operands(node);
  if (!leftNode || !rightNode) {
    return evaluator.unknown(node, place);
  }
  const sign = place.code.source.slice(leftNode.to, rightNode.from).trim();
  const left = evaluator.evaluate(leftNode, place);
  if (sign === 'and' || sign === 'or') {
    const truth = truthOf(left);
    return truth === null
      ? evaluator.unknown(node, place)
      : truth === (sign === 'and')
        ? evaluator.evaluate(rightNode, place)
        : left;
  }
  const right = evaluator.evaluate(rightNode, place);
  if (left.t === 'result' || right.t === 'result') {
    const name = Object.entries(TENSOR_OPERATORS).find(
      ([key]) => key === sign
    )?.[1];
    return name === undefined
      ? evaluator.unknown(node, place)
      : evaluator.recorder.call({
          on: null,
          path: ['ops', name],
          args: [left, right],
          kwargs: new Map(),
          cell: place.code.position,
          why: place.doubt ?? reasonIn([left, right])
        });
  }
  return (
    operate(left, sign, right) ??
    formatted(left, sign, right) ??
    evaluator.unknown(node, place)
  );
}
