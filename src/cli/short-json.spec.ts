import * as fc from 'fast-check';

import { LEFT_OUT, parseShort } from './short-json';

/** Around the length from which something may be left out, and around twice that. */
const lengths = fc.oneof(
  fc.nat(40),
  fc.integer({ min: 1000, max: 1100 }),
  fc.integer({ min: 2000, max: 2200 }),
  fc.integer({ min: 3000, max: 9000 })
);

const long = fc
  .tuple(
    lengths,
    fc.constantFrom('x', '\\', '\n', 'é', '🙂', '"', ' ', LEFT_OUT),
    lengths
  )
  .map(
    ([before, char, after]) => 'a'.repeat(before) + char + 'b'.repeat(after)
  );

const values = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue(),
    long,
    lengths.map(length => Array.from({ length }, (_, i) => i)),
    fc.array(tie('value'), { maxLength: 4 }),
    // Two keys that differ in what is left out only would become one.
    fc.dictionary(fc.constantFrom('a', 'b', 'k'.repeat(3000)), tie('value'))
  )
})).value;

function parse(text: string) {
  const bytes = Buffer.from(text);
  return parseShort(bytes, bytes.length === text.length);
}

/** Whether a value is another one, but for stretches that were left out of its strings. */
function isShort(short: unknown, whole: unknown): boolean {
  if (typeof short === 'string' && typeof whole === 'string') {
    return isShortText(short, whole);
  }
  if (
    typeof short !== 'object' ||
    typeof whole !== 'object' ||
    short === null ||
    whole === null
  ) {
    return Object.is(short, whole);
  }
  const left = Object.entries(short);
  const right = Object.entries(whole);
  return (
    left.length === right.length &&
    left.every(
      ([key, value], i) =>
        isShortText(key, right[i][0]) && isShort(value, right[i][1])
    )
  );
}

function isShortText(short: string, whole: string): boolean {
  let at = 0;
  return (
    short.split(LEFT_OUT).every((part, i) => {
      const found = whole.indexOf(part, at);
      at = found + part.length;
      return i === 0 ? found === 0 : found >= 0;
    }) &&
    (short.includes(LEFT_OUT) || short === whole)
  );
}

describe('parseShort', () => {
  it('gives what JSON.parse gives, but for long stretches of strings', () => {
    let shortened = 0;
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(undefined, 1, '\t', ' '.repeat(10)),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const { value: read, complete } = parse(text);
          const whole: unknown = JSON.parse(text);
          if (complete) {
            expect(read).toEqual(whole);
          } else {
            shortened++;
            expect(JSON.stringify(read)).toContain(LEFT_OUT);
            expect(isShort(read, whole)).toBe(true);
          }
        }
      ),
      { numRuns: 300 }
    );
    expect(shortened).toBeGreaterThan(10);
  });

  it('throws where JSON.parse throws, unless that is in what it leaves out', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        fc.constantFrom('"', '\\', '{', ']', ',', '', 'x', '\n'),
        (value, place, damage) => {
          const text = JSON.stringify(value);
          const at = place % (text.length + 1);
          const damaged = text.slice(0, at) + damage + text.slice(at + 1);
          let fails = false;
          try {
            JSON.parse(damaged);
          } catch {
            fails = true;
          }
          try {
            const { complete } = parse(damaged);
            expect(fails && complete).toBe(false);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
            expect(fails).toBe(true);
          }
        }
      ),
      { numRuns: 300 }
    );
  });

  it('leaves an image out, and keeps what stands beside it', () => {
    const image = 'iVBORw0KGgo'.repeat(500);
    const { value, complete } = parse(
      JSON.stringify({ a: 'é', image, b: [image, 'x'], c: 1 })
    );
    expect(complete).toBe(false);
    expect(value).toEqual({
      a: 'é',
      image: LEFT_OUT,
      b: [LEFT_OUT, 'x'],
      c: 1
    });
  });

  it.each([
    ['escaped quotes at both ends', `"\\"${'x'.repeat(3000)}\\""`],
    ['a backslash at the end', `"${'x'.repeat(3000)}\\\\"`],
    ['numbers', `{"a": [${'1,'.repeat(3000)}1], "b": 2}`],
    ['white space', `{"a": 1,${' '.repeat(3000)}"b": 2}`],
    ['white space at the start', `${' '.repeat(3000)}{"a": 1}`]
  ])('reads %s', (_, text) => {
    const { value } = parse(text);
    expect(isShort(value, JSON.parse(text))).toBe(true);
  });

  it('says what is wrong with the whole text', () => {
    const text = `{"image": "${'x'.repeat(3000)}", }`;
    expect(() => parse(text)).toThrow(SyntaxError);
  });
});
