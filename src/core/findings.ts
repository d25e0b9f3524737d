import { IConfig } from './config';
import { IFact } from './facts/fact';
import { IFinding } from './finding';
import { lineIndexOf } from './lines';
import {
  IFactCheck,
  IInspection,
  IReport,
  IRule,
  IRuleContext,
  Trigger,
  isTriggered,
  observationTriggers
} from './rule';
import { IPlacedIgnore, suppress } from './suppress';
import { ITranslator } from './text';
import { NotebookView } from './view';

/** What was reported of facts that are judged one by one; it holds for one configuration. */
export type KeptReports = WeakMap<IFact, Map<IFactCheck, readonly IReport[]>>;

/** Runs the rules over a notebook, one in each step, and parts what they find by the comments that suppress. */
export function* judgeRules(
  view: NotebookView,
  rules: readonly IRule[],
  ignores: readonly IPlacedIgnore[],
  config: IConfig,
  trans: ITranslator,
  kept: KeptReports = new WeakMap()
): Generator<void, Pick<IInspection, 'findings' | 'suppressed'>> {
  const counts = new Map<string, number>();
  const active = rules.filter(
    ({ meta }) => config.severities[meta.name] !== 'off'
  );
  const contextOf = (rule: IRule, into: IFinding[]): IRuleContext => ({
    config,
    trans,
    report: report => {
      const level = config.severities[rule.meta.name];
      const own = level === 'off' ? undefined : level;
      const finding = place(rule, report, view, own, counts);
      if (finding) {
        into.push(finding);
      }
    }
  });
  const found: IFinding[] = [];
  const present = triggersOf(view, ignores);
  for (const rule of active) {
    if (!isTriggered(rule, view.facts, present)) {
      continue;
    }
    const context = contextOf(rule, found);
    if (rule.facts) {
      judgeFacts(rule.facts, view, context, kept);
      yield;
    }
    if (rule.check) {
      const steps = rule.check(view, context);
      if (steps) {
        yield* steps;
      }
      yield;
    }
  }
  const silent = new Set(
    rules
      .filter(
        rule =>
          !active.includes(rule) ||
          (rule.meta.needsKernel && view.kernel === null)
      )
      .flatMap(({ meta }) => [meta.name, meta.code])
  );
  const parted = suppress(found, ignores, name => silent.has(name));
  const findings = [...parted.findings];
  if (parted.unused.length > 0) {
    for (const rule of active) {
      rule.checkIgnores?.(parted.unused, contextOf(rule, findings));
    }
  }
  return {
    findings: ordered(findings),
    suppressed: ordered(parted.suppressed)
  };
}

/** What there is besides facts that rules may find something about. */
function triggersOf(
  { observations, kernel }: NotebookView,
  ignores: readonly IPlacedIgnore[]
): ReadonlySet<Trigger> {
  const triggers = new Set(observationTriggers(observations));
  if (ignores.length > 0) {
    triggers.add('ignore-comment');
  }
  if (kernel) {
    triggers.add('kernel');
  }
  return triggers;
}

/** Has facts judged that were not, and reports what is known of the others. */
function judgeFacts(
  judge: IFactCheck,
  view: NotebookView,
  context: IRuleContext,
  kept: KeptReports
): void {
  for (const fact of view.facts) {
    if (!judge.kinds.includes(fact.kind)) {
      continue;
    }
    let ofFact = kept.get(fact);
    if (!ofFact) {
      ofFact = new Map();
      kept.set(fact, ofFact);
    }
    let reports = ofFact.get(judge);
    if (!reports) {
      const fresh: IReport[] = [];
      judge.check(fact, view, {
        ...context,
        report: report => fresh.push(report)
      });
      reports = fresh;
      ofFact.set(judge, reports);
    }
    reports.forEach(context.report);
  }
}

function place(
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
