/** The repair of keras.json by real kernels, on real files. */
import { SessionContext } from '@jupyterlab/apputils';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

import { run, start, useKernels } from '../testing/kernels';
import { IKerasJsonRepair } from '../tokens';
import { askKernel } from './ask';
import { examine, repair } from './repair';

jest.setTimeout(120_000);
useKernels();

const STALE = `{
  "epsilon": 1e-07,   "mine": [1, {"backend": "theano"}],
  "image_dim_ordering": "th",
  "backend": "theano",
  "floatx": "float16"
}`;

describe('repair', () => {
  let session: SessionContext;
  let home: string;
  let file: string;

  beforeEach(async () => {
    home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'keras-')));
    file = path.join(home, 'keras.json');
    session = await start();
    await run(
      session,
      `import os; os.environ["KERAS_HOME"] = ${JSON.stringify(home)}`
    );
  });

  afterEach(async () => {
    await session.shutdown();
    session.dispose();
    fs.rmSync(home, { recursive: true });
  });

  const read = (name = 'keras.json') =>
    fs.readFileSync(path.join(home, name), 'utf8');

  /** Looks, and expects something to repair. */
  async function look(): Promise<IKerasJsonRepair> {
    const found = await examine(session);
    if (found.status === 'refused') {
      throw new Error(`${found.reason} ${found.detail}`);
    }
    return found;
  }

  it('shows what it would change and changes nothing', async () => {
    fs.writeFileSync(file, STALE);
    expect(await look()).toEqual({
      status: 'examined',
      path: file,
      seen: expect.stringMatching(/^[0-9a-f]{64}$/),
      malformed: null,
      changes: [
        {
          before: '"image_dim_ordering": "th"',
          key: 'image_data_format',
          value: '"channels_first"'
        },
        { before: '"backend": "theano"', key: 'backend', value: null }
      ]
    });
    expect(read()).toBe(STALE);
    expect(fs.readdirSync(home)).toEqual(['keras.json']);
  });

  it('leaves the other keys, their order, the layout and the mode as they are', async () => {
    fs.writeFileSync(file, STALE);
    fs.chmodSync(file, 0o640);
    const { seen } = await look();
    expect(await repair(session, 'jax', seen)).toEqual({
      status: 'repaired',
      path: file,
      backup: `${file}.bak`
    });
    expect(read()).toBe(
      STALE.replace(
        '"image_dim_ordering": "th"',
        '"image_data_format": "channels_first"'
      ).replace('"backend": "theano",', '"backend": "jax",')
    );
    expect(read('keras.json.bak')).toBe(STALE);
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(home)).toEqual(['keras.json', 'keras.json.bak']);
    expect(await askKernel(session)).toMatchObject({
      facts: { kerasJson: { valid: true, backend: 'jax' } }
    });
    expect((await look()).changes).toEqual([]);
  });

  it('makes Keras load again', async () => {
    fs.writeFileSync(file, STALE);
    const fails =
      'import subprocess, sys; print(subprocess.call([sys.executable, "-c", "import keras"]))';
    expect((await run(session, fails)).text).toContain('1');
    await repair(session, 'jax', (await look()).seen);
    expect((await run(session, fails)).text).toBe('0\n');
  });

  it('takes an old key out where the new one is there', async () => {
    fs.writeFileSync(
      file,
      '{"image_data_format": "channels_last", "image_dim_ordering": "th"}'
    );
    const { changes, seen } = await look();
    expect(changes).toEqual([
      { before: '"image_dim_ordering": "th"', key: null, value: null }
    ]);
    await repair(session, 'jax', seen);
    expect(read()).toBe('{"image_data_format": "channels_last"}');
  });

  it.each(['', '{"backend": "jax",}', '\ufeff{"backend": "jax"}', '["jax"]'])(
    'writes a file with the defaults in place of %j, which it keeps',
    async malformed => {
      fs.writeFileSync(file, malformed);
      const found = await look();
      expect(found.malformed).not.toBeNull();
      expect(await repair(session, 'torch', found.seen)).toMatchObject({
        status: 'repaired'
      });
      expect(Object.entries(JSON.parse(read()) as object)).toEqual([
        ['floatx', 'float32'],
        ['epsilon', 1e-7],
        ['backend', 'torch'],
        ['image_data_format', 'channels_last']
      ]);
      expect(read('keras.json.bak')).toBe(malformed);
    }
  );

  it('never overwrites an earlier copy', async () => {
    fs.writeFileSync(file, STALE);
    await repair(session, 'jax', (await look()).seen);
    fs.writeFileSync(file, '{');
    expect(await repair(session, 'jax', (await look()).seen)).toMatchObject({
      backup: `${file}.bak1`
    });
    expect(read('keras.json.bak')).toBe(STALE);
    expect(read('keras.json.bak1')).toBe('{');
  });

  it('leaves a file alone that is not what was shown', async () => {
    fs.writeFileSync(file, STALE);
    const { seen } = await look();
    fs.writeFileSync(file, STALE + '\n');
    const refused = { status: 'refused', reason: 'changed', detail: '' };
    expect(await repair(session, 'jax', seen)).toEqual(refused);
    expect(read()).toBe(STALE + '\n');
    expect(fs.readdirSync(home)).toEqual(['keras.json']);
    fs.rmSync(file);
    expect(await repair(session, 'jax', seen)).toEqual({
      ...refused,
      reason: 'gone'
    });
  });

  it('repairs once where two ask for it at once', async () => {
    fs.writeFileSync(file, STALE);
    const { seen } = await look();
    const outcomes = await Promise.all([
      repair(session, 'jax', seen),
      repair(session, 'torch', seen)
    ]);
    const done = outcomes.filter(({ status }) => status === 'repaired');
    expect(done).toHaveLength(1);
    expect(fs.readdirSync(home)).toEqual(['keras.json', 'keras.json.bak']);
    expect(read('keras.json.bak')).toBe(STALE);
  });

  it('says so where it may not write, and leaves nothing behind', async () => {
    fs.writeFileSync(file, STALE);
    fs.chmodSync(file, 0o444);
    fs.chmodSync(home, 0o555);
    // Nothing is read-only for root.
    await run(session, 'os.getuid() or os.setuid(65534)');
    const { seen } = await look();
    expect(await repair(session, 'jax', seen)).toMatchObject({
      status: 'refused',
      reason: 'read-only'
    });
    fs.chmodSync(file, 0o666);
    expect(await repair(session, 'jax', seen)).toMatchObject({
      status: 'refused',
      reason: 'read-only'
    });
    fs.chmodSync(home, 0o755);
    expect(fs.readdirSync(home)).toEqual(['keras.json']);
    expect(read()).toBe(STALE);
  });

  it('follows a link to the file', async () => {
    const real = path.join(home, 'real.json');
    fs.writeFileSync(real, STALE);
    fs.symlinkSync(real, file);
    await repair(session, 'jax', (await look()).seen);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read('real.json'))).toMatchObject({ backend: 'jax' });
    expect(read('real.json.bak')).toBe(STALE);
  });

  it('takes no other name than those of Keras 3', async () => {
    fs.writeFileSync(file, STALE);
    const { seen } = await look();
    for (const [backend, hash] of [
      ["jax'}, print('x')", seen],
      ['theano', seen],
      ['jax', "', 'x': '"]
    ]) {
      expect(await repair(session, backend, hash)).toMatchObject({
        status: 'refused',
        reason: 'failed'
      });
    }
    expect(read()).toBe(STALE);
  });

  it('leaves no trace in the kernel', async () => {
    fs.writeFileSync(file, STALE);
    const trace = async () =>
      (
        await run(
          session,
          `print([sorted(get_ipython().user_ns), sorted(__import__("sys").modules), _, __, _i, _ii, Out, In,
            get_ipython().execution_count, list(get_ipython().history_manager.get_range()),
            sorted(__import__("os").environ.items())])`,
          false
        )
      ).text;
    await trace();
    const before = await trace();
    expect(before).toContain('KERAS_HOME');
    expect(await repair(session, 'jax', (await look()).seen)).toMatchObject({
      status: 'repaired'
    });
    expect(await trace()).toBe(before);
  });

  it('does not disturb a busy kernel', async () => {
    fs.writeFileSync(file, STALE);
    const { seen } = await look();
    const kernel = session.session!.kernel!;
    const busy = kernel.requestExecute({ code: 'import time; time.sleep(8)' });
    await new Promise<void>(resolve => {
      busy.onIOPub = () => resolve();
    });
    expect(await repair(session, 'jax', seen)).toEqual({
      status: 'refused',
      reason: 'busy',
      detail: ''
    });
    await busy.done;
    expect(read()).toBe(STALE);
  });
});
