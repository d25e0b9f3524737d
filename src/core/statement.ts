import { IRange } from './notebook';

/** A replacement within one cell's source. */
export interface ISplice extends IRange {
  readonly text: string;
}

/** What a block can begin with on the line of its first statement. */
const blockWords = [
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
  'def',
  'class'
];

/** What a line ends with when the next one belongs to it. */
const openEnds = ['(', '[', '{', ',', '\\', '=', '+', ' and', ' or', ' not'];

/** The line or lines that a range stands on, and what else stands there. */
function lineOf(
  source: string,
  range: IRange
): { from: number; to: number; head: string; tail: string } {
  const from = source.lastIndexOf('\n', range.from - 1) + 1;
  const end = source.indexOf('\n', range.to);
  const to = end < 0 ? source.length : end;
  return {
    from,
    to,
    head: source.slice(from, range.from),
    tail: source.slice(range.to, to).trim()
  };
}

/** Whether a statement stands on a line of its own, without indentation. */
export function standsAlone(source: string, range: IRange): boolean {
  const { head, tail } = lineOf(source, range);
  return head === '' && endsStatement(tail) && !continues(source, range.from);
}

/**
 * How to take a statement out of a cell so that the rest stays sound: its line, its part of a line with `;`, or `pass`
 * where it may be all that a block has. Null when the range is only a part of a statement.
 */
export function removalOf(source: string, range: IRange): ISplice | null {
  const { from, to, head, tail } = lineOf(source, range);
  const before = head.trimEnd();
  if (before === '') {
    if (continues(source, range.from)) {
      return null;
    }
    if (endsStatement(tail)) {
      if (head !== '' && !siblingFollows(source, to, head)) {
        return { from: range.from, to: range.to, text: 'pass' };
      }
      return to < source.length
        ? { from, to: to + 1, text: '' }
        : { from: Math.max(0, from - 1), to, text: '' };
    }
    if (tail.startsWith(';')) {
      const rest = source.indexOf(';', range.to) + 1;
      const spaces =
        source.slice(rest).length - source.slice(rest).trimStart().length;
      return { from: range.from, to: rest + spaces, text: '' };
    }
    return null;
  }
  if (!endsStatement(tail) && !tail.startsWith(';')) {
    return null;
  }
  if (before.endsWith(';')) {
    return { from: from + before.length - 1, to: range.to, text: '' };
  }
  const word = before.trimStart().split(/[\s:(]/)[0];
  if (before.endsWith(':') && blockWords.includes(word)) {
    return { from: range.from, to: range.to, text: 'pass' };
  }
  return null;
}

/** Whether nothing but a comment or a last semicolon follows a statement on its line. */
function endsStatement(tail: string): boolean {
  return tail === '' || tail === ';' || tail.startsWith('#');
}

/** Whether the line before leaves its statement open. */
function continues(source: string, at: number): boolean {
  const before = source.slice(0, source.lastIndexOf('\n', at - 1) + 1);
  const line = before.trimEnd();
  return openEnds.some(
    end => line.endsWith(end) && !commented(line, line.length - end.length)
  );
}

/** Whether an offset lies behind a `#` on its line; a `#` in a string counts too, which only makes a fix more careful. */
function commented(source: string, at: number): boolean {
  const from = source.lastIndexOf('\n', at - 1) + 1;
  return source.slice(from, at).includes('#');
}

/** Whether the next line of code after an offset has the same indentation, so that a block keeps a statement. */
function siblingFollows(
  source: string,
  end: number,
  indentation: string
): boolean {
  const next = nextCode(source, end);
  return (
    next !== undefined &&
    next.startsWith(indentation) &&
    next.slice(indentation.length).trimStart() ===
      next.slice(indentation.length)
  );
}

/** Sorts splices, drops doubles and joins those that overlap. */
export function joined(splices: readonly ISplice[]): ISplice[] {
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: ISplice[] = [];
  for (const splice of sorted) {
    const last = result[result.length - 1];
    const touches = last?.to === splice.from && last.text + splice.text === '';
    if (last && (splice.from < last.to || touches)) {
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, splice.to),
        text: last.text === splice.text ? last.text : last.text + splice.text
      };
    } else {
      result.push(splice);
    }
  }
  return result;
}

/** The next line that holds more than blanks and comments. */
function nextCode(source: string, end: number): string | undefined {
  for (let at = source.indexOf('\n', end); at !== -1;) {
    const newline = source.indexOf('\n', at + 1);
    const line = source.slice(at + 1, newline === -1 ? undefined : newline);
    const text = line.trimStart();
    if (text !== '' && !text.startsWith('#')) {
      return line;
    }
    at = newline;
  }
  return undefined;
}
