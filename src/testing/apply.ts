import { IEdit, INotebook } from '../core';
import { ICell } from '../core/notebook';

/** Applies edits to plain data, as the editing room does to a shared model. Inserted cells are named `new0`, …. */
export function applyEdits(
  notebook: INotebook,
  edits: readonly IEdit[]
): INotebook {
  const cells: ICell[] = [];
  let inserted = 0;
  const insertBefore = (id: string | null): void => {
    for (const edit of edits) {
      if (edit.type === 'insert-cell' && edit.beforeCellId === id) {
        const { cellType, source } = edit;
        cells.push({ id: `new${inserted++}`, type: cellType, source });
      }
    }
  };
  for (const cell of notebook.cells) {
    insertBefore(cell.id);
    if (edits.some(e => e.type === 'remove-cell' && e.cellId === cell.id)) {
      continue;
    }
    const replaces = edits
      .flatMap(e => (e.type === 'replace' && e.cellId === cell.id ? [e] : []))
      .sort((a, b) => b.from - a.from);
    let end = cell.source.length;
    let source = cell.source;
    for (const { from, text, to } of replaces) {
      if (from < 0 || to < from || to > end) {
        throw new Error(`bad or overlapping edit ${from}-${to} in ${cell.id}`);
      }
      source = source.slice(0, from) + text + source.slice(to);
      end = from;
    }
    cells.push({ ...cell, source });
  }
  insertBefore(null);
  return { ...notebook, cells };
}
