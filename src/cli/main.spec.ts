import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const root = path.join(__dirname, '..', '..');
let folder: string;
let program: string;

/** Runs the program that is shipped, in the folder. */
function run(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8'
  });
}

function put(name: string, ...sources: string[]): void {
  const cells = sources.map(source => ({ cell_type: 'code', source }));
  const text = JSON.stringify({ nbformat: 4, metadata: {}, cells });
  fs.writeFileSync(path.join(folder, name), text);
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-main-'));
  program = path.join(folder, 'keras-advisor.cjs');
  const build = path.join(root, 'scripts', 'build-cli.mjs');
  // A build that fails must not leave an older bundle to be tested.
  const { status, stderr } = spawnSync(process.execPath, [build, program], {
    cwd: root,
    encoding: 'utf8'
  });
  if (status !== 0) {
    throw new Error(`The command line could not be built:\n${stderr}`);
  }
  put('good.ipynb', 'import keras');
  put('--odd.ipynb', '', 'import os\nos.environ["KERAS_BACKEND"] = "theano"');
  fs.writeFileSync(path.join(folder, 'bad.ipynb'), '{"cells": [');
}, 60000);

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('keras-advisor', () => {
  it('ends with 0 when nothing is found', () => {
    const { status, stdout } = run('check', 'good.ipynb');
    expect([status, stdout]).toEqual([0, 'Nothing found in 1 notebook.\n']);
  });

  it('shows a finding with its cell, line and rule, without colors in a pipe, and ends with 1', () => {
    const { status, stdout } = run('check', '--', '--odd.ipynb');
    expect(status).toBe(1);
    expect(stdout).toContain('--odd.ipynb: cell 2, line 2: error:');
    expect(stdout).toContain('discontinued-backend');
    expect(stdout).toMatch(/\n +2 \| os\.environ.*\n +\| \^/);
    expect(stdout).not.toContain('\x1b');
  });

  it('names what cannot be read, goes on, and ends with 2', () => {
    const { status, stderr, stdout } = run('check', '.');
    expect(status).toBe(2);
    expect(stderr).toContain('bad.ipynb: not JSON');
    expect(stdout).toContain('--odd.ipynb: cell 2');
  });

  it('prints facts as a JSON object a line', () => {
    const { stdout } = run('inspect', 'good.ipynb');
    const row = JSON.parse(stdout);
    expect(row.path).toBe('good.ipynb');
    expect(row.facts).toMatchObject([{ kind: 'import-keras', cell: 0 }]);
  });

  it('ends with 2 for wrong usage', () => {
    expect(run('check', '--bogus').status).toBe(2);
    expect(run().stderr).toContain('a command is missing');
  });

  it('counts what it cannot read, however it is wrong, and reads the rest', () => {
    const bad = path.join(folder, 'unreadable');
    fs.mkdirSync(bad);
    const write = (name: string, content: string | Buffer) =>
      fs.writeFileSync(path.join(bad, name), content);
    write('empty.ipynb', '');
    write('half.ipynb', '{"cells": [');
    write('latin.ipynb', Buffer.from('{"cells": ["\xe9"]}', 'latin1'));
    write('list.ipynb', '[]');
    write('none.ipynb', '{}');
    write('huge.ipynb', ' '.repeat(1_100_000) + '{}');
    fs.copyFileSync(
      path.join(folder, 'good.ipynb'),
      path.join(bad, 'good.ipynb')
    );
    fs.symlinkSync('gone.ipynb', path.join(bad, 'link.ipynb'));
    fs.symlinkSync('.', path.join(bad, 'loop'));
    const { status, stderr, stdout } = run(
      ...['check', 'unreadable', '--max-size', '1']
    );
    expect(status).toBe(2);
    expect(stdout).toBe('Nothing found in 1 notebook; 7 files not read.\n');
    const names = stderr.match(/[a-z]+\.ipynb(?=:)/g);
    expect(names).toEqual(
      ['empty', 'half', 'huge', 'latin', 'link', 'list', 'none'].map(
        name => `${name}.ipynb`
      )
    );
    expect(stderr).not.toContain('internal error');
  });

  it.each([
    ['check', 250],
    // All of them are inspected: more than the main thread keeps up with.
    ['inspect', 250],
    ['check', 3]
  ])(
    '%s writes the same of %i files with several threads as with one, in the same order',
    (command, count) => {
      const many = path.join(folder, `${command}-${count}`);
      fs.mkdirSync(many);
      for (let i = 0; i < count; i++) {
        const name = i % 3 === 0 ? '--odd.ipynb' : 'good.ipynb';
        fs.copyFileSync(path.join(folder, name), path.join(many, `${i}.ipynb`));
      }
      fs.writeFileSync(path.join(many, '1.ipynb'), '{');
      const [one, three] = ['1', '3'].map(threads =>
        run(command, many, '--format', 'ndjson', '--threads', threads)
      );
      expect(one.stdout.trimEnd().split('\n')).toHaveLength(count);
      expect(three.stderr).toBe(one.stderr);
      expect(three.status).toBe(one.status);
      // Not shown where they differ: it is long.
      expect(three.stdout === one.stdout).toBe(true);
    }
  );

  it('ends quietly when nobody reads on', () => {
    const many = path.join(folder, 'piped');
    fs.mkdirSync(many);
    for (let i = 0; i < 300; i++) {
      fs.copyFileSync(
        path.join(folder, '--odd.ipynb'),
        path.join(many, `${i}.ipynb`)
      );
    }
    // More than a pipe holds, so that the program writes after its reader has gone.
    const { status, stderr, stdout } = spawnSync(
      'bash',
      [
        '-c',
        '"$0" "$1" check piped --format json | head -c 10; exit "${PIPESTATUS[0]}"',
        process.execPath,
        program
      ],
      { cwd: folder, encoding: 'utf8' }
    );
    expect([status, stderr]).toEqual([141, '']);
    expect(stdout).toHaveLength(10);
  });
});
