import { isBlank, isDigit, isWord, skipBlanks, wordEnd } from './chars';
import { Mask } from './mask';

const DOT = 46;

/** Repairs what Lezer cannot read: `1.`, `10L`, `ur"…"`, `exec "…"`. */
export function repairWord(
  source: string,
  mask: Mask,
  word: string,
  from: number,
  to: number,
  first: number
): void {
  if (isDigit(word.charCodeAt(0))) {
    const last = word[word.length - 1];
    if (last === 'L' || last === 'l') {
      mask.put(to - 1, '_');
    }
    if (
      source.charCodeAt(to) === DOT &&
      source.charCodeAt(from - 1) !== DOT &&
      !isDigit(source.charCodeAt(to + 1)) &&
      isDigit(word.charCodeAt(word.length - 1))
    ) {
      mask.put(to, '_');
    }
  } else if (
    (word === 'ur' || word === 'UR' || word === 'Ur' || word === 'uR') &&
    (source[to] === '"' || source[to] === "'")
  ) {
    mask.put(from, ' ');
  } else if (
    word === 'exec' &&
    from === first &&
    (isBlank(source.charCodeAt(to)) || source[to] === '"')
  ) {
    const next = source[skipBlanks(source, to)];
    if (next === '"' || next === "'" || isWord(next?.charCodeAt(0) ?? 0)) {
      mask.fill(from, to, '0,');
    }
  }
}

/** Python 2: `except Error, e:`. */
export function repairExcept(
  source: string,
  mask: Mask,
  first: number,
  comma: number
): void {
  if (source.startsWith('except', first)) {
    mask.fill(comma, wordEnd(source, skipBlanks(source, comma + 1)));
  }
}
