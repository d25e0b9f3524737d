/** What a string literal says, and where. */
export interface ILiteralText {
  readonly value: string;
  /** Where the text between the quotes begins. */
  readonly base: number;
  /** True when each character of the value stands at `base` plus its index: there are no escapes. */
  readonly plain: boolean;
  /** True when this is a literal of its own and not a part of an f-string. */
  readonly whole: boolean;
}

/** Reads a literal `from` its prefix `to` its closing quote; null when it is not closed or cannot be told. */
export function readLiteral(
  source: string,
  from: number,
  to: number
): (ILiteralText & { readonly end: number }) | null {
  let quote = from;
  while (quote < to && source[quote] !== '"' && source[quote] !== "'") {
    quote++;
  }
  const sign = source[quote];
  const size =
    source[quote + 1] === sign && source[quote + 2] === sign && to - quote >= 6
      ? 3
      : 1;
  const base = quote + size;
  const end = to - size;
  if (end < base || source.slice(end, to) !== sign.repeat(size)) {
    return null;
  }
  const raw = source.slice(base, end);
  const isRaw = /r/i.test(source.slice(from, quote));
  if (isRaw || !raw.includes('\\')) {
    return { value: raw, base, end, plain: true, whole: true };
  }
  // The names of characters are not known here: `\N{…}`.
  return raw.includes('\\N{')
    ? null
    : { value: unescape(raw), base, end, plain: false, whole: true };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v'
};

/** What a text says whose escapes are Python's. */
export function unescape(raw: string): string {
  let text = '';
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] !== '\\' || i + 1 >= raw.length) {
      text += raw[i];
      continue;
    }
    const char = raw[++i];
    const size = char === 'x' ? 2 : char === 'u' ? 4 : char === 'U' ? 8 : 0;
    const digits = raw.slice(i + 1, i + 1 + size);
    const code = size > 0 ? Number('0x' + digits) : NaN;
    if (char in ESCAPES) {
      text += ESCAPES[char];
    } else if (digits.length === size && code <= 0x10ffff) {
      text += String.fromCodePoint(code);
      i += size;
    } else if (char >= '0' && char <= '7') {
      let octal = char;
      while (octal.length < 3 && raw[i + 1] >= '0' && raw[i + 1] <= '7') {
        octal += raw[++i];
      }
      text += String.fromCharCode(parseInt(octal, 8));
    } else {
      text += '\\' + char;
    }
  }
  return text;
}
