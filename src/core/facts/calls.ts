import { argumentsOf } from '../python/evaluated';
import { ICall, IParam } from '../python/expr';
import { ICellIndex, ICodeCell } from '../python/lookup';
import { Names } from '../python/names';
import { IPlace, SiteOf } from '../python/sites';
import { lineEnd } from '../source/chars';
import { FactKind, IFact, loadsKeras } from './fact';
import { Recognizers } from './recognizers';

/** A function of the notebook at the outermost level of a cell, or the constructor of a class there. */
interface IFunction {
  /** By which it is called. */
  readonly name: string;
  readonly cell: ICodeCell;
  /** The scope of its body. */
  readonly scope: number;
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
  'set_backend-call',
  'reload-call',
  'legacy-keras-flag',
  'jax-flag',
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
    for (const cell of index.cellsCalling(definition.name)) {
      for (const site of cell.code.callsOf(definition.name)) {
        if (!isAfter(cell, site, definition)) {
          continue;
        }
        const added = recognizeBody(definition, cell, site, names, recognizers);
        if (added.length > 0) {
          found.push(...added);
          bodies.forEach(fact => called.add(fact));
        }
      }
    }
  }
  return { facts: found, called };
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
      definition = functionAt(index.get(fact.cellId), fact.scope);
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
  scope: number
): IFunction | null {
  const binding = cell?.code.definitionWith('function', scope);
  if (!cell || binding?.bound.type !== 'function') {
    return null;
  }
  const { at, bound, name } = binding;
  if (binding.scope === 0) {
    return { name, cell, scope, params: bound.params, at };
  }
  const owner =
    name === '__init__' && cell.code.definitionWith('class', binding.scope);
  return owner && owner.scope === 0
    ? {
        name: owner.name,
        cell,
        scope,
        // The first is the object itself.
        params: bound.params.slice(1),
        at: owner.at
      }
    : null;
}

function isAfter(
  cell: ICodeCell,
  { range }: IPlace,
  { cell: home, at }: IFunction
): boolean {
  return cell.position > home.position || (cell === home && range.from > at);
}

function recognizeBody(
  { cell: home, params, scope }: IFunction,
  cell: ICodeCell,
  site: SiteOf<'call'>,
  names: Names,
  recognizers: Recognizers
): readonly IFact[] {
  const call: ICall = site.call;
  const frame = argumentsOf(
    params,
    call,
    { cell, scope: 0 },
    { cell: home, scope: 0 }
  );
  return frame
    ? recognizers
        .recognizeBody(home, scope, names, frame)
        .map(fact => atCall(fact, cell, site))
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
    certainty: {
      inFunction: certainty.inFunction,
      conditional: certainty.conditional || conditional,
      dead: certainty.dead || dead
    }
  };
}
