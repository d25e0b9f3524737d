import type { CellCode } from './cell-code';
import { Bound, IBinding } from './sites';

/** What the function with this scope returns: its `return` statements. */
export function returnsOf(code: CellCode, scope: number): readonly IBinding[] {
  return code.bound.filter(
    binding => binding.name === 'return' && binding.scope === scope
  );
}

/** The function or the class whose body is a scope. */
export function definitionWith(
  code: CellCode,
  type: 'function' | 'class',
  scope: number
): IBinding | undefined {
  return code.bound.find(
    ({ bound }) => bound.type === type && bound.scope === scope
  );
}

/** The outermost lambda with a name that an offset is in. */
export function lambdaAt(code: CellCode, offset: number): IBinding | undefined {
  return code.bound.find(
    ({ bound, scope }) =>
      scope === 0 &&
      bound.type === 'expression' &&
      bound.expr.t === 'lambda' &&
      bound.expr.from <= offset &&
      offset < bound.expr.to
  );
}

/** What is known of the function whose body is a scope; null where it is none. */
export function boundOf(
  code: CellCode,
  scope: number
): Extract<Bound, { type: 'function' }> | null {
  const bound = definitionWith(code, 'function', scope)?.bound;
  return bound?.type === 'function' ? bound : null;
}
