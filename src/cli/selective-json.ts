/**
 * Reads chosen parts of a JSON text straight from its bytes.
 *
 * Of a notebook, saved outputs are nearly all bytes, and images nearly all of those. Decoding them costs more than
 * everything else that the command line does, so strings that nobody asked for are jumped over from quote to quote.
 * What is asked for is decoded by `JSON.parse`, so that values can never differ from those that it gives.
 */

/** Which parts of a value are wanted; where a value is of another type than its shape, it is decoded wholly. */
export type Shape =
  | { readonly type: 'all' }
  /** A string or a list of strings, of which at least the first `limit` UTF-16 units are wanted. */
  | { readonly type: 'text'; readonly limit: number }
  | { readonly type: 'array'; readonly of: Shape }
  /** The value of a field that may not be wanted after all; `kind` tells which it is. */
  | { readonly type: 'later'; readonly kind: string; readonly of: Shape }
  | IObjectShape;

/** The fields of an object that are wanted. */
export interface IObjectShape {
  readonly type: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that are not wanted once a field read before them has this value. */
  readonly unless?: {
    readonly field: string;
    readonly value: unknown;
    readonly unwanted: readonly string[];
  };
}

/** Thrown where the bytes are not the JSON that was expected; the caller decides by `JSON.parse` what is wrong. */
export class UnexpectedJson extends Error {}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LOWER_U = 0x75;

/** Strings longer than this are searched for their end by `indexOf`; for short ones a call costs more than it saves. */
const LONG = 48;

/** Tells by the JSON of a field, each byte taken for a character, whether the fields for later are wanted. */
export type Wants = (kind: string, json: string) => boolean;

/** The wanted parts of a JSON text. */
export interface ISelected {
  readonly value: unknown;
  /** Whether what was for later is there too. */
  readonly complete: boolean;
}

/**
 * Reads the wanted parts of the JSON value in `bytes`, which must be UTF-8. Throws `UnexpectedJson` where the part
 * that has to be understood is no JSON. What is skipped is only checked as far as it takes to find its end. Fields for
 * later are read, all of them, if one of them is wanted.
 */
export function readSelected(
  bytes: Buffer,
  shape: Shape,
  wants: Wants = () => true
): ISelected {
  const reader = new SelectiveReader(bytes);
  const value = reader.read(shape);
  reader.expectEnd();
  return { value, complete: reader.readLater(wants) };
}

/** A field that was passed over. */
interface ILater {
  readonly into: Record<string, unknown>;
  readonly key: string;
  readonly shape: Extract<Shape, { type: 'later' }>;
  readonly from: number;
  readonly to: number;
}

/** How many short strings are remembered. */
const WORDS = 509;

/** Short strings met before. Keys and types repeat in every cell, and making a string of bytes is a slow call. */
const words: (string | undefined)[] = new Array<string | undefined>(WORDS);

class SelectiveReader {
  constructor(private readonly _bytes: Buffer) {}

  read(shape: Shape): unknown {
    const first = this._peek();
    switch (shape.type) {
      case 'object':
        return first === OPEN_BRACE ? this._readObject(shape) : this._decode();
      case 'array':
        return first === OPEN_BRACKET
          ? this._readArray(shape.of)
          : this._decode();
      case 'text':
        return first === OPEN_BRACKET || first === QUOTE
          ? this._readText(first, shape.limit)
          : this._decode();
      case 'later':
        return this.read(shape.of);
      default:
        return this._decode();
    }
  }

  /** Reads what was for later, if any of it is wanted. */
  readLater(wants: Wants): boolean {
    const wanted = this._later.some(({ shape, from, to }) =>
      wants(shape.kind, this._bytes.toString('latin1', from, to))
    );
    if (wanted) {
      for (const { into, key, shape, from } of this._later) {
        this._at = from;
        into[key] = this.read(shape.of);
      }
    }
    return wanted || this._later.length === 0;
  }

  /** Only white space may follow the value. */
  expectEnd(): void {
    this._skipSpace();
    if (this._at < this._bytes.length) {
      throw new UnexpectedJson();
    }
  }

  private _readObject({ fields, unless }: IObjectShape): unknown {
    const result: Record<string, unknown> = {};
    this._at++;
    if (this._peek() === CLOSE_BRACE) {
      this._at++;
      return result;
    }
    do {
      const key = this._readKey();
      if (this._peek() !== COLON) {
        throw new UnexpectedJson();
      }
      this._at++;
      const wanted =
        Object.prototype.hasOwnProperty.call(fields, key) &&
        !(
          unless?.unwanted.includes(key) &&
          result[unless.field] === unless.value
        );
      if (!wanted) {
        this._skip();
        continue;
      }
      const shape = fields[key];
      if (shape.type === 'later') {
        this._peek();
        const from = this._at;
        this._skip();
        result[key] = null;
        this._later.push({ into: result, key, shape, from, to: this._at });
      } else {
        // As in JSON.parse, the last of several equal keys counts.
        result[key] = this.read(shape);
      }
    } while (this._continues(CLOSE_BRACE));
    return result;
  }

  private _readArray(of: Shape): unknown[] {
    const result: unknown[] = [];
    this._at++;
    if (this._peek() === CLOSE_BRACKET) {
      this._at++;
      return result;
    }
    do {
      result.push(this.read(of));
    } while (this._continues(CLOSE_BRACKET));
    return result;
  }

  /** The first part of a text: whole lines of a list, or the beginning of a long string. */
  private _readText(first: number, limit: number): unknown {
    if (first === QUOTE) {
      return this._readBeginning(limit);
    }
    const lines: unknown[] = [];
    let left = limit;
    this._at++;
    if (this._peek() === CLOSE_BRACKET) {
      this._at++;
      return lines;
    }
    do {
      if (left <= 0) {
        this._skip();
        continue;
      }
      const line =
        this._peek() === QUOTE ? this._readBeginning(left) : this._decode();
      left -= typeof line === 'string' ? line.length : 0;
      lines.push(line);
    } while (this._continues(CLOSE_BRACKET));
    return lines;
  }

  /** A string, of which what follows the first `limit` units may be left out. */
  private _readBeginning(limit: number): string {
    const bytes = this._bytes;
    const start = this._at;
    this._skipString();
    const end = this._at - 1;
    if (end - start <= limit) {
      return this._parse(start, this._at) as string;
    }
    let cut = start + 1;
    for (let units = 0; units < limit && cut < end; units++) {
      const byte = bytes[cut];
      if (byte === BACKSLASH) {
        cut += bytes[cut + 1] === LOWER_U ? 6 : 2;
      } else if (byte < 0x80) {
        cut += 1;
      } else {
        // A character of four bytes makes two units, so counting it as one only takes more than is needed.
        cut += byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      }
    }
    return this._parseText(`${bytes.toString('utf8', start, cut)}"`) as string;
  }

  private _readKey(): string {
    if (this._peek() !== QUOTE) {
      throw new UnexpectedJson();
    }
    const start = this._at;
    this._skipString();
    return this._parseString(start);
  }

  /** The string from `start` to the reader's place. */
  private _parseString(start: number): string {
    const from = start + 1;
    const length = this._at - 1 - from;
    if (length > LONG || length === 0) {
      return length === 0 ? '' : (this._parse(start, this._at) as string);
    }
    const bytes = this._bytes;
    const place =
      (length * 31 + bytes[from] * 7 + bytes[from + length - 1]) % WORDS;
    const word = words[place];
    if (word !== undefined && isAt(word, bytes, from, length)) {
      return word;
    }
    const plain = bytes.toString('latin1', from, from + length);
    if (!isPlain(plain)) {
      return this._parse(start, this._at) as string;
    }
    words[place] = plain;
    return plain;
  }

  /** Steps over a comma and returns true, or over the closing mark and returns false. */
  private _continues(close: number): boolean {
    const byte = this._peek();
    this._at++;
    if (byte === COMMA) {
      return true;
    }
    if (byte === close) {
      return false;
    }
    throw new UnexpectedJson();
  }

  private _decode(): unknown {
    const first = this._peek();
    const start = this._at;
    this._skip();
    return first === QUOTE && this._at - start <= LONG
      ? this._parseString(start)
      : this._parse(start, this._at);
  }

  private _parse(from: number, to: number): unknown {
    return this._parseText(this._bytes.toString('utf8', from, to));
  }

  private _parseText(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new UnexpectedJson();
    }
  }

  /** Steps over a value of any type. */
  private _skip(): void {
    const byte = this._peek();
    if (byte === QUOTE) {
      this._skipString();
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this._skipContainer();
    } else {
      this._skipLiteral();
    }
  }

  private _skipContainer(): void {
    const bytes = this._bytes;
    let depth = 0;
    do {
      const byte = bytes[this._at];
      if (byte === QUOTE) {
        this._skipString();
        continue;
      }
      this._at++;
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        depth++;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth--;
      } else if (byte === undefined) {
        throw new UnexpectedJson();
      }
    } while (depth > 0);
  }

  /** Steps over a number, `true`, `false` or `null`. */
  private _skipLiteral(): void {
    const bytes = this._bytes;
    const start = this._at;
    for (;;) {
      const byte = bytes[this._at];
      if (
        byte === undefined ||
        byte === COMMA ||
        byte === CLOSE_BRACE ||
        byte === CLOSE_BRACKET ||
        byte <= 0x20
      ) {
        break;
      }
      this._at++;
    }
    if (this._at === start) {
      throw new UnexpectedJson();
    }
  }

  /** Steps over a string, from its opening quote to behind its closing one. */
  private _skipString(): void {
    const bytes = this._bytes;
    let at = this._at + 1;
    const near = at + LONG;
    for (; at < near; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this._at = at + 1;
        return;
      }
      if (byte === BACKSLASH) {
        at++;
      }
    }
    for (;;) {
      at = bytes.indexOf(QUOTE, at);
      if (at < 0) {
        throw new UnexpectedJson();
      }
      // An even number of backslashes before it are escapes of each other.
      let slash = at - 1;
      while (slash > this._at && bytes[slash] === BACKSLASH) {
        slash--;
      }
      if ((at - slash) % 2 === 1) {
        this._at = at + 1;
        return;
      }
      at++;
    }
  }

  private _skipSpace(): void {
    const bytes = this._bytes;
    for (;;) {
      const byte = bytes[this._at];
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
        this._at++;
      } else {
        return;
      }
    }
  }

  /** The next byte that is no white space; undefined at the end. */
  private _peek(): number | undefined {
    this._skipSpace();
    return this._bytes[this._at];
  }

  private _at = 0;
  private readonly _later: ILater[] = [];
}

/** Whether the bytes from `from` on are this word, which is plain. */
function isAt(
  word: string,
  bytes: Buffer,
  from: number,
  length: number
): boolean {
  if (word.length !== length) {
    return false;
  }
  for (let at = 0; at < length; at++) {
    if (word.charCodeAt(at) !== bytes[from + at]) {
      return false;
    }
  }
  return true;
}

/** Whether a string's bytes are its text: ASCII without escapes or control characters. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === BACKSLASH) {
      return false;
    }
  }
  return true;
}
