import { IContext } from '../python/lookup';
import { Names } from '../python/names';
import { ICertainty, ILoop, IPlace } from '../python/sites';
import { IRound } from './fact';

/** How a place is in one round of the loops that it is in. */
export interface IRoundOfPlace {
  readonly certainty: ICertainty;
  readonly round: IRound | null;
  /** Where names get their meaning in this round. */
  readonly context: IContext;
}

/** A round of some loops, one within the other. */
interface IRounds {
  readonly rounds: ReadonlyMap<ILoop, number> | undefined;
  readonly round: IRound | null;
  /** False where one of the loops goes over nothing known: it may run not at all. */
  readonly isSure: boolean;
}

/** No more rounds of all loops together are looked at. */
const MAX_ROUNDS = 20;

/** The rounds of the loops over literals that a place is in; one of nothing known where there are none. */
export function roundsAt(
  place: IPlace,
  names: Names,
  context: IContext
): readonly IRoundOfPlace[] {
  const start: IRounds = { rounds: context.rounds, round: null, isSure: true };
  let all: readonly IRounds[] = [start];
  for (const loop of place.loops) {
    all = roundsWithin(loop, all, names, context);
  }
  if (all.length === 0) {
    const { certainty } = place;
    return [{ certainty: { ...certainty, dead: true }, round: null, context }];
  }
  return all.map(({ isSure, round, rounds }) => {
    const inRound = rounds ? { ...context, rounds } : context;
    const own = decided(place, names, inRound);
    return {
      certainty: isSure ? own : { ...own, conditional: true },
      round,
      context: inRound
    };
  });
}

/** The rounds of a loop in each round of those around it, which may give it what it goes over. */
function roundsWithin(
  loop: ILoop,
  outer: readonly IRounds[],
  names: Names,
  context: IContext
): readonly IRounds[] {
  let index = 0;
  return outer
    .flatMap(({ isSure, round, rounds }): readonly IRounds[] => {
      const inRound = rounds ? { ...context, rounds } : context;
      const count = names.roundsOf(loop, inRound);
      return count === null
        ? [{ isSure: isSure && loop.isInline, round, rounds }]
        : Array.from({ length: count }, (_, own) => ({
            isSure,
            round: { loop, index: index++, outer: round },
            rounds: new Map([...(rounds ?? []), [loop, own]])
          }));
    })
    .slice(0, MAX_ROUNDS);
}

/** A branch whose conditions are known runs for certain or never. */
function decided(
  { certainty, tests }: IPlace,
  names: Names,
  context: IContext
): ICertainty {
  if (certainty.dead || tests?.length === 0) {
    return certainty;
  }
  const isMet = (tests ?? []).map(each => {
    const truth = names.truth(each.test, context);
    return truth === null ? null : truth === each.isMet;
  });
  return isMet.includes(false)
    ? { ...certainty, dead: true }
    : tests && !isMet.includes(null)
      ? { ...certainty, conditional: false }
      : certainty;
}
