import { INotebook } from '../core';

/** A file that was read as a notebook. */
export interface IDocument {
  readonly notebook: INotebook;
  /**
   * For text notebooks, the line of the file (from 1) on which each cell's source begins; null for `.ipynb`, whose
   * lines nobody reads.
   */
  readonly firstLines: readonly number[] | null;
  /** The keys of findings that were dismissed for this notebook in JupyterLab. */
  readonly dismissed: ReadonlySet<string>;
}

/** Thrown for a file that cannot be read as a notebook; the message is shown to the user. */
export class UnusableFile extends Error {}
