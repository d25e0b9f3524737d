import {
  IFact,
  IFix,
  INotebookView,
  IRange,
  IRuleContext,
  ITranslator,
  Remedy,
  Severity,
  hasOwnStatement,
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
  const { message, remedy, severity, sources, subject, why } = report;
  const fixes = report.fixes ?? [];
  context.report({
    cellId: fact.cellId,
    range: fact.mark,
    subject: subject ?? fact.value?.text ?? fact.name,
    message: hedged(context.trans, fact, message),
    why,
    severity: hedgedSeverity(fact, severity),
    sources,
    // A finding always has a next step.
    fixes:
      fixes.length > 0 || remedy ? fixes : removeFixes(fact, context.trans),
    remedy
  });
}

/** Takes a statement, or a cell that writes a file, out of the way, for a finding against which there is nothing better. */
function removeFixes(fact: IFact, trans: ITranslator): IFix[] {
  const { cellId, removal, via } = fact;
  const own = {
    kind: 'edits',
    id: 'remove',
    applicability: 'suggestion',
    needsRestart: false
  } as const;
  if (removal) {
    return hasOwnStatement(fact)
      ? [
          {
            ...own,
            title: trans.__('Remove this statement'),
            edits: [{ type: 'replace', cellId, ...removal }]
          }
        ]
      : [];
  }
  return via?.startsWith('%%') && fact.kind.endsWith('-write')
    ? [
        {
          ...own,
          title: trans.__('Remove this cell'),
          edits: [{ type: 'remove-cell', cellId }]
        }
      ]
    : [];
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
