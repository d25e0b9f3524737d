import { ISplice } from '../core/notebook/edits';
import { IRange } from '../core/notebook/notebook';
import { ApiMeaning } from '../knowledge/api/types';

/** A replacement of a change. */
export interface IChangeSplice extends ISplice {
  /** Set where text is put before or behind an expression in which other changes may do the same at the same offset. */
  readonly side?: 'open' | 'close';
  /** How long that expression is. */
  readonly size?: number;
}

/** One use of old API, with what is to be done about it. */
export interface IChange {
  /** Unique within one migration, the same for the same notebook. */
  readonly id: string;
  readonly cellId: string;
  /** Where the use stands in the cell's source. */
  readonly range: IRange;
  /** `manual` where nothing is rewritten. */
  readonly meaning: ApiMeaning;
  /** What is old about it, as code: `Dense(output_dim=)`. */
  readonly title: string;
  /** Why it is rewritten, what changes in meaning, or what to do. English. */
  readonly reason: string;
  /** Where that is written or was run. */
  readonly source: string;
  /** Replacements in the cell; empty where the meaning is `manual`. They overlap none of another change. */
  readonly splices: readonly IChangeSplice[];
  /** Dotted names that the new code needs to be imported, by the names it uses for them: `ops` for `keras.ops`. */
  readonly imports: readonly INeededImport[];
  /** Names of helpers that the new code calls. */
  readonly helpers: readonly string[];
}

/** A name that has to be bound by an import before the new code runs. */
export interface INeededImport {
  /** What it is, `keras.layers.add`. */
  readonly path: string;
  /** The name that the code uses. */
  readonly name: string;
}
