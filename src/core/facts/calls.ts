import { argumentsOf } from '../python/evaluated';
import { Expr, IParam } from '../python/expr';
import { ICellIndex, ICodeCell, IContext } from '../python/lookup';
import { Names } from '../python/names';
import { SiteOf } from '../python/sites';
import { lineEnd } from '../source/chars';
import { childCallsOf, inChild } from './child-calls';
import { FactKind, IFact, loadsKeras } from './fact';
import { Recognizers } from './recognizers';
import { roundsAt } from './rounds';

/** A function of the notebook at the outermost level of a cell, a lambda with a name, or a method or the constructor of a class there. */
interface IFunction {
  /** By which it is called. */
  readonly name: string;
  /** The class whose method it is; null for all that is called by its bare name. */
  readonly owner: string | null;
  readonly cell: ICodeCell;
  /** The scope of its body. */
  readonly scope: number;
  readonly isLambda: boolean;
  /** What a call gives arguments to. */
  readonly params: readonly IParam[];
  /** Where it is defined. */
  readonly at: number;
}

/** Kinds of facts that matter where a function is called. */
const KINDS: ReadonlySet<FactKind> = new Set<FactKind>([
  'env-assign',
  'env-setdefault',
  'env-update',
  'env-delete',
  'env-by-name',
  'set_backend-call',
  'reload-call',
  'legacy-keras-flag',
  'keras-flag',
  'jax-flag',
  'jax-start',
  'kernel-restart',
  'modules-purge'
]);

/**
 * What functions of the notebook do where they are called: the facts of their bodies, with the values that the calls
 * hand over, in the place of the calls. Only calls at the outermost level are followed.
 */
export function factsOfCalls(
  facts: readonly IFact[],
  index: ICellIndex,
  names: Names,
  recognizers: Recognizers
): { readonly facts: readonly IFact[]; readonly called: ReadonlySet<IFact> } {
  const found: IFact[] = [];
  const called = new Set<IFact>();
  for (const [definition, bodies] of functionsOf(facts, index)) {
    for (const { cell, site } of callsOf(definition, index, names)) {
      const added = roundsAt(site, names, { cell, scope: 0 }).flatMap(round =>
        recognizeBody(definition, cell, site, round, names, recognizers)
      );
      if (added.length > 0) {
        found.push(...withoutRepeated(added));
        bodies.forEach(fact => called.add(fact));
      }
    }
    for (const { cell, site } of definition.owner === null
      ? childCallsOf(definition.name, index, names)
      : []) {
      for (const round of roundsAt(site, names, { cell, scope: 0 })) {
        const added = inChild(
          recognizeBody(definition, cell, site, round, names, recognizers)
        );
        found.push(...added);
        bodies.forEach(fact => called.add(fact));
      }
    }
  }
  return { facts: found, called };
}

/** What several rounds of a loop say alike is said once. */
function withoutRepeated(facts: readonly IFact[]): readonly IFact[] {
  return facts.filter(
    (fact, i) =>
      !facts
        .slice(0, i)
        .some(
          other =>
            other.kind === fact.kind &&
            other.name === fact.name &&
            other.step === fact.step &&
            other.value?.text === fact.value?.text
        )
  );
}

/** The functions in which facts stand that matter, with these facts. */
function functionsOf(
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
  const common = { cell, scope, owner: null, isLambda: false };
  const binding = cell.code.definitionWith('function', scope);
  if (binding?.bound.type !== 'function') {
    const named = binding ? undefined : cell.code.lambdaAt(range.to - 1);
    return named?.bound.type === 'expression' && named.bound.expr.t === 'lambda'
      ? {
          ...common,
          name: named.name,
          params: named.bound.expr.params,
          at: named.at,
          isLambda: true
        }
      : null;
  }
  const { at, bound, name } = binding;
  if (binding.scope === 0) {
    return { ...common, name, params: bound.params, at };
  }
  const owner = cell.code.definitionWith('class', binding.scope);
  if (!owner || owner.scope !== 0) {
    return null;
  }
  // The first is the object itself, or the class.
  const [self] = bound.params;
  const params = /^(?:self|cls)$/.test(self?.name ?? '')
    ? bound.params.slice(1)
    : bound.params;
  return name === '__init__'
    ? { ...common, name: owner.name, params, at: owner.at }
    : { ...common, name, owner: owner.name, params, at: owner.at };
}

/** The calls of a function at the outermost level, after it is defined. */
function callsOf(
  { at, cell: home, name, owner }: IFunction,
  index: ICellIndex,
  names: Names
): { readonly cell: ICodeCell; readonly site: SiteOf<'call'> }[] {
  const cells =
    owner === null ? index.cellsCalling(name) : index.cellsCallingMethod(name);
  return cells.flatMap(cell =>
    cell.code
      .callsOf(name, owner === null ? 'name' : 'member')
      .filter(
        ({ call: { callee }, range }) =>
          (cell.position > home.position ||
            (cell === home && range.from > at)) &&
          (owner === null ||
            (callee.t === 'member' &&
              isOf(owner, callee.object, { cell, scope: 0 }, names)))
      )
      .map(site => ({ cell, site }))
  );
}

/** Whether an expression is a class by its name, or an object of it. */
function isOf(
  owner: string,
  object: Expr,
  context: IContext,
  names: Names
): boolean {
  const { expr } = names.follow(object, context);
  const of = expr.t === 'call' ? expr.callee : expr;
  return of.t === 'name' && of.name === owner;
}

function recognizeBody(
  { cell: home, isLambda, params, scope }: IFunction,
  cell: ICodeCell,
  site: SiteOf<'call'>,
  { certainty, round, rounds }: ReturnType<typeof roundsAt>[number],
  names: Names,
  recognizers: Recognizers
): readonly IFact[] {
  const frame = argumentsOf(
    params,
    site.call,
    { cell, scope: 0, ...(rounds ? { rounds } : {}) },
    { cell: home, scope: 0 }
  );
  return frame
    ? recognizers
        .recognizeBody(home, scope, names, { frame, isLambda })
        .filter(({ kind }) => kind !== 'env-by-name')
        .map(fact => ({
          ...atCall(fact, cell, { ...site, certainty }),
          round: round ?? fact.round
        }))
    : [];
}

/** A fact of a function's body, in the place of the call. */
function atCall(
  fact: IFact,
  cell: ICodeCell,
  { call, certainty, outerFrom, range, removal }: SiteOf<'call'>
): IFact {
  const { conditional, dead } = fact.certainty;
  const { source } = cell;
  return {
    ...fact,
    cellId: cell.id,
    cell: cell.position,
    range,
    removal,
    outerFrom,
    mark: {
      from: call.from,
      to: Math.min(call.to, lineEnd(source, call.from))
    },
    line: source.slice(0, call.from).split('\n').length,
    scope: 0,
    isOfCall: true,
    step: fact.range.from,
    certainty: {
      inFunction: certainty.inFunction,
      conditional: certainty.conditional || conditional,
      dead: certainty.dead || dead
    }
  };
}
