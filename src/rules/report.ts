import {
  IFact,
  IFix,
  INotebookView,
  IRange,
  IRuleContext,
  Remedy,
  Severity,
  loadsKeras
} from '../core';
import { hedged, hedgedSeverity } from './wording';

/** What a report about a fact needs besides the fact. */
export interface IFactReport {
  readonly message: string;
  readonly why: string;
  readonly severity: Severity;
  readonly sources?: readonly string[];
  readonly fixes?: readonly IFix[];
  readonly remedy?: Remedy;
  /** The fact's value or name where nothing is given. */
  readonly subject?: string;
}

/** Reports a fact at its mark, and says so where it is not certain that it runs. */
export function reportFact(
  context: IRuleContext,
  fact: IFact,
  report: IFactReport
): void {
  const { fixes, message, remedy, severity, sources, subject, why } = report;
  context.report({
    cellId: fact.cellId,
    range: fact.mark,
    subject: subject ?? fact.value?.text ?? fact.name,
    message: hedged(context.trans, fact, message),
    why,
    severity: hedgedSeverity(fact, severity),
    sources,
    fixes,
    remedy
  });
}

/**
 * Where a finding about a cell's output stands in the cell's source: an empty range at the statement that loads Keras,
 * or else at the first line that is more than a comment.
 */
export function outputRange(notebook: INotebookView, cellId: string): IRange {
  const load = notebook.facts.find(
    fact => fact.cellId === cellId && loadsKeras(fact)
  );
  const source = notebook.cell(cellId)?.source ?? '';
  const lines = source.split('\n');
  const first = lines.findIndex(line => /^\s*[^\s#]/.test(line));
  const start = lines
    .slice(0, Math.max(first, 0))
    .reduce((sum, line) => sum + line.length + 1, 0);
  const from = load ? load.range.from : start;
  return { from, to: from };
}
