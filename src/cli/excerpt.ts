import { lineEnd, lineStart } from '../core/source/chars';
import { IExcerpt } from './result';

/** The longest excerpt, in UTF-16 units; a terminal is about so wide. */
const width = 100;

/** How much of a long line is shown before the marked part. */
const lead = 30;

/** A line with a part that is marked. */
export interface IMarkedLine {
  readonly text: string;
  /** Offsets in `text`. */
  readonly from: number;
  readonly to: number;
}

/** The line of a source in which a range begins, with the part of the range that lies in it. */
export function lineOf(source: string, from: number, to: number): IMarkedLine {
  const start = lineStart(source, from);
  const text = source.slice(start, lineEnd(source, from));
  return { text, from: from - start, to: Math.min(to - start, text.length) };
}

/** Cuts a long line down to the neighborhood of its marked part, without its indentation. */
export function excerptOf(line: IMarkedLine): IExcerpt {
  const indent = Math.min(
    line.text.length - line.text.trimStart().length,
    line.from
  );
  let start = indent;
  if (line.to - start > width) {
    start = Math.max(indent, line.from - lead);
  }
  start = wholeCharacter(line.text, start);
  const end = wholeCharacter(
    line.text,
    Math.min(line.text.length, start + width)
  );
  const before = start > indent ? '…' : '';
  const after = end < line.text.trimEnd().length ? '…' : '';
  const text = before + line.text.slice(start, end).trimEnd() + after;
  const shift = before.length - start;
  return {
    text,
    from: Math.min(line.from + shift, text.length),
    to: Math.min(Math.min(line.to, end) + shift, text.length)
  };
}

/** Moves an offset back that lies between the two halves of one character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
