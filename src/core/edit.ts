import { CellType } from './notebook';

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
