/** A line that IPython takes before Python does: a magic, a shell command, a request for help. */
export interface IEscape {
  readonly kind: 'magic' | 'shell' | 'shell-capture' | 'help';
  /** The whole command with its escape characters and its continuation lines. */
  readonly from: number;
  readonly to: number;
  /** Where the text after the escape characters begins. */
  readonly body: number;
  /** The text from `body` to `to`, of the same length, with the continuation backslashes and their newlines blanked. */
  readonly text: string;
  /** True for `x = !cmd` and `x = %magic`. */
  readonly assigned: boolean;
}

/** A cell magic and the lines it takes. */
export interface ICellMagic {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where the text after the name begins. */
  readonly argsFrom: number;
  readonly args: string;
  /** Where its body begins; the body goes to the end of the cell. */
  readonly body: number;
}

/** A comment, its `#` included. */
export interface IComment {
  readonly from: number;
  readonly to: number;
  /** True when nothing but blanks stands before it on its line. */
  readonly alone: boolean;
}

/** A piece of a cell that can be parsed by itself: a statement at the outermost level, with what belongs to it. */
export interface IChunk {
  readonly from: number;
  readonly to: number;
}

/** A cell's source, made ready for a Python parser. */
export interface IScan {
  /** As long as the source; what is not Python, or what the parser cannot read, is replaced. */
  readonly masked: string;
  readonly escapes: readonly IEscape[];
  readonly magics: readonly ICellMagic[];
  readonly comments: readonly IComment[];
  /** False when the last cell magic's body is not Python run in the kernel. */
  readonly python: boolean;
  readonly chunks: readonly IChunk[];
}
