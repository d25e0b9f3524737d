import { ReadonlyPartialJSONValue } from '@lumino/coreutils';

import { IFinding } from '../core';

/** What a reader sees of a finding or can do with it, as JSON: while it is equal, nothing needs to be drawn again. */
export function fingerprint(finding: IFinding): ReadonlyPartialJSONValue {
  const { key, cell, cellId, range, line, severity, message, why } = finding;
  return [
    key,
    cell,
    cellId,
    range.from,
    range.to,
    line,
    severity,
    message,
    why,
    [...finding.sources],
    finding.under,
    finding.remedy,
    [...finding.changes],
    finding.fixes.map(fix => [fix.id, fix.title])
  ];
}
