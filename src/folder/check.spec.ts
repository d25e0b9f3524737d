import { Contents } from '@jupyterlab/services';
import { parser } from '@lezer/python';

import { defaultConfig, english } from '../core';
import { notebookOf } from '../testing/read';
import { FolderCheck } from './check';
import { asMarkdown } from './markdown';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

/** The JSON of a notebook with these sources. */
function json(sources: readonly string[], metadata = {}): string {
  const { cells } = notebookOf(...sources);
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', language: 'python' },
      ...metadata
    },
    cells: cells.map(({ id, source }) => ({
      id,
      cell_type: 'code',
      metadata: {},
      outputs: [],
      source
    }))
  });
}

/** Contents that hold texts by their paths; a path that ends in `!` cannot be read. */
function contentsOf(files: Readonly<Record<string, string>>) {
  const names = Object.keys(files);
  const asked: string[] = [];
  const manager = {
    get: async (path: string) => {
      asked.push(path);
      if (path in files) {
        return { content: files[path] };
      }
      const start = path === '' ? '' : `${path}/`;
      const inside = names
        .filter(name => name.startsWith(start))
        .map(name => name.slice(start.length));
      if (inside.length === 0 || path.endsWith('!')) {
        throw new Error(`${path} is gone`);
      }
      return {
        created: path,
        content: [...new Set(inside.map(name => name.split('/')[0]))].map(
          name => ({
            name,
            path: start + name,
            type: inside.includes(name)
              ? name.endsWith('.ipynb')
                ? 'notebook'
                : 'file'
              : 'directory',
            size: name.startsWith('large') ? 1e9 : 100
          })
        )
      };
    }
  } as unknown as Contents.IManager;
  return { asked, manager };
}

function checkOf(contents: Contents.IManager): FolderCheck {
  return new FolderCheck({
    folder: 'class',
    contents,
    parser,
    config: defaultConfig,
    trans: english
  });
}

/** A check of a folder, run to its end. */
async function checked(files: Readonly<Record<string, string>>) {
  const { asked, manager } = contentsOf(files);
  const check = checkOf(manager);
  await check.run();
  return { asked, check };
}

describe('the check of a folder', () => {
  it('tells of each notebook in it, in the order of names, what its opening would', async () => {
    const { asked, check } = await checked({
      'class/b/late.ipynb': json(['import keras', THEANO]),
      'class/a.ipynb': json(['x = 1', THEANO]),
      'class/clean.ipynb': json([
        'import os\nos.environ["KERAS_BACKEND"] = "jax"'
      ]),
      'class/old.ipynb': json([
        'from keras.models import Sequential\nfrom keras.layers import Dense',
        'Dense(output_dim=3)'
      ]),
      'class/notes.txt': THEANO,
      'class/.ipynb_checkpoints/a-checkpoint.ipynb': json([THEANO]),
      'class/env/pyvenv.cfg': '',
      'class/env/x.ipynb': json([THEANO])
    });
    expect(check.state).toBe('done');
    expect(
      check.results.map(({ path, findings }) => [
        path,
        [...new Set(findings.map(({ rule, cell }) => `${rule} ${cell}`))]
      ])
    ).toEqual([
      ['a.ipynb', ['discontinued-backend 1']],
      ['b/late.ipynb', ['discontinued-backend 1']],
      ['clean.ipynb', []],
      ['old.ipynb', ['old-keras-code 1']]
    ]);
    expect(asked).not.toContain('class/notes.txt');
    expect(asked.some(path => path.includes('checkpoint'))).toBe(false);
  });

  it('names what it could not read, and goes on', async () => {
    const { check } = await checked({
      'class/broken.ipynb': '{"cells": [',
      'class/list.ipynb': '[]',
      'class/large.ipynb': json([THEANO]),
      'class/gone!/x.ipynb': '',
      'class/z.ipynb': json([THEANO])
    });
    expect(
      check.results.map(({ path, problem, findings }) => [
        path,
        problem,
        findings.length
      ])
    ).toEqual([
      ['broken.ipynb', 'It is not valid JSON.', 0],
      ['gone!', 'class/gone! is gone', 0],
      ['large.ipynb', 'It is larger than 50 MB.', 0],
      ['list.ipynb', 'It is not a notebook.', 0],
      ['z.ipynb', null, 1]
    ]);
  });

  it('leaves out what was dismissed in a notebook or switched off', async () => {
    const first = await checked({ 'class/a.ipynb': json([THEANO]) });
    const [{ key }] = first.check.results[0].findings;
    const { check } = await checked({
      'class/a.ipynb': json([THEANO], { keras_advisor: { dismissed: [key] } })
    });
    expect(check.results).toMatchObject([{ findings: [] }]);
  });

  it('ends where a folder leads back into itself', async () => {
    let asked = 0;
    const item = { name: 'again', type: 'directory' };
    const contents = {
      get: async (path: string) => {
        asked += 1;
        return {
          created: 'then',
          last_modified: 'then',
          content: [{ ...item, path: `${path}/again` }]
        };
      }
    } as unknown as Contents.IManager;
    const check = new FolderCheck({
      folder: 'class',
      contents,
      parser,
      config: defaultConfig,
      trans: english
    });
    await check.run();
    expect(check.state).toBe('done');
    expect(asked).toBe(2);
  });

  it('stops when it is told to', async () => {
    const { manager } = contentsOf({
      'class/a.ipynb': json([THEANO]),
      'class/b.ipynb': json([THEANO])
    });
    const check = checkOf(manager);
    const ended = check.run();
    check.cancel();
    await ended;
    expect(check.state).toBe('stopped');
    expect(check.results).toEqual([]);
  });

  it('can be copied as Markdown', async () => {
    const { check } = await checked({
      'class/a.ipynb': json(['x = 1', THEANO]),
      'class/broken.ipynb': '{',
      'class/clean.ipynb': json(['1'])
    });
    expect(asMarkdown(check, english)).toBe(
      [
        '# Keras findings in class',
        '',
        '2 notebooks checked, 1 of them with findings: 1 error. 1 could not be read.',
        '',
        '## a.ipynb',
        '',
        `- **Error**, cell 2, line 2: ${check.results[0].findings[0].message}`,
        '',
        '## broken.ipynb',
        '',
        'It is not valid JSON.',
        ''
      ].join('\n')
    );
  });
});
