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
  constructor(private readonly source: string) {
    this.end = source.length;
    this.mask = new Mask(source);
    this.work = 4 * source.length + 200_000;
  }

  /** Scans until the end or until it is time to stop; null when more is left. */
  run(isTime: () => boolean): IScan | null {
    if (this.pos === -1) {
      this.pos = this.beginning();
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
      masked: this.mask.apply(),
      escapes: this.escapes,
      magics: this.magics,
      comments: this.comments,
      python: this.python,
      chunks: this.chunks
    };
  }

  /** Reads what concerns the cell as a whole; returns where its lines begin. */
  private beginning(): number {
    const { source, mask, end } = this;
    const pos = readCellMagics(source, mask, this.magics);
    if (pos === -1) {
      this.python = false;
      return end;
    }
    const automagic = readAutomagic(source, pos);
    if (automagic) {
      this.escapes.push(automagic);
      mask.fill(automagic.from, automagic.to, '0');
      return end;
    }
    this.promptEnds = stripPrompts(source, mask, pos);
    return pos;
  }

  /** Reads one logical line, and begins a chunk with it where a statement at the outermost level begins. */
  private statement(): void {
    const column = indentation(this.source, this.pos);
    const first = this.pos + column;
    if (
      this.pos > this.chunk &&
      column <= this.baseColumn &&
      !this.decorated &&
      startsStatement(this.source, first)
    ) {
      this.chunks.push({ from: this.chunk, to: this.pos });
      this.chunk = this.pos;
    }
    this.decorated = this.source[first] === '@';
    if (this.baseColumn === -1 && !isEmptyLine(this.source, first)) {
      this.baseColumn = column;
    }
    this.pos = this.logicalLine(this.pos);
  }

  /** Reads one logical line, which may take many physical ones; returns where the next one begins. */
  private logicalLine(start: number): number {
    const first = skipBlanks(this.source, this.promptEnds.get(start) ?? start);
    if (isEmptyLine(this.source, first)) {
      return nextLine(this.source, first);
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
        return this.help(first, lineEnd(this.source, first));
    }
    return this.pythonLine(first);
  }

  private magicLine(first: number): number {
    let nameEnd = first + 1;
    while (nameEnd < this.end && isWord(this.source.charCodeAt(nameEnd))) {
      nameEnd++;
    }
    const name = this.source.slice(first + 1, nameEnd);
    if (CODE_LINE_MAGICS.has(name)) {
      const to = lineEnd(this.source, first);
      const code = nameEnd + codeOffset(this.source.slice(nameEnd, to));
      if (code < to && code - first > 2) {
        // `%time f(x)` becomes `0    ;f(x)`: what it runs is Python in this kernel.
        this.mask.fill(first, code, '0', ';');
        return this.pythonLine(code);
      }
    }
    return this.escapeLine(first, false);
  }

  private escapeLine(first: number, assigned: boolean): number {
    const escape = readEscapeLine(this.source, first, assigned);
    this.escapes.push(escape);
    this.mask.fill(first, escape.to, '0');
    return nextLine(this.source, escape.to);
  }

  private help(first: number, to: number): number {
    this.mask.fill(first, to, '0');
    return nextLine(this.source, to);
  }

  /** Reads a logical line of Python: to where no bracket and no string is open, unless they were left open. */
  private pythonLine(first: number): number {
    const { source, mask, end } = this;
    const opened: number[] = [];
    const patches = mask.size;
    const comments = this.comments.length;
    let pos = first;
    let asksHelp = false;
    let broken = false;
    let resumes = false;
    while (pos < end) {
      if (this.work-- < 0) {
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
        this.comments.push({
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
        this.work -= to === -1 ? end - pos : to - pos;
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
        mask.put(pos, this.backtick ? ')' : '(');
        this.backtick = !this.backtick;
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
          return this.escapeLine(value, true);
        }
        pos++;
      } else {
        if (code === 44 && opened.length === 0) {
          repairExcept(source, this.mask, first, pos);
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
      mask.cut(patches);
      this.comments.length = comments;
      const next = this.resumption(first, pos, resumes);
      mask.fill(first, this.trimmedEnd(first, next), '0');
      return next;
    }
    if (asksHelp) {
      mask.cut(patches);
      mask.fill(first, pos, '0');
    }
    return nextLine(source, pos);
  }

  /** Where reading goes on after a statement that was left open. */
  private resumption(first: number, pos: number, resumes: boolean): number {
    if (!resumes) {
      return nextLine(this.source, pos);
    }
    // What stands between may be sound by itself, unless it is so much that it was meant to be in the brackets.
    return pos - first < NEARBY ? nextLine(this.source, first) : pos;
  }

  /** `next`, or the place before the line end just in front of it. */
  private trimmedEnd(first: number, next: number): number {
    let to = next;
    if (to > first && this.source[to - 1] === '\n') {
      to--;
    }
    return Math.max(to, Math.min(first + 1, this.end));
  }

  private readonly end: number;
  private readonly mask: Mask;
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
  /** For lines with a prompt, where it ends. */
  private promptEnds: ReadonlyMap<number, number> = new Map();
  private readonly escapes: IEscape[] = [];
  private readonly magics: ICellMagic[] = [];
  private readonly comments: IComment[] = [];
  private readonly chunks: IChunk[] = [];
}
