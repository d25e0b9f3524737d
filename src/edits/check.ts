import { ISharedCell, ISharedNotebook } from '@jupyter/ydoc';

import {
  IEdit,
  INotebookView,
  IReplaceEdit,
  ITranslator,
  overlap,
  replacementsByCell
} from '../core';

/** Why edits cannot be applied. */
export interface IRefusal {
  readonly reason: string;
  readonly stale: boolean;
}

/** Looks for a reason not to apply the edits; null when there is none. Changes nothing. */
export function refusalOf(
  notebook: ISharedNotebook,
  edits: readonly IEdit[],
  planned: INotebookView | undefined,
  trans: ITranslator
): IRefusal | null {
  const cells = new Map(notebook.cells.map(cell => [cell.id, cell]));
  const stale: IRefusal = {
    reason: trans.__(
      'The notebook was edited meanwhile. Nothing was changed; try again.'
    ),
    stale: true
  };
  const replaced = replacementsByCell(edits);
  const removed = new Set<string>();

  for (const edit of edits) {
    const id = edit.type === 'insert-cell' ? edit.beforeCellId : edit.cellId;
    if (id === null) {
      continue;
    }
    const cell = cells.get(id);
    if (!cell) {
      return stale;
    }
    if (edit.type === 'insert-cell') {
      continue;
    }
    if (planned && planned.cell(id)?.source !== cell.getSource()) {
      return stale;
    }
    if (edit.type === 'remove-cell') {
      removed.add(id);
    } else if (!within(edit, cell)) {
      return stale;
    }
  }

  for (const id of replaced.keys()) {
    if (cells.get(id)?.getMetadata('editable') === false) {
      return {
        reason: trans.__(
          'A cell that would have to change is locked against editing. Nothing was changed.'
        ),
        stale: false
      };
    }
  }
  for (const id of removed) {
    if (cells.get(id)?.getMetadata('deletable') === false) {
      return {
        reason: trans.__(
          'A cell that would have to be deleted is locked against deletion. Nothing was changed.'
        ),
        stale: false
      };
    }
  }
  for (const [id, list] of replaced) {
    if (removed.has(id) || overlap(list)) {
      return {
        reason: trans.__('Two of these changes overlap. Nothing was changed.'),
        stale: false
      };
    }
  }
  return null;
}

/** Whether the edit's range lies within the cell's source. */
function within(edit: IReplaceEdit, cell: ISharedCell): boolean {
  return (
    edit.from >= 0 && edit.from <= edit.to && edit.to <= cell.getSource().length
  );
}
