import { IEdit, IReplaceEdit } from './edit';
import { ICell, INotebook } from './notebook';

/**
 * The notebook after edits; the notebook itself stays as it is. All edits or none: null when one of them names a cell
 * that is not there, reaches outside its source, or overlaps another.
 */
export function applyEdits(
  notebook: INotebook,
  edits: readonly IEdit[]
): INotebook | null {
  const replaced = new Map<string, IReplaceEdit[]>();
  const removed = new Set<string>();
  const inserted = new Map<string | null, ICell[]>();
  const ids = new Set(notebook.cells.map(cell => cell.id));
  for (const edit of edits) {
    if (edit.type === 'insert-cell') {
      if (edit.beforeCellId !== null && !ids.has(edit.beforeCellId)) {
        return null;
      }
      const id = freshId(ids);
      ids.add(id);
      push(inserted, edit.beforeCellId, {
        id,
        type: edit.cellType,
        source: edit.source
      });
    } else if (!ids.has(edit.cellId)) {
      return null;
    } else if (edit.type === 'remove-cell') {
      removed.add(edit.cellId);
    } else {
      push(replaced, edit.cellId, edit);
    }
  }
  const cells: ICell[] = [];
  for (const cell of notebook.cells) {
    cells.push(...(inserted.get(cell.id) ?? []));
    if (removed.has(cell.id)) {
      continue;
    }
    const source = replaceAll(cell.source, replaced.get(cell.id) ?? []);
    if (source === null) {
      return null;
    }
    cells.push(source === cell.source ? cell : { ...cell, source });
  }
  cells.push(...(inserted.get(null) ?? []));
  return { ...notebook, cells };
}

function replaceAll(
  source: string,
  edits: readonly IReplaceEdit[]
): string | null {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let pos = 0;
  for (const { from, to, text } of sorted) {
    if (from < pos || to < from || to > source.length) {
      return null;
    }
    result += source.slice(pos, from) + text;
    pos = to;
  }
  return result + source.slice(pos);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}

function freshId(ids: ReadonlySet<string>): string {
  let count = ids.size;
  while (ids.has(`new-${count}`)) {
    count++;
  }
  return `new-${count}`;
}
