import { SyntaxNode } from '@lezer/common';

import { textOf } from '../../core/python/parsed-cells';
import type { Evaluator, IPlace } from './evaluator';
import { Value } from './value';

/** Gives parameters their values; false for parameters that are not simply names with or without a default. */
export function bindParameters(
  node: SyntaxNode,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
  place: IPlace,
  evaluator: Evaluator
): boolean {
  const { code, scope } = place;
  const list = node.getChild('ParamList');
  let position = 0;
  for (let child = list?.firstChild; child; child = child.nextSibling) {
    if (child.name === '*' || child.name === '**') {
      return false;
    }
    if (child.name !== 'VariableName') {
      continue;
    }
    const name = textOf(code, child);
    let after = child.nextSibling;
    if (after?.name === 'TypeDef') {
      after = after.nextSibling;
    }
    const byDefault = after?.name === 'AssignOp' ? after.nextSibling : null;
    const value =
      args[position] ??
      kwargs.get(name) ??
      (byDefault && evaluator.evaluate(byDefault, place)) ??
      evaluator.unknown(child, place);
    position++;
    scope.set(name, value);
    child = byDefault ?? child;
  }
  return true;
}
