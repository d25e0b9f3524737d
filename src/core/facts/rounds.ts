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

/** The rounds of the loops over literals that a place is in; one of nothing known where there are none. */
export function roundsAt(
  place: IPlace,
  names: Names,
  context: IContext
): readonly IRoundOfPlace[] {
  const { loops } = place;
  const counts = loops.map(loop => names.roundsOf(loop, context));
  // A loop over nothing known may run not at all.
  const isSure = counts.every(count => count !== null && count > 0);
  const last = loops.length - 1;
  const count = counts[last];
  return Array.from({ length: Math.max(count ?? 1, 1) }, (_, index) => {
    const rounds = count
      ? new Map(
          loops.map((loop, i): [ILoop, number] => [
            loop,
            i === last ? index : 0
          ])
        )
      : null;
    const inRound = rounds ? { ...context, rounds } : context;
    const own = decided(place, names, inRound);
    return {
      certainty: isSure ? own : { ...own, conditional: true },
      round: count ? { loop: loops[last], index } : null,
      context: inRound
    };
  });
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
