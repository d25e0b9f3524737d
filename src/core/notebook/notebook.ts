/** A half-open range of UTF-16 offsets within one cell's source: `0 <= from <= to <= source.length`. */
export interface IRange {
  readonly from: number;
  readonly to: number;
}

/** The cell types of nbformat. */
export type CellType = 'code' | 'markdown' | 'raw';

/** One cell as the core sees it: plain data, whatever program it came from. */
export interface ICell {
  /** Unique within the notebook and stable while the cell lives, moves included. */
  readonly id: string;
  readonly type: CellType;
  /** The source, lines separated by `\n`. */
  readonly source: string;
  /**
   * The text of saved stream and error outputs, in order, one entry an output (an error is given by
   * `errorText`, or as `name: message`). Absent where nothing was saved. Callers may cut each entry to its first 20,000 characters.
   */
  readonly outputs?: readonly string[];
}

/** A notebook as the core sees it. */
export interface INotebook {
  /** The kernel language in lower case (`python`, `r`, …); null when the notebook does not say. */
  readonly language: string | null;
  readonly cells: readonly ICell[];
}
