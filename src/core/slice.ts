import { IRange } from './notebook/notebook';

/**
 * Text within the text of a cell: a shell command, the body of a `%%writefile`, the string in `python -c "…"`. It knows
 * where its characters stand in the cell, so that facts found in it can be marked and edited there.
 */
export class Slice {
  private constructor(
    readonly text: string,
    /** Where the text begins in the cell; null when it does not stand there as it is. */
    private readonly _start: number | null,
    /** How many characters at the beginning were put in front and stand nowhere. */
    private readonly _prefix: number
  ) {}

  /** Text that begins at an offset of the cell and stands there character by character. */
  static at(text: string, start: number): Slice {
    return new Slice(text, start, 0);
  }

  /** Text that was put together, or is escaped where it stands. */
  static detached(text: string): Slice {
    return new Slice(text, null, 0);
  }

  /** The same text with a word in front. */
  prefixed(word: string): Slice {
    const start = this._start === null ? null : this._start - word.length;
    return new Slice(word + this.text, start, this._prefix + word.length);
  }

  /** A part of it. */
  sub(from: number, to: number = this.text.length): Slice {
    return new Slice(
      this.text.slice(from, to),
      this._start === null ? null : this._start + from,
      Math.max(0, this._prefix - from)
    );
  }

  /** Where a part of it stands in the cell; null when it does not stand there as it is. */
  range(from = 0, to: number = this.text.length): IRange | null {
    return this._start === null
      ? null
      : {
          from: this._start + Math.max(from, this._prefix),
          to: this._start + Math.max(to, this._prefix)
        };
  }
}
