import { IFinding } from '../../core';
import type { IChange } from '../../migrate';
import type { IInspected } from '../../tokens';

/** What may help where a run failed. */
export interface INextChange {
  /** What of old Keras is left there. */
  readonly change: IChange;
  /** The change of the notebook as it is that makes it; null where a person has to, or it comes up after others only. */
  readonly from: IChange | null;
}

/** No more are offered at once. */
const MAX = 3;

/** The explanation of the error of a cell; null where no rule knows it. */
export function explanationOf(
  { findings }: IInspected,
  cellId: string
): IFinding | null {
  return (
    findings.find(
      finding => finding.cellId === cellId && finding.under === 'output'
    ) ?? null
  );
}

/**
 * The changes that were not made where a run failed: those of the line first, then those of the cell.
 *
 * @param all - the changes of the notebook as it is
 */
export function nextChanges(
  { migration }: IInspected,
  finding: IFinding | null,
  cellId: string,
  all: readonly IChange[],
  isChosen: (change: IChange) => boolean
): readonly INextChange[] {
  const ofLine = new Set(finding?.changes);
  const left = [
    ...migration.changes.filter(({ id }) => ofLine.has(id)),
    ...migration.changes.filter(
      change => change.cellId === cellId && !ofLine.has(change.id)
    )
  ];
  const taken = new Set<IChange>();
  return left.slice(0, MAX).map(change => {
    const from =
      change.meaning === 'manual'
        ? undefined
        : all.find(
            each =>
              each.cellId === change.cellId &&
              each.title === change.title &&
              each.meaning !== 'manual' &&
              !isChosen(each) &&
              !taken.has(each)
          );
    if (from) {
      taken.add(from);
    }
    return { change, from: from ?? null };
  });
}
