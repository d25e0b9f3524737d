import { lineIndexOf } from '../notebook/lines';
import { IRange } from '../notebook/notebook';
import { lineEnd, lineStart } from './chars';
import { IScan } from './scan';

/** A suppression comment. */
export interface IIgnore {
  readonly range: IRange;
  /** From 1: the lines it holds for; null for the whole cell. */
  readonly lines: readonly number[] | null;
  /** Null for all rules. */
  readonly rules: readonly string[] | null;
  /** What to take away to be rid of it; null where that would change more than a comment. */
  readonly removable: IRange | null;
}

/** What every suppression comment holds. */
export const IGNORE_MARKER = 'keras-advisor:';

/** Reads the comments that suppress findings: `# keras-advisor: ignore` and `# keras-advisor: ignore[rule, rule]`. */
export function readIgnores(source: string, scanned: IScan): IIgnore[] {
  const result: IIgnore[] = [];
  if (!source.includes(IGNORE_MARKER)) {
    return result;
  }
  // Cell magics come first; a comment right under them is at the top too.
  const top = scanned.magics[scanned.magics.length - 1]?.to ?? 0;
  const lineOf = lineIndexOf(source);
  for (const { from, to, alone, isPython } of places(source, scanned)) {
    const rules = parse(source.slice(from, to));
    if (rules === undefined) {
      continue;
    }
    const line = lineOf(from);
    const isTop = alone && source.slice(top, from).trim() === '';
    result.push({
      range: { from, to },
      lines: isTop ? null : alone ? [line, line + 1] : [line],
      rules,
      removable: isPython ? removable(source, from, to, alone) : null
    });
  }
  return result;
}

/** The comment with the blanks before it, or its whole line where it stands alone. */
function removable(
  source: string,
  from: number,
  to: number,
  alone: boolean
): IRange {
  let start = from;
  while (start > 0 && ' \t'.includes(source[start - 1])) {
    start--;
  }
  return { from: start, to: alone && source[to] === '\n' ? to + 1 : to };
}

interface IPlaceOfComment {
  readonly from: number;
  readonly to: number;
  readonly alone: boolean;
  /** False for the end of a magic or shell line, which IPython may take for a part of the command. */
  readonly isPython: boolean;
}

function places(source: string, scanned: IScan): IPlaceOfComment[] {
  const result: IPlaceOfComment[] = scanned.comments.map(comment => {
    // `# noqa  # keras-advisor: ignore` is one comment of Python's, but two of ours.
    const text = source.slice(comment.from, comment.to);
    const hash = text.lastIndexOf('#', text.indexOf(IGNORE_MARKER));
    return {
      from: comment.from + Math.max(0, hash),
      to: comment.to,
      alone: comment.alone && hash <= 0,
      isPython: true
    };
  });
  const search = (from: number, to: number): void => {
    let hash = source.indexOf('#', from);
    while (hash !== -1 && hash < to) {
      const end = Math.min(to, lineEnd(source, hash));
      const at = source.slice(hash, end).indexOf(IGNORE_MARKER);
      if (at === -1) {
        hash = source.indexOf('#', end);
        continue;
      }
      const start = source.lastIndexOf('#', hash + at);
      result.push({
        from: start,
        to: end,
        alone: source.slice(lineStart(source, start), start).trim() === '',
        isPython: false
      });
      hash = source.indexOf('#', end);
    }
  };
  for (const escape of scanned.escapes) {
    search(escape.from, escape.to);
  }
  for (const magic of scanned.magics) {
    search(magic.from, magic.to);
  }
  if (!scanned.python) {
    search(scanned.magics[scanned.magics.length - 1].body, source.length);
  }
  return result.sort((a, b) => a.from - b.from);
}

/** The rules that a comment names, null for all; undefined when it is no such comment. */
function parse(comment: string): readonly string[] | null | undefined {
  const at = comment.indexOf(IGNORE_MARKER);
  if (at === -1 || comment.slice(0, at).trim() !== '#') {
    return undefined;
  }
  const rest = comment.slice(at + IGNORE_MARKER.length).trim();
  if (!rest.startsWith('ignore')) {
    return undefined;
  }
  const list = rest.slice('ignore'.length).trimStart();
  if (!list.startsWith('[')) {
    return /^[\w-]/.test(rest.slice('ignore'.length)) ? undefined : null;
  }
  const end = list.indexOf(']');
  return (end === -1 ? list.slice(1) : list.slice(1, end))
    .split(',')
    .map(rule => rule.trim())
    .filter(rule => rule !== '');
}
