import { IConfig } from '../config';
import { IFinding } from './finding';
import { lineIndexOf } from '../notebook/lines';
import {
  IInspection,
  IReport,
  IRule,
  IRuleContext,
  Trigger,
  isTriggered,
  observationTriggers
} from './rule';
import { IPlacedIgnore, suppress } from './suppress';
import { ITranslator } from '../text';
import { NotebookView } from './view';

/** Told of a rule that threw; its own result is lost, and nothing else. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** What rules are run with. */
export interface IRuleRun {
  readonly rules: readonly IRule[];
  readonly config: IConfig;
  readonly trans: ITranslator;
  readonly onError: OnRuleError;
}

/** Runs the rules over a notebook, and parts what they find by the comments that suppress. */
export function runRules(
  view: NotebookView,
  ignores: readonly IPlacedIgnore[],
  { rules, config, trans, onError }: IRuleRun
): Pick<IInspection, 'findings' | 'suppressed'> {
  const counts = new Map<string, number>();
  const active = rules.filter(
    ({ meta }) => config.severities[meta.name] !== 'off'
  );
  /** What a rule reports, or nothing where it throws. */
  const findingsOf = (
    rule: IRule,
    run: (context: IRuleContext) => void
  ): IFinding[] => {
    const findings: IFinding[] = [];
    const level = config.severities[rule.meta.name];
    const own = level === 'off' ? undefined : level;
    try {
      run({
        config,
        trans,
        report: report => {
          const finding = findingOf(rule, report, view, own, counts);
          if (finding) {
            findings.push(finding);
          }
        }
      });
      return findings;
    } catch (error) {
      onError(rule.meta.name, error);
      return [];
    }
  };
  const present = triggersOf(view, ignores);
  const found = active
    .filter(rule => isTriggered(rule, view.facts, present))
    .flatMap(rule => findingsOf(rule, context => rule.check?.(view, context)));
  const inactive = new Set(
    rules
      .filter(
        rule =>
          !active.includes(rule) ||
          (rule.meta.needsKernel && view.kernel === null) ||
          // Who inspects may never look for old code: then nothing is said of comments about it.
          (view.oldUses === null && rule.meta.on.includes('old-keras'))
      )
      .flatMap(({ meta }) => [meta.name, meta.code])
  );
  const parted = suppress(found, ignores, name => inactive.has(name));
  const findings = [
    ...parted.findings,
    ...(parted.unused.length === 0
      ? []
      : active.flatMap(rule =>
          findingsOf(rule, context =>
            rule.checkIgnores?.(parted.unused, context)
          )
        ))
  ];
  return {
    findings: ordered(findings),
    suppressed: ordered(parted.suppressed)
  };
}

/** What there is besides facts that rules may find something about. */
function triggersOf(
  { observations, kernel, oldUses }: NotebookView,
  ignores: readonly IPlacedIgnore[]
): ReadonlySet<Trigger> {
  const triggers = new Set(observationTriggers(observations));
  if (ignores.length > 0) {
    triggers.add('ignore-comment');
  }
  if (kernel) {
    triggers.add('kernel');
  }
  if (oldUses) {
    triggers.add('old-keras');
  }
  return triggers;
}

function findingOf(
  rule: IRule,
  report: IReport,
  view: NotebookView,
  level: IFinding['severity'] | undefined,
  counts: Map<string, number>
): IFinding | null {
  const cell = view.cell(report.cellId);
  if (!cell) {
    return null;
  }
  const { meta } = rule;
  const base = `${meta.name}:${report.cellId}:${report.subject}`;
  const count = counts.get(base) ?? 0;
  counts.set(base, count + 1);
  return {
    rule: meta.name,
    code: meta.code,
    severity: level ?? report.severity ?? meta.severity,
    cellId: report.cellId,
    cell: view.positionOf(report.cellId),
    range: report.range,
    line: lineIndexOf(cell.source)(report.range.from),
    evidence: report.evidence ?? null,
    under: report.under ?? 'input',
    remedy: report.remedy ?? null,
    changes: report.changes ?? [],
    message: report.message,
    why: report.why,
    sources: report.sources ?? [],
    fixes: report.fixes ?? [],
    key: count === 0 ? base : `${base}:${count + 1}`
  };
}

function ordered(findings: readonly IFinding[]): IFinding[] {
  return [...findings].sort(
    (a, b) => a.cell - b.cell || a.range.from - b.range.from
  );
}
