import { IEdit, IFinding, IFix, isChoice, meetsAny } from '../core';

/** The edits of all safe fixes, the best one of each finding, without those that would touch the same place twice. */
export function safeEdits(
  findings: readonly IFinding[],
  planned: readonly IEdit[],
  editsOf: (fix: IFix) => readonly IEdit[]
): IEdit[] {
  const edits = [...planned];
  for (const finding of findings) {
    const fix = finding.fixes.find(
      candidate => candidate.applicability === 'safe'
    );
    // A fix that does not fit in whole is left for the next time: half a fix is none.
    const own = fix && !isChoice(fix) ? editsOf(fix) : [];
    if (!own.some(edit => meetsAny(edit, edits))) {
      edits.push(...own);
    }
  }
  return edits;
}

/** Whether one of the safe fixes switches the backend. */
export function wantsSwitch(findings: readonly IFinding[]): boolean {
  return findings.some(finding =>
    finding.fixes.some(fix => fix.applicability === 'safe' && isChoice(fix))
  );
}
