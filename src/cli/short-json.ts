/**
 * Reads JSON without its long strings.
 *
 * Of a notebook, saved outputs are nearly all bytes, and images nearly all of those: strings of many thousand
 * characters without a quote. What stands between two quotes far from each other is found by looking at one place in
 * a thousand, and `JSON.parse` gets the text without it.
 */

/** A run of so many bytes without a quote is left out, and may be found from twice as many on. */
const LONG = 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Stands in strings for what was left out of them: a character that Unicode gives to nobody. */
export const LEFT_OUT = '\uffff';

/** The same in JSON, in ASCII. */
const LEFT_OUT_JSON = '\\uffff';

/** What was read, and whether anything was left out. */
export interface IShortJson {
  readonly value: unknown;
  readonly complete: boolean;
}

/** Where what is left is put together; grows to the largest. */
let scratch = Buffer.allocUnsafeSlow(1 << 18);

/**
 * Parses JSON, with `LEFT_OUT` in place of long stretches of its strings. What is left out is not checked. Where
 * anything but a string is that long the text without it is no JSON, so that all is parsed in the end. Two keys of an
 * object that differ only in what is left out become one.
 * @param bytes - JSON in UTF-8
 * @param ascii - whether it is all ASCII
 * @throws what `JSON.parse` throws
 */
export function parseShort(bytes: Buffer, ascii: boolean): IShortJson {
  const short = shortened(bytes);
  if (short) {
    try {
      return { value: parseWhole(short, ascii), complete: false };
    } catch {
      // Whatever is wrong, the whole text tells it better.
    }
  }
  return { value: parseWhole(bytes, ascii), complete: true };
}

/** Parses JSON as it is. Throws what `JSON.parse` throws. */
export function parseWhole(bytes: Buffer, ascii: boolean): unknown {
  return JSON.parse(bytes.toString(ascii ? 'latin1' : 'utf8'));
}

/** The JSON without what stands between quotes far from each other; null when there is no such place. */
function shortened(bytes: Buffer): Buffer | null {
  let from = 0;
  let length = 0;
  const keep = (to: number): void => {
    if (length + to - from + LEFT_OUT_JSON.length > scratch.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (length + to - from) + 64);
      scratch.copy(larger, 0, 0, length);
      scratch = larger;
    }
    length += bytes.copy(scratch, length, from, to);
  };
  for (let at = LONG; at < bytes.length; at += LONG) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote === -1) {
      break;
    }
    // An escaped quote does not end a string, and its backslash may not go.
    if (quote - at >= LONG && bytes[quote - 1] !== BACKSLASH) {
      keep(bytes.lastIndexOf(QUOTE, at) + 1);
      length += scratch.write(LEFT_OUT_JSON, length, 'latin1');
      from = quote;
    }
    at = quote;
  }
  if (from === 0) {
    return null;
  }
  keep(bytes.length);
  return scratch.subarray(0, length);
}
