import fc from 'fast-check';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { parseCommand } from './command-line';
import { runMigrate } from './migrate';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-migrate-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Runs `migrate` with arguments, of which those that begin with `./` are in the folder. */
async function run(...args: string[]) {
  const texts = { out: '', err: '' };
  const command = await parseCommand(
    [
      'migrate',
      ...args.map(arg => (arg.startsWith('./') ? path.join(folder, arg) : arg))
    ],
    () => Promise.resolve([])
  );
  if (command.name !== 'migrate') {
    throw new Error('not understood');
  }
  const status = runMigrate(command, {
    version: '1',
    homepage: '',
    script: '',
    env: {},
    isTerminal: false,
    out: text => void (texts.out += text),
    err: text => void (texts.err += text)
  });
  return { status, ...texts };
}

function put(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

const read = (name: string): string =>
  fs.readFileSync(path.join(folder, name), 'utf8');

function notebook(...sources: (string | string[])[]): object {
  return {
    nbformat: 4,
    nbformat_minor: 2,
    metadata: { language_info: { name: 'python' } },
    cells: sources.map(source => ({
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      outputs: [],
      source
    }))
  };
}

const OLD = 'from keras.layers.core import Dense\nx = Dense(output_dim=2)';
const NEW = 'from keras.layers import Dense\nx = Dense(units=2)';

describe('migrate', () => {
  it('says what there is to do and changes nothing', async () => {
    const text = JSON.stringify(notebook(OLD));
    put('a.ipynb', text);
    const { status, out } = await run('./a.ipynb');
    expect(status).toBe(1);
    expect(out).toContain('a.ipynb:cell 1:2: safe: Dense(output_dim=):');
    expect(out).toContain(
      '2 uses of old API in 1 notebook: 2 safe, 0 that may change the meaning, 0 for you; 1 file would change'
    );
    expect(read('a.ipynb')).toBe(text);
  });

  it('shows a diff', async () => {
    put('a.ipynb', JSON.stringify(notebook(OLD)));
    const { out } = await run('./a.ipynb', '--diff');
    expect(out).toContain('@@ -1,2 +1,2 @@\n-from keras');
    expect(out).toContain('+x = Dense(units=2)\n');
    expect(out).not.toContain('Index');
  });

  it.each([
    ['four spaces', (value: object) => JSON.stringify(value, null, 4)],
    ['one line', (value: object) => JSON.stringify(value)],
    [
      'a tab, and a line end',
      (value: object) => `${JSON.stringify(value, null, '\t')}\n`
    ],
    [
      'Windows lines and a mark',
      (value: object) =>
        `\ufeff${JSON.stringify(value, null, 1).replace(/\n/g, '\r\n')}`
    ],
    [
      'escaped letters',
      (value: object) => JSON.stringify(value, null, 1).replace(/é/g, '\\u00e9')
    ]
  ])('changes nothing but sources in a file with %s', async (_, write) => {
    const extra = ['# é\n', 'y = 1'];
    const before = write(
      notebook(extra, [
        'from keras.layers.core import Dense\n',
        'x = Dense(output_dim=2)'
      ])
    );
    put('a.ipynb', before);
    expect((await run('./a.ipynb', '--write')).status).toBe(0);
    expect(read('a.ipynb')).toBe(
      write(
        notebook(extra, [
          'from keras.layers import Dense\n',
          'x = Dense(units=2)'
        ])
      )
    );
    const after = read('a.ipynb');
    await run('./a.ipynb', '--write');
    expect(read('a.ipynb')).toBe(after);
  });

  it('leaves the originals alone when it writes to a folder', async () => {
    put('in/b/a.ipynb', JSON.stringify(notebook(OLD)));
    put('in/same.ipynb', JSON.stringify(notebook('x = 1')));
    await run('./in', '--output', path.join(folder, 'out'));
    expect(read('in/b/a.ipynb')).toBe(JSON.stringify(notebook(OLD)));
    expect(read('out/b/a.ipynb')).toBe(JSON.stringify(notebook(NEW)));
    expect(read('out/same.ipynb')).toBe(JSON.stringify(notebook('x = 1')));
  });

  it('makes changes of meaning only when it is told to', async () => {
    const text = JSON.stringify(
      notebook(
        'from keras.layers import Embedding\nx = Embedding(9, 2, dropout=0.2)'
      )
    );
    put('a.ipynb', text);
    expect((await run('./a.ipynb', '--write')).status).toBe(1);
    expect(read('a.ipynb')).toBe(text);
    expect((await run('./a.ipynb', '--write', '--unsafe')).status).toBe(0);
    expect(read('a.ipynb')).not.toContain('dropout');
  });

  it('reads scripts and Markdown', async () => {
    put('a.py', `# %%\nimport keras\n\n# %%\r\n${OLD}\n`);
    put(
      'b.md',
      `---\nkernelspec:\n  name: python3\n---\n\n\`\`\`{code-cell}\n${OLD}\n\`\`\`\n`
    );
    await run('./a.py', './b.md', '--write');
    expect(read('a.py')).toBe(`# %%\nimport keras\n\n# %%\r\n${NEW}\n`);
    expect(read('b.md')).toContain(`\`\`\`{code-cell}\n${NEW}\n\`\`\``);
  });

  it('reads notebooks of the old format', async () => {
    const of = (input: string): string =>
      JSON.stringify({
        nbformat: 3,
        metadata: {},
        worksheets: [
          {
            cells: [
              { cell_type: 'code', language: 'python', input, outputs: [] }
            ]
          }
        ]
      });
    put('a.ipynb', of(OLD));
    await run('./a.ipynb', '--write');
    expect(read('a.ipynb')).toBe(of(NEW));
  });

  it('keeps links and rights', async () => {
    const file = put('a.ipynb', JSON.stringify(notebook(OLD)));
    fs.chmodSync(file, 0o640);
    fs.symlinkSync(file, path.join(folder, 'link.ipynb'));
    await run('./link.ipynb', '--write');
    expect(fs.lstatSync(path.join(folder, 'link.ipynb')).isSymbolicLink()).toBe(
      true
    );
    expect(read('a.ipynb')).toBe(JSON.stringify(notebook(NEW)));
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(folder).sort()).toEqual(['a.ipynb', 'link.ipynb']);
  });

  it.each([
    ['no JSON', '{"cells": [', 'not JSON'],
    ['no notebook', '{}', 'not a notebook'],
    ['nothing', '', 'empty'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x20]), 'not UTF-8']
  ])('names a file that holds %s, and goes on', async (_, content, problem) => {
    put('bad.ipynb', content);
    put('good.ipynb', JSON.stringify(notebook(OLD)));
    const { status, err } = await run('./bad.ipynb', './good.ipynb', '--write');
    expect(status).toBe(2);
    expect(err).toContain(problem);
    expect(read('good.ipynb')).toBe(JSON.stringify(notebook(NEW)));
  });

  it('touches no notebook of another language', async () => {
    const value = {
      ...notebook(OLD),
      metadata: { language_info: { name: 'R' } }
    };
    put('a.ipynb', JSON.stringify(value));
    expect((await run('./a.ipynb', '--write')).status).toBe(0);
    expect(read('a.ipynb')).toBe(JSON.stringify(value));
  });

  it('prints JSON', async () => {
    put('a.ipynb', JSON.stringify(notebook(OLD)));
    const { out } = await run('./a.ipynb', '--format', 'json');
    expect(JSON.parse(out).notebooks[0]).toMatchObject({
      generation: '1',
      changed: true,
      changes: [
        { cell: 1, line: 1, meaning: 'safe', applied: true },
        { cell: 1, line: 2, title: 'Dense(output_dim=)' }
      ]
    });
  });

  it('refuses what does not go together', async () => {
    await expect(run('./a', '--diff', '--write')).rejects.toThrow(
      'cannot be combined'
    );
    await expect(run('./a', '--keras-version', 'old')).rejects.toThrow(
      'must be a version'
    );
  });

  it('changes nothing but sources, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom(
              OLD,
              'print "a"',
              'K.mean(x)',
              '%%bash\nls',
              'model.fit(x, nb_epoch=3)'
            )
          ),
          { maxLength: 4 }
        ),
        async sources => {
          const value = notebook(...sources);
          put('a.ipynb', JSON.stringify(value));
          await run('./a.ipynb', '--write', '--unsafe');
          const after = JSON.parse(read('a.ipynb'));
          const bare = (each: { cells: { source: unknown }[] }): string =>
            JSON.stringify({
              ...each,
              cells: each.cells.map(cell => ({ ...cell, source: 0 }))
            });
          expect(bare(after)).toBe(bare(JSON.parse(JSON.stringify(value))));
        }
      ),
      { numRuns: 40 }
    );
  });
});
