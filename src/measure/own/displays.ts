import { SyntaxNode } from '@lezer/common';

import { readLiteral } from '../../core/python/literal';
import { operands } from '../../core/python/operands';
import { textOf } from '../../core/python/parsed-cells';
import type { Evaluator, IPlace } from './evaluator';
import { truthOf } from './operations';
import { Scope, Value } from './value';

/** A string with expressions in it. */
export function formatString(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const { code } = place;
  const literal = readLiteral(code.source, node.from, node.to);
  const parts = node.getChildren('FormatReplacement');
  if (!literal || literal.value.includes('\\')) {
    return evaluator.unknown(node, place);
  }
  let text = '';
  let at = literal.base;
  for (const part of parts) {
    const [inner, ...more] = operands(part);
    const value = inner && evaluator.evaluate(inner, place);
    if (value?.t !== 'literal' || more.length > 0) {
      return evaluator.unknown(node, place);
    }
    text += code.source.slice(at, part.from) + String(value.value);
    at = part.to;
  }
  return { t: 'literal', value: text + code.source.slice(at, literal.end) };
}

/** A dictionary. */
export function dictionary(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const entries = new Map<string, Value>();
  const parts = operands(node);
  const colons = node.getChildren(':').length;
  if (parts.length !== 2 * colons) {
    return evaluator.unknown(node, place);
  }
  for (let i = 0; i < parts.length; i += 2) {
    const key = evaluator.evaluate(parts[i], place);
    if (key.t !== 'literal') {
      return evaluator.unknown(node, place);
    }
    entries.set(String(key.value), evaluator.evaluate(parts[i + 1], place));
  }
  return { t: 'dict', entries };
}

/** `a if b else c`. */
export function conditional(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const [then, test, otherwise] = operands(node);
  const holds = test ? truthOf(evaluator.evaluate(test, place)) : null;
  return holds === null || !otherwise
    ? evaluator.unknown(test ?? node, place)
    : evaluator.evaluate(holds ? then : otherwise, place);
}

/** A list that one loop makes. */
export function comprehension(
  node: SyntaxNode,
  place: IPlace,
  evaluator: Evaluator
): Value {
  const [result, target, source, ...more] = operands(node);
  const loops = node.getChildren('for').length;
  const items =
    source && loops === 1 && more.length === 0
      ? evaluator.itemsOf(evaluator.evaluate(source, place))
      : null;
  if (!items || target.name !== 'VariableName') {
    return evaluator.unknown(node, place);
  }
  return {
    t: 'list',
    items: items.map(item => {
      const scope = new Scope(place.scope);
      scope.set(textOf(place.code, target), item);
      return evaluator.evaluate(result, { ...place, scope });
    })
  };
}
