import { IFinding } from './finding';
import { IIgnore } from './read/reading';

/** A suppression comment and its cell. */
export interface IPlacedIgnore {
  readonly cellId: string;
  readonly cell: number;
  readonly ignore: IIgnore;
}

/** Findings parted by the comments in the source, and the comments that matched nothing. */
export interface ISuppression {
  readonly findings: readonly IFinding[];
  readonly suppressed: readonly IFinding[];
  readonly unused: readonly IPlacedIgnore[];
}

/** Parts findings by suppression comments. */
export function suppress(
  findings: readonly IFinding[],
  ignores: readonly IPlacedIgnore[]
): ISuppression {
  if (ignores.length === 0) {
    return { findings, suppressed: [], unused: [] };
  }
  const byCell = new Map<string, IPlacedIgnore[]>();
  for (const placed of ignores) {
    byCell.set(placed.cellId, [...(byCell.get(placed.cellId) ?? []), placed]);
  }
  const used = new Set<IPlacedIgnore>();
  const kept: IFinding[] = [];
  const suppressed: IFinding[] = [];
  for (const finding of findings) {
    const matching = (byCell.get(finding.cellId) ?? []).filter(({ ignore }) =>
      matches(ignore, finding)
    );
    matching.forEach(placed => used.add(placed));
    (matching.length > 0 ? suppressed : kept).push(finding);
  }
  return {
    findings: kept,
    suppressed,
    unused: ignores.filter(placed => !used.has(placed))
  };
}

function matches(ignore: IIgnore, finding: IFinding): boolean {
  return (
    (ignore.lines === null || ignore.lines.includes(finding.line)) &&
    (ignore.rules === null ||
      ignore.rules.includes(finding.rule) ||
      ignore.rules.includes(finding.code))
  );
}
