import { ICellIndex } from '../python/cell-index';
import { Names } from '../python/names';
import { lineEnd } from '../source/chars';
import { ICallPlace, placesOf, within } from './call-places';
import { inChild } from './handed-calls';
import { IFact } from './fact';
import { IFunction, functionsOf } from './functions';
import { Recognizers } from './recognizers';

/**
 * What functions of the notebook do where they are called: the facts of their bodies, with the values that the calls
 * hand over, in the place of the calls at the outermost level, those of functions that call them among them.
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
    const ofSites = new Map<unknown, IFact[]>();
    for (const place of placesOf(definition, index, names)) {
      const added = recognizeBody(definition, place, names, recognizers);
      const ofSite = ofSites.get(place.site) ?? [];
      ofSite.push(...(place.isChild ? inChild(added) : added));
      ofSites.set(place.site, ofSite);
      if (added.length > 0) {
        bodies.forEach(fact => called.add(fact));
      }
    }
    found.push(...[...ofSites.values()].flatMap(withoutRepeated));
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

function recognizeBody(
  { cell: home, isLambda, scope }: IFunction,
  place: ICallPlace,
  names: Names,
  recognizers: Recognizers
): readonly IFact[] {
  const { frame, round } = place;
  return recognizers
    .recognizeBody(home, scope, names, { frame, isLambda })
    .filter(({ kind }) => kind !== 'env-by-name')
    .map(fact => ({ ...atCall(fact, place), round: round ?? fact.round }));
}

/** A fact of a function's body, in the place of the call. */
function atCall(
  fact: IFact,
  { cell, certainty, site, step }: ICallPlace
): IFact {
  const { call, outerFrom, range, removal } = site;
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
    // What an inner call does comes where that call stands, in its own order.
    step: step === null ? fact.range.from : step + fact.range.from / 1e6,
    certainty: within(certainty, fact.certainty)
  };
}
