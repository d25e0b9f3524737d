import { IOldUses } from '../core/findings/old-uses';
import { ApiMeaning } from '../knowledge/api/types';
import { IChange } from './change';

/** The changes of a migration, for the rules and the marks that tell of them; null where there are none. */
export function oldUsesOf(changes: readonly IChange[]): IOldUses | null {
  if (changes.length === 0) {
    return null;
  }
  const [{ cellId, range }] = changes;
  const count = (meaning: ApiMeaning): number =>
    changes.filter(change => change.meaning === meaning).length;
  return {
    cellId,
    range,
    cells: new Set(changes.map(change => change.cellId)).size,
    safe: count('safe'),
    suggestion: count('suggestion'),
    manual: count('manual'),
    uses: changes.map(({ id, cellId, range, meaning, title, reason }) => ({
      id,
      cellId,
      range,
      meaning,
      title,
      reason
    }))
  };
}
