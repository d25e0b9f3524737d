import { IFinding } from './finding';
import { IIgnore } from '../source/ignores';
import { IUnusedIgnore } from './rule';

/** A suppression comment and its cell. */
export interface IPlacedIgnore {
  readonly cellId: string;
  readonly ignore: IIgnore;
}

/** Findings parted by the comments in the source, and what of the comments matched nothing. */
export interface ISuppression {
  readonly findings: readonly IFinding[];
  readonly suppressed: readonly IFinding[];
  readonly unused: readonly IUnusedIgnore[];
}

/** Parts findings by suppression comments. `isSilent` names the rules that could not have found anything. */
export function suppress(
  findings: readonly IFinding[],
  ignores: readonly IPlacedIgnore[],
  isSilent: (rule: string) => boolean
): ISuppression {
  if (ignores.length === 0) {
    return { findings, suppressed: [], unused: [] };
  }
  const byCell = new Map<string, IPlacedIgnore[]>();
  for (const placed of ignores) {
    byCell.set(placed.cellId, [...(byCell.get(placed.cellId) ?? []), placed]);
  }
  const used = new Map<IPlacedIgnore, Set<string>>();
  const kept: IFinding[] = [];
  const suppressed: IFinding[] = [];
  for (const finding of findings) {
    const matching = (byCell.get(finding.cellId) ?? []).filter(({ ignore }) =>
      matches(ignore, finding)
    );
    for (const placed of matching) {
      const names = used.get(placed) ?? new Set();
      used.set(placed, names.add(finding.rule).add(finding.code));
    }
    (matching.length > 0 ? suppressed : kept).push(finding);
  }
  return {
    findings: kept,
    suppressed,
    unused: ignores.flatMap(placed =>
      unusedPart(placed, used.get(placed), isSilent)
    )
  };
}

function unusedPart(
  { cellId, ignore }: IPlacedIgnore,
  used: ReadonlySet<string> | undefined,
  isSilent: (rule: string) => boolean
): IUnusedIgnore[] {
  const { range, removable } = ignore;
  if (ignore.rules === null) {
    return used ? [] : [{ cellId, range, rules: null, removable }];
  }
  const rules = ignore.rules.filter(
    rule => !used?.has(rule) && !isSilent(rule)
  );
  const whole = rules.length === ignore.rules.length;
  return rules.length > 0 || whole
    ? [{ cellId, range, rules, removable: whole ? removable : null }]
    : [];
}

function matches(ignore: IIgnore, finding: IFinding): boolean {
  return (
    (ignore.lines === null || ignore.lines.includes(finding.line)) &&
    (ignore.rules === null ||
      ignore.rules.includes(finding.rule) ||
      ignore.rules.includes(finding.code))
  );
}
