/** What is replaced in a source, by as many characters, so that offsets hold. */
export class Mask {
  constructor(private readonly _source: string) {}

  /** Replaces one character. */
  put(at: number, char: string): void {
    this._patches.push({ from: at, text: char });
  }

  /** Blanks a range, but for the characters that begin and end it. */
  fill(from: number, to: number, head = '', tail = ''): void {
    if (to > from) {
      const middle = this._source.slice(from + head.length, to - tail.length);
      this._patches.push({ from, text: head + blanks(middle) + tail });
    }
  }

  /** The source with its patches. */
  apply(): string {
    const { _source: source, _patches: patches } = this;
    if (patches.length === 0) {
      return source;
    }
    patches.sort((a, b) => a.from - b.from);
    const pieces: string[] = [];
    let pos = 0;
    for (const { from, text } of patches) {
      if (from >= pos && from + text.length <= source.length) {
        pieces.push(source.slice(pos, from), text);
        pos = from + text.length;
      }
    }
    pieces.push(source.slice(pos));
    return pieces.join('');
  }

  /** How many patches there are. */
  get size(): number {
    return this._patches.length;
  }

  /** Takes back all patches but the first ones. */
  cut(size: number): void {
    this._patches.length = size;
  }

  private readonly _patches: { from: number; text: string }[] = [];
}

/** As many blanks as there are characters; line ends stay. */
function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
