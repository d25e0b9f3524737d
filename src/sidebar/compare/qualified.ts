import { ITranslator } from '../../core';
import { ICapabilityCell } from '../../knowledge';

/** What qualifies a flag, and since when it holds: `litert-torch, since 3.15`; empty where the flag says it all. */
export function qualifiedBy(
  cell: ICapabilityCell | undefined,
  trans: ITranslator
): string {
  const since = cell?.since ? trans.__('since %1', cell.since) : '';
  return [cell?.text, since].filter(Boolean).join(', ');
}
