import { IConfig } from './config';
import { IFinding } from './finding';
import { lineIndexOf } from './lines';
import { IInspection, IReport, IRule } from './rule';
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
  const found: IFinding[] = [];
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const level = config.severities[rule.meta.name];
    if (level === 'off') {
      continue;
    }
    rule.check(view, {
      config,
      trans,
      report: report => {
        const finding = place(rule, report, view, level, counts);
        if (finding) {
          found.push(finding);
        }
      }
    });
  }
  const { findings, suppressed } = suppress(found, ignores);
  return { findings: ordered(findings), suppressed: ordered(suppressed) };
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
