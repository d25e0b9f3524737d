import { IEdit, IFinding, isSwitch } from '../core';

/** The edits of all safe fixes, the best one of each finding, without those that would touch the same place twice. */
export function safeEdits(
  findings: readonly IFinding[],
  planned: readonly IEdit[]
): IEdit[] {
  const edits = [...planned];
  for (const finding of findings) {
    const fix = finding.fixes.find(
      candidate => candidate.applicability === 'safe'
    );
    // A fix that does not fit in whole is left for the next time: half a fix is none.
    if (fix && !isSwitch(fix) && !fix.edits.some(edit => meets(edit, edits))) {
      edits.push(...fix.edits);
    }
  }
  return edits;
}

/** Whether one of the safe fixes switches the backend. */
export function wantsSwitch(findings: readonly IFinding[]): boolean {
  return findings.some(finding =>
    finding.fixes.some(fix => fix.applicability === 'safe' && isSwitch(fix))
  );
}

/** Whether an edit touches what one of the others touches. */
function meets(edit: IEdit, others: readonly IEdit[]): boolean {
  return others.some(other => {
    if (edit.type === 'insert-cell' || other.type === 'insert-cell') {
      return (
        edit.type === other.type &&
        JSON.stringify(edit) === JSON.stringify(other)
      );
    }
    if (edit.cellId !== other.cellId) {
      return false;
    }
    if (edit.type === 'remove-cell' || other.type === 'remove-cell') {
      return true;
    }
    return edit.from <= other.to && other.from <= edit.to;
  });
}
