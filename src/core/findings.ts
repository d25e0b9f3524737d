import { IConfig } from './config';
import { IFinding } from './finding';
import { lineIndexOf } from './lines';
import { IInspection, IReport, IRule, IRuleContext } from './rule';
import { IPlacedIgnore, suppress } from './suppress';
import { ITranslator } from './text';
import { NotebookView } from './view';

/** Runs the rules over a notebook and parts what they find by the comments that suppress. */
export function judgeRules(
  view: NotebookView,
  rules: readonly IRule[],
  ignores: readonly IPlacedIgnore[],
  config: IConfig,
  trans: ITranslator
): Pick<IInspection, 'findings' | 'suppressed'> {
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
  for (const rule of active) {
    rule.check(view, contextOf(rule, found));
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
