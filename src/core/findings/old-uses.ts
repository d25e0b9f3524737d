import { IRange } from '../notebook/notebook';

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
}
