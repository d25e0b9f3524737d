import { IRange } from '../notebook/notebook';
import { skipBlanks } from '../source/chars';

/** The magic and shell lines of a cell. */
export class EscapeLines {
  constructor(
    private readonly _source: string,
    escapes: readonly IRange[]
  ) {
    this.ends = new Map(escapes.map(({ from, to }) => [from, to]));
  }

  /** Where the lines end, by where they begin. */
  readonly ends: ReadonlyMap<number, number>;

  /** Whether a line begins at an offset, behind blanks. */
  isAt(offset: number): boolean {
    return this.ends.has(skipBlanks(this._source, offset));
  }

  /** The line that is all there is in a piece of code; null where there is more, or none. */
  lineIn({ from, to }: IRange): IRange | null {
    const first = skipBlanks(this._source, from);
    const end = first === from ? this.ends.get(first) : undefined;
    return end === undefined || this._source.slice(end, to).trim() !== ''
      ? null
      : { from: first, to: end };
  }
}
