import { IContext } from '../python/lookup';
import { Names } from '../python/names';
import { ICertainty, ILoop, IPlace } from '../python/sites';
import { IRound } from './fact';

/** How a place is in one round of the loops that it is in. */
interface IRoundOfPlace {
  readonly certainty: ICertainty;
  readonly round: IRound | null;
  readonly rounds: ReadonlyMap<ILoop, number> | null;
}

/** The rounds of the loops over literals that a place is in; one of nothing known where there are none. */
export function roundsAt(
  { certainty, loops }: IPlace,
  names: Names,
  context: IContext
): readonly IRoundOfPlace[] {
  const counts = loops.map(loop => names.roundsOf(loop, context));
  // A loop over nothing known may run not at all.
  const isSure = counts.every(count => count !== null && count > 0);
  const last = loops.length - 1;
  const count = counts[last];
  return Array.from({ length: Math.max(count ?? 1, 1) }, (_, index) => ({
    certainty: isSure ? certainty : { ...certainty, conditional: true },
    round: count ? { loop: loops[last], index } : null,
    rounds: count
      ? new Map(
          loops.map((loop, i): [ILoop, number] => [
            loop,
            i === last ? index : 0
          ])
        )
      : null
  }));
}
