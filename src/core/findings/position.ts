import { IFact, IRound } from '../facts/fact';

/** A position in a notebook, in document order. */
export interface IPosition {
  readonly cell: number;
  readonly from: number;
  /** The round of a loop, where it is in one. */
  readonly round?: IRound | null;
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
function isEarlier({ range, round }: IFact, position: IPosition): boolean {
  const other = position.round ?? null;
  return round &&
    other &&
    round.loop === other.loop &&
    round.index !== other.index
    ? round.index < other.index
    : range.from < position.from;
}
