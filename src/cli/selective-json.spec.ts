import * as fc from 'fast-check';

import { Shape, UnexpectedJson, readSelected } from './selective-json';

const all: Shape = { type: 'all' };

function read(text: string, shape: Shape): unknown {
  return readSelected(Buffer.from(text), shape).value;
}

/** What `readSelected` promises, said the slow way: the wanted parts of what `JSON.parse` gives. */
function select(value: unknown, shape: Shape): unknown {
  if (shape.type === 'array' && Array.isArray(value)) {
    return value.map(item => select(item, shape.of));
  }
  if (
    shape.type === 'object' &&
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value)
  ) {
    const fields = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.keys(fields)
        .filter(key => Object.prototype.hasOwnProperty.call(shape.fields, key))
        .map(key => [key, select(fields[key], shape.fields[key])])
    );
  }
  return value;
}

const keys = ['a', 'b', 'long key with "quotes" and \\', 'ключ', ''];

const shapes = fc.letrec<{ shape: Shape }>(tie => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(all),
    fc.record({ type: fc.constant('array' as const), of: tie('shape') }),
    fc.record({
      type: fc.constant('object' as const),
      fields: fc.dictionary(fc.constantFrom(...keys), tie('shape'))
    })
  )
})).shape;

/** JSON values with long strings, strings full of escapes, and keys that shapes ask for. */
const values = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('\\', '"', '\n', '\t', 'x', 'é', '🙂'), {
        maxLength: 150
      })
      .map(parts => parts.join('')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys, 'other'), tie('value'))
  )
})).value;

describe('readSelected', () => {
  it('gives the wanted parts of what JSON.parse gives', () => {
    fc.assert(
      fc.property(
        values,
        shapes,
        fc.constantFrom(undefined, 1, '\t'),
        (value, shape, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(read(text, shape)).toEqual(select(JSON.parse(text), shape));
        }
      ),
      { numRuns: 300 }
    );
  });

  it('never fails otherwise than by UnexpectedJson, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        values,
        shapes,
        fc.nat(),
        fc.constantFrom('"', '\\', '{', ']', ',', '', 'x'),
        (value, shape, place, damage) => {
          const text = JSON.stringify(value);
          const at = place % (text.length + 1);
          try {
            read(text.slice(0, at) + damage + text.slice(at + 1), shape);
          } catch (error) {
            expect(error).toBeInstanceOf(UnexpectedJson);
          }
        }
      ),
      { numRuns: 300 }
    );
  });

  it('finds the end of strings of every length around its limits, with escapes before the quote', () => {
    const shape: Shape = { type: 'object', fields: { wanted: all } };
    for (let length = 0; length < 130; length++) {
      for (let slashes = 0; slashes < 4; slashes++) {
        const skipped = 'x'.repeat(length) + '\\'.repeat(slashes) + '"';
        const text = JSON.stringify({ skipped, wanted: [skipped] });
        expect(read(text, shape)).toEqual({ wanted: [skipped] });
      }
    }
  });

  it('takes the last of several equal keys, however they are written', () => {
    const shape: Shape = { type: 'object', fields: { ab: all } };
    expect(read('{"ab": 1, "\\u0061b": 2}', shape)).toEqual({ ab: 2 });
  });

  it('leaves out what another field makes unwanted', () => {
    const shape: Shape = {
      type: 'object',
      fields: { kind: all, source: all },
      unless: { field: 'kind', value: 'text', unwanted: ['source'] }
    };
    expect(read('{"kind": "text", "source": "x"}', shape)).toEqual({
      kind: 'text'
    });
    expect(read('{"kind": "code", "source": "x"}', shape)).toEqual({
      kind: 'code',
      source: 'x'
    });
  });

  it.each([
    '',
    '{',
    '{"a"',
    '{"a":1',
    '[1,]x',
    '{} {}',
    '"',
    '{"a":1}}',
    '{a:1}'
  ])('refuses %j', text => {
    expect(() => read(text, { type: 'object', fields: { a: all } })).toThrow(
      UnexpectedJson
    );
  });
});

describe('text of limited length', () => {
  const limit = 10;
  const shape: Shape = { type: 'text', limit };

  it('begins as the whole text does, and is whole up to the limit', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.array(fc.string({ unit: 'binary', maxLength: 20 }))
        ),
        value => {
          const whole = join(value);
          const part = join(read(JSON.stringify(value), shape) as string[]);
          expect(whole.startsWith(part)).toBe(true);
          expect(part.length).toBeGreaterThanOrEqual(
            Math.min(limit, whole.length)
          );
        }
      ),
      { numRuns: 300 }
    );
  });

  it('does not decode the rest of a long text', () => {
    const lines = Array.from({ length: 1000 }, () => 'a line\n');
    expect(read(JSON.stringify(lines), shape)).toHaveLength(2);
    const long = 'x'.repeat(1000);
    expect(read(JSON.stringify(long), shape)).toBe('x'.repeat(limit));
  });
});

function join(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('');
}
