import { definitionWith, lambdaAt } from '../python/definitions';
import { IParam } from '../python/expr';
import { ICellIndex } from '../python/cell-index';
import { ICodeCell } from '../python/lookup';
import { IBinding } from '../python/sites';
import { FactKind, IFact, loadsKeras } from './fact';

/** A function of the notebook, a lambda with a name, or a method or the constructor of a class. */
export interface IFunction {
  /** By which it is called. */
  readonly name: string;
  /** The class whose method it is; null for all that is called by its bare name. */
  readonly owner: string | null;
  /** The function that it is defined in; null at the outermost level. */
  readonly outer: string | null;
  readonly cell: ICodeCell;
  /** The scope of its body. */
  readonly scope: number;
  readonly isLambda: boolean;
  /** What a call gives arguments to. */
  readonly params: readonly IParam[];
  /** The name of the object or of the class in a method; null where it has none. */
  readonly self: string | null;
  /** Where it is defined. */
  readonly at: number;
}

/** Kinds of facts that matter where a function is called. */
const KINDS: ReadonlySet<FactKind> = new Set<FactKind>([
  'env-assign',
  'env-setdefault',
  'env-update',
  'env-delete',
  'magic-env',
  'magic-set_env',
  'env-by-name',
  'set_backend-call',
  'keras-json-write',
  'reload-call',
  'legacy-keras-flag',
  'keras-flag',
  'jax-flag',
  'jax-start',
  'kernel-restart',
  'modules-purge'
]);

/** The functions in which facts stand that matter, with these facts. */
export function functionsOf(
  facts: readonly IFact[],
  index: ICellIndex
): Map<IFunction, IFact[]> {
  const functions = new Map<string, IFunction | null>();
  const result = new Map<IFunction, IFact[]>();
  for (const fact of facts) {
    if (
      !fact.certainty.inFunction ||
      !(KINDS.has(fact.kind) || loadsKeras(fact))
    ) {
      continue;
    }
    const key = `${fact.cellId} ${fact.scope}`;
    let definition = functions.get(key);
    if (definition === undefined) {
      definition = functionAt(index.get(fact.cellId), fact);
      functions.set(key, definition);
    }
    if (definition) {
      result.set(definition, [...(result.get(definition) ?? []), fact]);
    }
  }
  return result;
}

function functionAt(
  cell: ICodeCell | undefined,
  { range, scope }: IFact
): IFunction | null {
  if (!cell) {
    return null;
  }
  const binding = definitionWith(cell.code, 'function', scope);
  if (binding) {
    return functionOf(cell, binding);
  }
  const named = lambdaAt(cell.code, range.to - 1);
  return named?.bound.type === 'expression' && named.bound.expr.t === 'lambda'
    ? {
        cell,
        scope,
        owner: null,
        outer: null,
        self: null,
        name: named.name,
        params: named.bound.expr.params,
        at: named.at,
        isLambda: true
      }
    : null;
}

/** The function that a name is bound to, if it is one that calls can be followed to. */
export function functionOf(
  cell: ICodeCell,
  { at, bound, name, scope: home }: IBinding
): IFunction | null {
  if (bound.type !== 'function') {
    return null;
  }
  const { decorators, params, scope } = bound;
  const common = { cell, scope, outer: null, self: null, isLambda: false };
  if (home === 0) {
    return { ...common, owner: null, name, params, at };
  }
  const outer = definitionWith(cell.code, 'function', home);
  if (outer) {
    return { ...common, owner: null, outer: outer.name, name, params, at };
  }
  const owner = definitionWith(cell.code, 'class', home);
  if (!owner || owner.scope !== 0) {
    return null;
  }
  // The first is the object itself, or the class.
  const isStatic = decorators.includes('staticmethod');
  const self = isStatic ? null : (params[0]?.name ?? null);
  const own = isStatic ? params : params.slice(1);
  return name === '__init__'
    ? {
        ...common,
        owner: null,
        self,
        name: owner.name,
        params: own,
        at: owner.at
      }
    : { ...common, owner: owner.name, self, name, params: own, at: owner.at };
}
