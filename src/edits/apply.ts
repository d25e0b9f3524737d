import { ISharedNotebook, SharedCell, YNotebook } from '@jupyter/ydoc';
import { UUID } from '@lumino/coreutils';

import {
  IEdit,
  INotebookView,
  IReplaceEdit,
  ITranslator,
  inOrder,
  replacementsByCell
} from '../core';
import { EditOutcome } from '../tokens';
import { refusalOf } from './check';
import { lookAfter, markRange } from './merge';
import { undoable } from './undo';

/** Applies the edits to a shared notebook in one transaction, or refuses and changes nothing. */
export function applyEdits(
  notebook: ISharedNotebook,
  edits: readonly IEdit[],
  planned: INotebookView | undefined,
  trans: ITranslator
): EditOutcome {
  const refusal = refusalOf(notebook, edits, planned, trans);
  if (refusal) {
    return { status: 'refused', ...refusal };
  }
  const replaced = replacements(notebook, edits);
  const inserted = insertions(edits);
  const removed = new Set(
    edits.flatMap(edit => (edit.type === 'remove-cell' ? [edit.cellId] : []))
  );
  if (replaced.size + inserted.length + removed.size === 0) {
    return { status: 'unchanged' };
  }

  // While a transaction lasts `notebook.cells` stays as it was: positions are those before it, so go from the end.
  const cells = [...notebook.cells];
  const ranges = cells.flatMap(cell =>
    (replaced.get(cell.id) ?? []).flatMap(
      ({ from, to }) => markRange(cell, from, to) ?? []
    )
  );
  const { undo, steps } = undoable(notebook, new Set(replaced.keys()), () => {
    for (const cell of cells) {
      for (const { from, to, text } of replaced.get(cell.id) ?? []) {
        cell.updateSource(from, to, text);
      }
    }
    for (let index = cells.length; index >= 0; index--) {
      const before = index < cells.length ? cells[index].id : null;
      if (before !== null && removed.has(before)) {
        notebook.deleteCell(index);
      }
      const here = inserted.filter(cell => cell.before === before);
      if (here.length > 0) {
        notebook.insertCells(
          index,
          here.map(cell => cell.json)
        );
      }
    }
  });
  const ids = inserted.map(cell => cell.json.id);
  lookAfter(notebook as YNotebook, { ranges, inserted: ids, steps });
  return { status: 'done', undo, inserted: ids };
}

/** A cell to insert before another one, at the end where `before` is null. */
interface IInsertion {
  readonly before: string | null;
  readonly json: SharedCell.Cell & { id: string };
}

/** The cells to insert, in the order of the edits. */
function insertions(edits: readonly IEdit[]): IInsertion[] {
  return edits.flatMap(edit =>
    edit.type === 'insert-cell'
      ? [
          {
            before: edit.beforeCellId,
            json: {
              id: UUID.uuid4(),
              cell_type: edit.cellType,
              source: edit.source,
              // As JupyterLab marks the cells that its user makes.
              metadata: edit.cellType === 'code' ? { trusted: true } : {}
            }
          }
        ]
      : []
  );
}

/** The replacements that change something, by cell; the last range first, so that the offsets of the others hold. */
function replacements(
  notebook: ISharedNotebook,
  edits: readonly IEdit[]
): Map<string, IReplaceEdit[]> {
  const sources = new Map(
    notebook.cells.map(cell => [cell.id, cell.getSource()])
  );
  const byCell = replacementsByCell(
    edits.filter(
      edit =>
        edit.type === 'replace' &&
        sources.get(edit.cellId)?.slice(edit.from, edit.to) !== edit.text
    )
  );
  for (const [id, list] of byCell) {
    byCell.set(id, inOrder(list).reverse());
  }
  return byCell;
}
