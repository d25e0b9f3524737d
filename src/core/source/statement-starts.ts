import { isBlank, lineEnd, wordEnd } from './chars';

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

/** Whether a line that stands within open brackets begins a statement, so that they were never closed. */
export function isStatementAt(source: string, pos: number): boolean {
  const to = wordEnd(source, pos);
  if (to === pos || to - pos > 8) {
    return false;
  }
  const word = source.slice(pos, to);
  const next = source[to];
  if (word === 'from') {
    const line = source.slice(to, Math.min(lineEnd(source, to), to + 200));
    return line.includes(' import ') && isBlank(line.charCodeAt(0));
  }
  if (!STATEMENT_WORDS.has(word)) {
    return false;
  }
  // `print(x)`, `pass=1` or `with=` may be half an expression; with a blank behind it, it is a statement.
  return (
    next === ' ' ||
    ((next === '\n' || next === undefined || next === ':') && word !== 'print')
  );
}

/** Whether a line can begin a piece that is parsed by itself. A comment at the margin may stand within a function. */
export function startsStatement(source: string, first: number): boolean {
  const to = wordEnd(source, first);
  if (to === first) {
    const char = source[first];
    return char === '%' || char === '!' || char === '@';
  }
  return !CONTINUING_WORDS.has(source.slice(first, to));
}
