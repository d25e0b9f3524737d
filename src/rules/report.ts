import { IFact, IFix, IReport, IRuleContext, Severity } from '../core';
import { hedged, hedgedSeverity } from './wording';

/** What a report about a fact needs besides the fact. */
export interface IFactReport {
  readonly message: string;
  readonly why: string;
  readonly severity: Severity;
  readonly sources?: readonly string[];
  readonly fixes?: readonly IFix[];
  /** The fact's value or name where nothing is given. */
  readonly subject?: string;
}

/** Reports a fact at its mark, and says so where it is not certain that it runs. */
export function reportFact(
  context: IRuleContext,
  fact: IFact,
  report: IFactReport
): void {
  const full: IReport = {
    ...report,
    cellId: fact.cellId,
    range: fact.mark,
    subject: report.subject ?? fact.value?.text ?? fact.name,
    message: hedged(context.trans, fact, report.message),
    severity: hedgedSeverity(fact, report.severity)
  };
  context.report(full);
}
