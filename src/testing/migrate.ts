import { parser } from '@lezer/python';

import { applyEdits } from '../core/notebook/edits';
import { INotebook } from '../core/notebook/notebook';
import { IChange, IMigration, migrate } from '../migrate';

/** A notebook of code cells. */
function notebookOf(sources: readonly string[]): INotebook {
  return {
    language: 'python',
    cells: sources.map((source, i) => ({ id: `c${i}`, type: 'code', source }))
  };
}

/** The migration of some cells. */
export function migrationOf(
  sources: readonly string[],
  kerasVersion: string | null = null
): IMigration {
  return migrate(notebookOf(sources), { parser, kerasVersion });
}

/** The sources of some cells after the changes that were chosen, by default all; throws where the edits do not fit. */
export function migrated(
  sources: readonly string[],
  kerasVersion: string | null = null,
  chosen: (change: IChange) => boolean = () => true
): string[] {
  const edits = migrationOf(sources, kerasVersion).edits(chosen);
  const after = applyEdits(notebookOf(sources), edits);
  if (!after) {
    throw new Error(`the edits do not fit: ${JSON.stringify(edits)}`);
  }
  return after.cells.map(({ source }) => source);
}
