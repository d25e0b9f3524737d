import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { api } from '../knowledge/api';
import { IApiEntry } from '../knowledge/api/types';
import { apiChanges } from './api-changes';
import { apiPage } from './api-page';

const root = join(__dirname, '..', '..');

function notesOf(entry: Partial<IApiEntry>): readonly string[] {
  const whole: IApiEntry = {
    old: ['keras.layers.Old'],
    now: 'keras.layers.New',
    kind: 'class',
    source: 'a run',
    ...entry
  };
  return apiChanges({ entries: [whole], helpers: [], modules: [] }).flatMap(
    ({ notes }) => notes
  );
}

describe('apiChanges', () => {
  it('leaves out what is as it was', () => {
    const entry: IApiEntry = {
      old: ['keras.layers.Same'],
      now: 'keras.layers.Same',
      kind: 'class',
      changes: { units: { to: 'units' } },
      source: 'a run'
    };
    expect(apiChanges({ entries: [entry], helpers: [], modules: [] })).toEqual(
      []
    );
  });

  it.each<[string, Partial<IApiEntry>, string[]]>([
    [
      'a name and its values',
      { changes: { a: { to: 'b', values: { "'x'": "'y'" } } } },
      ["`a` is `b`, `a='x'` is `b='y'`."]
    ],
    [
      'a value that is spelled in two ways',
      { changes: { a: { to: 'a', values: { '1e-8': '0', '1e-08': '0' } } } },
      ['`a=1e-8` is `a=0`.']
    ],
    [
      'a helper',
      { changes: { a: { to: 'a', values: { "'x'": 'helper:old_x' } } } },
      ["`a='x'` is a function that the rewrite writes out, `old_x`."]
    ],
    [
      'what is left out',
      { changes: { a: { to: null } } },
      ['`a` is left out.']
    ],
    [
      'what is gone, and why',
      { changes: { a: { to: null, meaning: 'manual', reason: 'Why.' } } },
      ['`a` is gone. Why.']
    ],
    [
      'what is said of some versions only',
      { changes: { a: [{ to: 'b', generations: ['1'] }, { to: 'c' }] } },
      ['In keras 1, not in tf.keras: `a` is `b`.', 'Else: `a` is `c`.']
    ],
    [
      'no parameter that it never had',
      { signatures: { '1': ['a'] }, changes: { b: { to: 'c' } } },
      []
    ],
    [
      'parameters that are one tuple',
      { tuples: [{ to: 'c', of: ['a', 'b'] }] },
      ['`a`, `b` are `c`, a tuple.']
    ],
    [
      'that a rewriter decides',
      { now: null, rewriter: 'merge' },
      [expect.stringMatching(/^What to write depends on the call/)]
    ]
  ])('tells %s', (_, entry, notes) => {
    expect(notesOf(entry)).toEqual(notes);
  });

  it('never calls a number of samples a number of batches without a word', () => {
    const counted = apiChanges(api).filter(({ notes }) =>
      notes.some(note => /`\w*(samples_per_epoch|val_samples)` is/.test(note))
    );
    expect(counted.length).toBeGreaterThan(2);
    for (const { notes } of counted) {
      expect(notes.join(' ')).toMatch(/counted samples/);
    }
  });

  it('says something of everything that it lists', () => {
    const silent = apiChanges(api).filter(
      ({ notes, now, old }) =>
        notes.length === 0 && (!now || old.every(name => name === now))
    );
    expect(silent).toEqual([]);
  });
});

describe('the page', () => {
  const page = apiPage(api);

  it.each([
    '- `Convolution2D`',
    '- `fit_generator`: `fit`.',
    '- `keras.layers.convolutional`: `keras.layers`',
    '- `MaxoutDense`:'
  ])('has a line that begins with “%s”', line => {
    expect(page).toContain(`\n${line}`);
  });

  it('is the one in the documentation', async () => {
    const check = promisify(execFile)(
      process.execPath,
      [join('scripts', 'api-page.mjs'), '--check'],
      { cwd: root }
    );
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });
});
