import {
  AUTOMAGICS,
  CODE_LINE_MAGICS,
  cellMagicRole,
  codeOffset
} from './magics';

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

const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;
const HASH = 35;
const DOT = 46;

/** Words that start a statement and cannot start a line within brackets. */
const STATEMENT_WORDS = new Set([
  'import',
  'def',
  'class',
  'return',
  'while',
  'with',
  'try',
  'raise',
  'del',
  'pass',
  'assert',
  'global',
  'print',
  'break',
  'continue'
]);

/** Words that continue the compound statement above. */
const CONTINUING_WORDS = new Set(['else', 'elif', 'except', 'finally']);

/** So many characters of a statement that was left open are read again line by line. */
const NEARBY = 1000;

/** So many logical lines are looked at before the clock is. */
const LINES = 100;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    code > 127
  );
}

function isBlank(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 12 || code === 0xfeff || code === 160
  );
}

/**
 * Finds the magic and shell lines of a cell by IPython's rules, and replaces them, and the few things that Lezer's
 * Python parser cannot read, by something of the same length that it can, so that offsets hold.
 */
export class Scanner {
  constructor(private readonly source: string) {
    this.end = source.length;
    this.work = 4 * source.length + 200_000;
  }

  /** Scans until the end or until it is time to stop; null when more is left. */
  run(isTime: () => boolean): IScan | null {
    if (this.pos === -1) {
      this.pos = this.cellMagics();
      if (this.python && this.automagic(this.pos)) {
        this.pos = this.end;
      } else if (this.python) {
        this.prompts(this.pos);
      }
    }
    for (let lines = 1; this.python && this.pos < this.end; lines++) {
      this.statement();
      if (lines % LINES === 0 && isTime()) {
        return null;
      }
    }
    if (this.python) {
      this.chunks.push({ from: this.chunk, to: this.end });
    }
    return {
      masked: this.masked(),
      escapes: this.escapes,
      magics: this.magics,
      comments: this.comments,
      python: this.python,
      chunks: this.chunks
    };
  }

  /** Reads one logical line, and begins a chunk with it where a statement at the outermost level begins. */
  private statement(): void {
    const column = this.indentation(this.pos);
    const first = this.pos + column;
    if (
      this.pos > this.chunk &&
      column <= this.baseColumn &&
      !this.decorated &&
      this.startsStatement(first)
    ) {
      this.chunks.push({ from: this.chunk, to: this.pos });
      this.chunk = this.pos;
    }
    this.decorated = this.source[first] === '@';
    if (this.baseColumn === -1 && !this.isEmptyLine(first)) {
      this.baseColumn = column;
    }
    this.pos = this.logicalLine(this.pos);
  }

  /** Cell magics at the top, those within `%%capture` and the like included; returns where Python begins. */
  private cellMagics(): number {
    let pos = 0;
    for (;;) {
      let line = pos;
      while (line < this.end && this.isEmptyLine(this.skipBlanks(line))) {
        line = this.nextLine(line);
      }
      const from = this.skipBlanks(line);
      if (
        !this.source.startsWith('%%', from) ||
        !isWord(this.source.charCodeAt(from + 2))
      ) {
        if (!this.source.startsWith('%%!', from)) {
          return pos;
        }
      }
      const to = this.lineEnd(from);
      let argsFrom = from + 2;
      while (argsFrom < to && !isBlank(this.source.charCodeAt(argsFrom))) {
        argsFrom++;
      }
      const magic: ICellMagic = {
        name: this.source.slice(from + 2, argsFrom),
        from,
        to,
        argsFrom,
        args: this.source.slice(argsFrom, to),
        body: this.nextLine(from)
      };
      this.magics.push(magic);
      this.fill(from, to);
      pos = magic.body;
      if (cellMagicRole(magic.name) !== 'python') {
        this.python = false;
        this.fill(pos, this.end);
        return this.end;
      }
    }
  }

  /** `env NAME=value` without its `%`: IPython's automagic takes it when it is all there is in the cell. */
  private automagic(start: number): boolean {
    const first = this.skipBlanks(start);
    const to = this.wordEnd(first);
    const next = this.source[this.skipBlanks(to)];
    if (
      !AUTOMAGICS.has(this.source.slice(first, to)) ||
      !isBlank(this.source.charCodeAt(to)) ||
      next === undefined ||
      '=.,([)]:%*/+&|^<>\n\r'.includes(next) ||
      this.source.slice(this.nextLine(to)).trim() !== ''
    ) {
      return false;
    }
    const end = this.lineEnd(first);
    this.escapes.push({
      kind: 'magic',
      from: first,
      to: end,
      body: first,
      text: this.source.slice(first, end),
      assigned: false
    });
    this.fill(first, end, '0');
    return true;
  }

  /** Takes `>>> ` and `In [1]: ` away, as IPython does when a cell begins with them. */
  private prompts(pos: number): void {
    const first = this.skipBlanks(pos);
    if (this.source.startsWith('>>>', first)) {
      for (let line = pos; line < this.end; line = this.nextLine(line)) {
        const at = this.skipBlanks(line);
        if (
          this.source.startsWith('>>>', at) ||
          this.source.startsWith('...', at)
        ) {
          this.fill(at, at + 3);
          this.promptEnds.set(line, at + 3);
        }
      }
    }
  }

  /** Reads one logical line, which may take many physical ones; returns where the next one begins. */
  private logicalLine(start: number): number {
    const first = this.skipBlanks(this.promptEnds.get(start) ?? start);
    if (this.isEmptyLine(first)) {
      return this.nextLine(first);
    }
    switch (this.source[first]) {
      case '%':
        return this.magicLine(first);
      case '!':
        return this.escapeLine(first, false);
      case '?':
      case ',':
      case ';':
      case '/':
        return this.help(first, this.lineEnd(first));
    }
    return this.pythonLine(start, first);
  }

  private magicLine(first: number): number {
    let nameEnd = first + 1;
    while (nameEnd < this.end && isWord(this.source.charCodeAt(nameEnd))) {
      nameEnd++;
    }
    const name = this.source.slice(first + 1, nameEnd);
    if (CODE_LINE_MAGICS.has(name)) {
      const lineEnd = this.lineEnd(first);
      const code = nameEnd + codeOffset(this.source.slice(nameEnd, lineEnd));
      if (code < lineEnd && code - first > 2) {
        // `%time f(x)` becomes `0    ;f(x)`: what it runs is Python in this kernel.
        this.fill(first, code, '0', ';');
        return this.pythonLine(first, code);
      }
    }
    return this.escapeLine(first, false);
  }

  private escapeLine(first: number, assigned: boolean): number {
    const { source } = this;
    let to = this.lineEnd(first);
    const joints: number[] = [];
    while (to < this.end && to > first && this.isContinued(to)) {
      joints.push(to);
      to = this.lineEnd(to + 1);
    }
    const shell = source[first] === '!';
    let body = first + 1;
    let kind: IEscape['kind'] = shell ? 'shell' : 'magic';
    if (shell && source[body] === '!') {
      body++;
      kind = 'shell-capture';
    } else if (!shell && source[body] === '%') {
      body++;
      kind = 'help';
    }
    body = Math.min(body, to);
    let text = source.slice(body, to);
    for (const joint of joints) {
      const at = joint - body;
      const back = source[joint - 1] === '\r' ? 2 : 1;
      text =
        text.slice(0, at - back) + ' '.repeat(back + 1) + text.slice(at + 1);
    }
    this.escapes.push({ kind, from: first, to, body, text, assigned });
    this.fill(first, to, '0');
    return this.nextLine(to);
  }

  private help(first: number, to: number): number {
    this.fill(first, to, '0');
    return this.nextLine(to);
  }

  private pythonLine(start: number, first: number): number {
    const { source, end } = this;
    const opened: number[] = [];
    const patches = this.patches.length;
    const comments = this.comments.length;
    let pos = first;
    let word = '';
    let asksHelp = false;
    let broken = false;
    let resumes = false;
    while (pos < end) {
      if (this.work-- < 0) {
        this.fill(pos, end);
        return end;
      }
      const code = source.charCodeAt(pos);
      if (code === NEWLINE) {
        if (opened.length === 0) {
          break;
        }
        const next = this.skipBlanks(pos + 1);
        if (this.isStatementAt(next)) {
          broken = resumes = true;
          pos++;
          break;
        }
        pos++;
      } else if (code === HASH) {
        const to = this.lineEnd(pos);
        this.comments.push({
          from: pos,
          to,
          alone: this.skipBlanks(this.lineStart(pos)) === pos
        });
        pos = to;
      } else if (code === BACKSLASH) {
        const joined = source.charCodeAt(pos + 1);
        pos += joined === RETURN ? 3 : joined === NEWLINE ? 2 : 1;
      } else if (code === 34 || code === 39) {
        const to = this.stringEnd(pos);
        if (to === -1) {
          broken = true;
          break;
        }
        pos = to;
      } else if (isWord(code)) {
        const to = this.wordEnd(pos);
        word = source.slice(pos, to);
        this.fixWord(word, pos, to, first);
        pos = to;
      } else if (code === 40 || code === 91 || code === 123) {
        opened.push(pos++);
      } else if (code === 41 || code === 93 || code === 125) {
        opened.pop();
        pos++;
      } else if (code === 96) {
        // Python 2: `x` is repr(x).
        this.put(pos, this.backtick ? ')' : '(');
        this.backtick = !this.backtick;
        pos++;
      } else if (code === 63) {
        asksHelp = true;
        pos++;
      } else if (code === 61 && opened.length === 0) {
        const value = this.skipBlanks(pos + 1);
        const sign = source[value];
        const before = source[pos - 1];
        if (
          (sign === '%' || (sign === '!' && source[value + 1] !== '=')) &&
          before !== '=' &&
          before !== '!'
        ) {
          return this.escapeLine(value, true);
        }
        pos++;
      } else {
        if (code === 44 && opened.length === 0) {
          this.exceptComma(first, pos);
        }
        pos++;
      }
    }
    this.backtick = false;
    if (pos >= end && opened.length > 0) {
      // Never closed: only the line where it begins is lost.
      broken = true;
      pos = first;
    }
    if (broken) {
      this.patches.length = patches;
      this.comments.length = comments;
      const next = this.resumption(first, pos, resumes);
      this.fill(first, this.trimmedEnd(first, next), '0');
      return next;
    }
    if (asksHelp) {
      this.patches.length = patches;
      this.fill(first, pos, '0');
    }
    return this.nextLine(pos);
  }

  /** Where reading goes on after a statement that was left open. */
  private resumption(first: number, pos: number, resumes: boolean): number {
    if (!resumes) {
      return this.nextLine(pos);
    }
    // What stands between may be sound by itself, unless it is so much that it was meant to be in the brackets.
    return pos - first < NEARBY ? this.nextLine(first) : pos;
  }

  /** `next`, or the place before the line end just in front of it. */
  private trimmedEnd(first: number, next: number): number {
    let to = next;
    if (to > first && this.source[to - 1] === '\n') {
      to--;
    }
    return Math.max(to, Math.min(first + 1, this.end));
  }

  /** Where a string that begins at a quote ends; -1 when it does not end where it must. */
  private stringEnd(quote: number): number {
    const { source, end } = this;
    const sign = source[quote];
    const triple =
      source[quote + 1] === sign && source[quote + 2] === sign ? 3 : 1;
    let pos = quote + triple;
    while (pos < end) {
      const char = source[pos];
      if (char === '\\') {
        pos += source[pos + 1] === '\r' && source[pos + 2] === '\n' ? 3 : 2;
      } else if (triple === 1 && char === '\n') {
        return -1;
      } else if (
        char === sign &&
        (triple === 1 || (source[pos + 1] === sign && source[pos + 2] === sign))
      ) {
        this.work -= pos - quote;
        return pos + triple;
      } else {
        pos++;
      }
    }
    this.work -= end - quote;
    return -1;
  }

  /** Repairs what Lezer cannot read: `1.`, `10L`, `0777`, `ur"…"`, `exec "…"`. */
  private fixWord(word: string, from: number, to: number, first: number): void {
    const { source } = this;
    if (isDigit(word.charCodeAt(0))) {
      const last = word[word.length - 1];
      if (last === 'L' || last === 'l') {
        this.put(to - 1, '_');
      }
      if (
        source.charCodeAt(to) === DOT &&
        source.charCodeAt(from - 1) !== DOT &&
        !isDigit(source.charCodeAt(to + 1)) &&
        isDigit(word.charCodeAt(word.length - 1))
      ) {
        this.put(to, '_');
      }
    } else if (
      (word === 'ur' || word === 'UR' || word === 'Ur' || word === 'uR') &&
      (source[to] === '"' || source[to] === "'")
    ) {
      this.put(from, ' ');
    } else if (
      word === 'exec' &&
      from === first &&
      (isBlank(source.charCodeAt(to)) || source[to] === '"')
    ) {
      const next = source[this.skipBlanks(to)];
      if (next === '"' || next === "'" || isWord(next?.charCodeAt(0) ?? 0)) {
        this.fill(from, to, '0,');
      }
    }
  }

  /** Python 2: `except Error, e:`. */
  private exceptComma(first: number, comma: number): void {
    if (this.source.startsWith('except', first)) {
      let to = this.skipBlanks(comma + 1);
      to = this.wordEnd(to);
      this.fill(comma, to);
    }
  }

  private isStatementAt(pos: number): boolean {
    const { source } = this;
    const to = this.wordEnd(pos);
    if (to === pos || to - pos > 8) {
      return false;
    }
    const word = source.slice(pos, to);
    const next = source[to];
    if (word === 'from') {
      const line = source.slice(to, Math.min(this.lineEnd(to), to + 200));
      return line.includes(' import ') && isBlank(line.charCodeAt(0));
    }
    if (!STATEMENT_WORDS.has(word)) {
      return false;
    }
    // `print(x)`, `pass=1` or `with=` may be half an expression; with a blank behind it, it is a statement.
    return (
      next === ' ' ||
      ((next === '\n' || next === undefined || next === ':') &&
        word !== 'print')
    );
  }

  private startsStatement(first: number): boolean {
    const to = this.wordEnd(first);
    if (to === first) {
      const char = this.source[first];
      return char === '%' || char === '!' || char === '@' || char === '#';
    }
    return !CONTINUING_WORDS.has(this.source.slice(first, to));
  }

  private wordEnd(pos: number): number {
    while (pos < this.end && isWord(this.source.charCodeAt(pos))) {
      pos++;
    }
    return pos;
  }

  private skipBlanks(pos: number): number {
    while (pos < this.end && isBlank(this.source.charCodeAt(pos))) {
      pos++;
    }
    return pos;
  }

  private indentation(line: number): number {
    return this.skipBlanks(line) - line;
  }

  private isEmptyLine(first: number): boolean {
    return (
      first >= this.end ||
      this.source[first] === '\n' ||
      (this.source[first] === '\r' && this.source[first + 1] === '\n')
    );
  }

  private isContinued(newline: number): boolean {
    const before = this.source[newline - 1];
    return (
      before === '\\' || (before === '\r' && this.source[newline - 2] === '\\')
    );
  }

  private lineStart(pos: number): number {
    return this.source.lastIndexOf('\n', pos - 1) + 1;
  }

  /** The end of the line, its newline left out. */
  private lineEnd(pos: number): number {
    const at = this.source.indexOf('\n', pos);
    return at === -1 ? this.end : at;
  }

  private nextLine(pos: number): number {
    const at = this.source.indexOf('\n', pos);
    return at === -1 ? this.end : at + 1;
  }

  private put(at: number, char: string): void {
    this.patches.push({ from: at, text: char });
  }

  /** Blanks a range, but for the characters that begin and end it. */
  private fill(from: number, to: number, head = '', tail = ''): void {
    if (to > from) {
      const middle = this.source.slice(from + head.length, to - tail.length);
      this.patches.push({ from, text: head + blanks(middle) + tail });
    }
  }

  private masked(): string {
    const { source, patches } = this;
    if (patches.length === 0) {
      return source;
    }
    patches.sort((a, b) => a.from - b.from);
    const pieces: string[] = [];
    let pos = 0;
    for (const { from, text } of patches) {
      if (from >= pos && from + text.length <= this.end) {
        pieces.push(source.slice(pos, from), text);
        pos = from + text.length;
      }
    }
    pieces.push(source.slice(pos));
    return pieces.join('');
  }

  private readonly end: number;
  /** How many more characters may be looked at: broken cells are read more than once, but not without end. */
  private work: number;
  private python = true;
  /** Where the next line begins; -1 before the first. */
  private pos = -1;
  /** Where the chunk that the last line belongs to begins. */
  private chunk = 0;
  /** Whether the last line was a decorator. */
  private decorated = false;
  private backtick = false;
  private baseColumn = -1;
  private readonly promptEnds = new Map<number, number>();
  private readonly escapes: IEscape[] = [];
  private readonly magics: ICellMagic[] = [];
  private readonly comments: IComment[] = [];
  private readonly chunks: IChunk[] = [];
  private readonly patches: { from: number; text: string }[] = [];
}

/** As many blanks as there are characters; line ends stay. */
function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
