import { IFact, IRound } from '../facts/fact';

/** A position in a notebook, in document order. */
export interface IPosition {
  readonly cell: number;
  readonly from: number;
  /** The round of a loop, where it is in one. */
  readonly round?: IRound | null;
  /** Where in the body of a function, for what a call of that does. */
  readonly step?: number | null;
}

/** Where a fact stands. */
export function placeOf({ cell, range, step }: IFact): IPosition {
  return { cell, from: range.from, step };
}

/** Whether a fact stands before a position; everything does where there is none. */
export function isBefore(fact: IFact, position: IPosition | null): boolean {
  return (
    !position ||
    fact.cell < position.cell ||
    (fact.cell === position.cell && isEarlier(fact, position))
  );
}

/** Whether a fact stands before a position in its own cell: of a loop, an earlier round does. */
function isEarlier(
  { range, round, step }: IFact,
  position: IPosition
): boolean {
  const [own, other] = inSameLoop(round, position.round ?? null);
  if (range.from === position.from && step !== null) {
    return step < (position.step ?? -1);
  }
  return own && other && own.index !== other.index
    ? own.index < other.index
    : range.from < position.from;
}

/** Two rounds of the innermost loop that two places are both in; null where there is none. */
function inSameLoop(
  a: IRound | null,
  b: IRound | null
): readonly [IRound | null, IRound | null] {
  for (let own = a; own; own = own.outer) {
    for (let other = b; other; other = other.outer) {
      if (own.loop === other.loop) {
        return [own, other];
      }
    }
  }
  return [null, null];
}
