import { IFinding, ITranslator, Severity } from '../core';

/** The severities, the worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The place of a severity among them, from the worst. */
export function rankOf(severity: Severity): number {
  return severities.indexOf(severity);
}

/** How many findings there are of each severity that occurs, the worst first. */
export function bySeverity(
  findings: readonly IFinding[]
): { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map(severity => ({
      severity,
      count: findings.filter(finding => finding.severity === severity).length
    }))
    .filter(({ count }) => count > 0);
}

/** “2 errors”, in the user's language. */
export function countOf(
  severity: Severity,
  count: number,
  trans: ITranslator
): string {
  switch (severity) {
    case 'error':
      return trans._n('%1 error', '%1 errors', count);
    case 'warning':
      return trans._n('%1 warning', '%1 warnings', count);
    case 'info':
      return trans._n('%1 note', '%1 notes', count);
  }
}

/** “1 error, 2 warnings”; empty where there is no finding. */
export function countFindings(
  findings: readonly IFinding[],
  trans: ITranslator
): string {
  return bySeverity(findings)
    .map(({ severity, count }) => countOf(severity, count, trans))
    .join(', ');
}
