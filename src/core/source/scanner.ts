import { readAutomagic, readCellMagics, stripPrompts } from './cell-transforms';
import {
  indentation,
  isEmptyLine,
  isWord,
  lineEnd,
  lineStart,
  nextLine,
  skipBlanks,
  stringEnd,
  wordEnd
} from './chars';
import { readEscapeLine } from './escapes';
import { CODE_LINE_MAGICS, codeOffset } from './magics';
import { Mask } from './mask';
import { repairExcept, repairWord } from './repairs';
import { IChunk, ICellMagic, IComment, IEscape, IScan } from './scan';
import { isStatementAt, startsStatement } from './statement-starts';

const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;
const HASH = 35;

/** So many characters of a statement that was left open are read again line by line. */
const NEARBY = 1000;

/** So many logical lines are looked at before the clock is. */
const LINES = 100;

/**
 * Finds the magic and shell lines of a cell by IPython's rules, and replaces them, and the few things that Lezer's
 * Python parser cannot read, by something of the same length that it can, so that offsets hold.
 */
export class Scanner {
  constructor(private readonly _source: string) {
    this._end = _source.length;
    this._mask = new Mask(_source);
    this._work = 4 * _source.length + 200_000;
  }

  /** Scans until the end or until it is time to stop; null when more is left. */
  run(isTime: () => boolean): IScan | null {
    if (this._pos === -1) {
      this._pos = this._beginning();
    }
    for (let lines = 1; this._python && this._pos < this._end; lines++) {
      this._statement();
      if (lines % LINES === 0 && isTime()) {
        return null;
      }
    }
    if (this._python) {
      this._chunks.push({ from: this._chunk, to: this._end });
    }
    return {
      masked: this._mask.apply(),
      escapes: this._escapes,
      magics: this._magics,
      comments: this._comments,
      python: this._python,
      chunks: this._chunks
    };
  }

  /** Reads what concerns the cell as a whole; returns where its lines begin. */
  private _beginning(): number {
    const { _source: source, _mask: mask, _end: end } = this;
    const pos = readCellMagics(source, mask, this._magics);
    if (pos === -1) {
      this._python = false;
      return end;
    }
    const automagic = readAutomagic(source, pos);
    if (automagic) {
      this._escapes.push(automagic);
      mask.fill(automagic.from, automagic.to, '0');
      return end;
    }
    this._promptEnds = stripPrompts(source, mask, pos);
    return pos;
  }

  /** Reads one logical line, and begins a chunk with it where a statement at the outermost level begins. */
  private _statement(): void {
    const column = indentation(this._source, this._pos);
    const first = this._pos + column;
    if (
      this._pos > this._chunk &&
      column <= this._baseColumn &&
      !this._decorated &&
      startsStatement(this._source, first)
    ) {
      this._chunks.push({ from: this._chunk, to: this._pos });
      this._chunk = this._pos;
    }
    this._decorated = this._source[first] === '@';
    if (this._baseColumn === -1 && !isEmptyLine(this._source, first)) {
      this._baseColumn = column;
    }
    this._pos = this._logicalLine(this._pos);
  }

  /** Reads one logical line, which may take many physical ones; returns where the next one begins. */
  private _logicalLine(start: number): number {
    const first = skipBlanks(
      this._source,
      this._promptEnds.get(start) ?? start
    );
    if (isEmptyLine(this._source, first)) {
      return nextLine(this._source, first);
    }
    switch (this._source[first]) {
      case '%':
        return this._magicLine(first);
      case '!':
        return this._escapeLine(first, false);
      case '?':
      case ',':
      case ';':
      case '/':
        return this._help(first, lineEnd(this._source, first));
    }
    return this._pythonLine(first);
  }

  private _magicLine(first: number): number {
    let nameEnd = first + 1;
    while (nameEnd < this._end && isWord(this._source.charCodeAt(nameEnd))) {
      nameEnd++;
    }
    const name = this._source.slice(first + 1, nameEnd);
    if (CODE_LINE_MAGICS.has(name)) {
      const to = lineEnd(this._source, first);
      const code = nameEnd + codeOffset(this._source.slice(nameEnd, to));
      if (code < to && code - first > 2) {
        // `%time f(x)` becomes `0    ;f(x)`: what it runs is Python in this kernel.
        this._mask.fill(first, code, '0', ';');
        return this._pythonLine(code);
      }
    }
    return this._escapeLine(first, false);
  }

  private _escapeLine(first: number, assigned: boolean): number {
    const escape = readEscapeLine(this._source, first, assigned);
    this._escapes.push(escape);
    this._mask.fill(first, escape.to, '0');
    return nextLine(this._source, escape.to);
  }

  private _help(first: number, to: number): number {
    this._mask.fill(first, to, '0');
    return nextLine(this._source, to);
  }

  /** Reads a logical line of Python: to where no bracket and no string is open, unless they were left open. */
  private _pythonLine(first: number): number {
    const { _source: source, _mask: mask, _end: end } = this;
    const opened: number[] = [];
    const patches = mask.size;
    const comments = this._comments.length;
    let pos = first;
    let asksHelp = false;
    let broken = false;
    let resumes = false;
    while (pos < end) {
      if (this._work-- < 0) {
        mask.fill(pos, end);
        return end;
      }
      const code = source.charCodeAt(pos);
      if (code === NEWLINE) {
        if (opened.length === 0) {
          break;
        }
        const next = skipBlanks(source, pos + 1);
        if (isStatementAt(source, next)) {
          broken = resumes = true;
          pos++;
          break;
        }
        pos++;
      } else if (code === HASH) {
        const to = lineEnd(source, pos);
        this._comments.push({
          from: pos,
          to,
          alone: skipBlanks(source, lineStart(source, pos)) === pos
        });
        pos = to;
      } else if (code === BACKSLASH) {
        const joined = source.charCodeAt(pos + 1);
        pos += joined === RETURN ? 3 : joined === NEWLINE ? 2 : 1;
      } else if (code === 34 || code === 39) {
        const to = stringEnd(source, pos);
        this._work -= to === -1 ? end - pos : to - pos;
        if (to === -1) {
          broken = true;
          break;
        }
        pos = to;
      } else if (isWord(code)) {
        const to = wordEnd(source, pos);
        repairWord(source, mask, source.slice(pos, to), pos, to, first);
        pos = to;
      } else if (code === 40 || code === 91 || code === 123) {
        opened.push(pos++);
      } else if (code === 41 || code === 93 || code === 125) {
        opened.pop();
        pos++;
      } else if (code === 96) {
        // Python 2: `x` is repr(x).
        mask.put(pos, this._backtick ? ')' : '(');
        this._backtick = !this._backtick;
        pos++;
      } else if (code === 63) {
        asksHelp = true;
        pos++;
      } else if (code === 61 && opened.length === 0) {
        const value = skipBlanks(source, pos + 1);
        const sign = source[value];
        const before = source[pos - 1];
        if (
          (sign === '%' || (sign === '!' && source[value + 1] !== '=')) &&
          before !== '=' &&
          before !== '!'
        ) {
          return this._escapeLine(value, true);
        }
        pos++;
      } else {
        if (code === 44 && opened.length === 0) {
          repairExcept(source, this._mask, first, pos);
        }
        pos++;
      }
    }
    this._backtick = false;
    if (pos >= end && opened.length > 0) {
      // Never closed: only the line where it begins is lost.
      broken = true;
      pos = first;
    }
    if (broken) {
      mask.cut(patches);
      this._comments.length = comments;
      const next = this._resumption(first, pos, resumes);
      mask.fill(first, this._trimmedEnd(first, next), '0');
      return next;
    }
    if (asksHelp) {
      mask.cut(patches);
      mask.fill(first, pos, '0');
    }
    return nextLine(source, pos);
  }

  /** Where reading goes on after a statement that was left open. */
  private _resumption(first: number, pos: number, resumes: boolean): number {
    if (!resumes) {
      return nextLine(this._source, pos);
    }
    // What stands between may be sound by itself, unless it is so much that it was meant to be in the brackets.
    return pos - first < NEARBY ? nextLine(this._source, first) : pos;
  }

  /** `next`, or the place before the line end just in front of it. */
  private _trimmedEnd(first: number, next: number): number {
    let to = next;
    if (to > first && this._source[to - 1] === '\n') {
      to--;
    }
    return Math.max(to, Math.min(first + 1, this._end));
  }

  private readonly _end: number;
  private readonly _mask: Mask;
  /** How many more characters may be looked at: broken cells are read more than once, but not without end. */
  private _work: number;
  private _python = true;
  /** Where the next line begins; -1 before the first. */
  private _pos = -1;
  /** Where the chunk that the last line belongs to begins. */
  private _chunk = 0;
  /** Whether the last line was a decorator. */
  private _decorated = false;
  private _backtick = false;
  private _baseColumn = -1;
  /** For lines with a prompt, where it ends. */
  private _promptEnds: ReadonlyMap<number, number> = new Map();
  private readonly _escapes: IEscape[] = [];
  private readonly _magics: ICellMagic[] = [];
  private readonly _comments: IComment[] = [];
  private readonly _chunks: IChunk[] = [];
}
