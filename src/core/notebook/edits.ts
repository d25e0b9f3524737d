import { CellType, ICell, INotebook, IRange } from './notebook';

/** Replaces a range of one cell's source; offsets are those of the source before any edit of the same list. */
export interface IReplaceEdit {
  readonly type: 'replace';
  readonly cellId: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Inserts a new cell before the cell named, or at the end where `beforeCellId` is null. */
export interface IInsertCellEdit {
  readonly type: 'insert-cell';
  readonly beforeCellId: string | null;
  readonly cellType: CellType;
  readonly source: string;
}

/** Removes a cell. */
export interface IRemoveCellEdit {
  readonly type: 'remove-cell';
  readonly cellId: string;
}

/** One change of a notebook. A list of them is applied as a whole or not at all. */
export type IEdit = IReplaceEdit | IInsertCellEdit | IRemoveCellEdit;

/** A replacement in one text. */
export interface ISplice extends IRange {
  readonly text: string;
}

/** Sorts replacements as they stand in their text. */
export function inOrder<T extends IRange>(ranges: readonly T[]): T[] {
  return [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether two of some ranges share a character; ranges that only touch do not. */
export function overlap(ranges: readonly IRange[]): boolean {
  return inOrder(ranges).some(
    ({ from }, i, sorted) => i > 0 && from < sorted[i - 1].to
  );
}

/** Replacements without doubles, those that overlap joined into one. */
export function joined(splices: readonly ISplice[]): ISplice[] {
  const result: ISplice[] = [];
  for (const splice of inOrder(splices)) {
    const last = result[result.length - 1];
    const touches = last?.to === splice.from && last.text + splice.text === '';
    if (last && (splice.from < last.to || touches)) {
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, splice.to),
        text: last.text === splice.text ? last.text : last.text + splice.text
      };
    } else {
      result.push(splice);
    }
  }
  return result;
}

/** The text after replacements; null when one reaches outside of it or two overlap. */
export function replaceAll(
  source: string,
  splices: readonly ISplice[]
): string | null {
  let result = '';
  let pos = 0;
  for (const { from, to, text } of inOrder(splices)) {
    if (from < pos || to < from || to > source.length) {
      return null;
    }
    result += source.slice(pos, from) + text;
    pos = to;
  }
  return result + source.slice(pos);
}

/** The replacements of some edits, by cell. */
export function replacementsByCell(
  edits: readonly IEdit[]
): Map<string, IReplaceEdit[]> {
  const byCell = new Map<string, IReplaceEdit[]>();
  for (const edit of edits) {
    if (edit.type === 'replace') {
      byCell.set(edit.cellId, [...(byCell.get(edit.cellId) ?? []), edit]);
    }
  }
  return byCell;
}

/** Whether an edit touches, or is the same insertion as, one of some others, so that both cannot be done as meant. */
export function meetsAny(edit: IEdit, others: readonly IEdit[]): boolean {
  return others.some(other => {
    if (edit.type === 'insert-cell') {
      return (
        other.type === 'insert-cell' &&
        edit.beforeCellId === other.beforeCellId &&
        edit.source === other.source
      );
    }
    return (
      other.type !== 'insert-cell' &&
      edit.cellId === other.cellId &&
      (edit.type === 'remove-cell' ||
        other.type === 'remove-cell' ||
        (edit.from <= other.to && other.from <= edit.to))
    );
  });
}

/**
 * The notebook after edits, inserted cells named `new0`, `new1`, …; the notebook itself stays as it is. All edits or
 * none: null when one of them names a cell that is not there, reaches outside of its source, or overlaps another.
 */
export function applyEdits(
  notebook: INotebook,
  edits: readonly IEdit[]
): INotebook | null {
  const ids = new Set(notebook.cells.map(({ id }) => id));
  const names = edits.map(edit =>
    edit.type === 'insert-cell' ? edit.beforeCellId : edit.cellId
  );
  if (names.some(id => id !== null && !ids.has(id))) {
    return null;
  }
  const replaced = replacementsByCell(edits);
  const removed = new Set(
    edits.flatMap(edit => (edit.type === 'remove-cell' ? [edit.cellId] : []))
  );
  let count = 0;
  const insertedBefore = (before: string | null): ICell[] =>
    edits.flatMap(edit =>
      edit.type === 'insert-cell' && edit.beforeCellId === before
        ? [{ id: `new${count++}`, type: edit.cellType, source: edit.source }]
        : []
    );
  const cells: ICell[] = [];
  for (const cell of notebook.cells) {
    cells.push(...insertedBefore(cell.id));
    const own = replaced.get(cell.id) ?? [];
    const source = replaceAll(cell.source, own);
    if (source === null || (removed.has(cell.id) && own.length > 0)) {
      return null;
    }
    if (!removed.has(cell.id)) {
      cells.push(source === cell.source ? cell : { ...cell, source });
    }
  }
  cells.push(...insertedBefore(null));
  return { ...notebook, cells };
}
