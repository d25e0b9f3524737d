import { IRange } from '../notebook/notebook';

/** One use of old Keras: what a change of the migration is about. */
export interface IOldUse {
  /** That of the change; it holds as long as the notebook stays as it is. */
  readonly id: string;
  readonly cellId: string;
  /** In the cell's source. */
  readonly range: IRange;
  /** Whether rewriting keeps the meaning, or may change it, or needs a person. */
  readonly meaning: 'safe' | 'suggestion' | 'manual';
  /** What is old about it, as code. */
  readonly title: string;
  readonly reason: string;
}

/**
 * How much of a notebook is written for Keras 1 or 2, and where it begins. The migration finds that, which core does not
 * know: whoever inspects hands it in.
 */
export interface IOldUses {
  /** The first cell with such a use. */
  readonly cellId: string;
  /** The first use, in the cell's source. */
  readonly range: IRange;
  /** How many cells have one. */
  readonly cells: number;
  /** How many uses can be rewritten with the same meaning. */
  readonly safe: number;
  /** How many can be rewritten, but may mean something else then. */
  readonly suggestion: number;
  /** How many need a person. */
  readonly manual: number;
  /** All of them, in document order. */
  readonly uses: readonly IOldUse[];
}
