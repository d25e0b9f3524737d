import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { IReport } from '../measure/report';
import { UsageError, parseCommand } from './command-line';
import { runMeasure } from './measure';

jest.setTimeout(60_000);

/**
 * A package that begins like Keras and then does what the test wants, by backend: JAX cannot be imported, PyTorch's
 * process ends, TensorFlow waits for ever, NumPy lacks what is asked for.
 */
const KERAS = `
import os, time
__version__ = '3.15.0'
class config:
    backend = staticmethod(lambda: os.environ['KERAS_BACKEND'])
class ops:
    pass
if config.backend() == 'jax':
    raise ImportError('libjax is broken')
def __getattr__(name):
    # What building a model asks for first.
    if name == 'layers' and config.backend() == 'torch':
        os._exit(9)
    if name == 'layers' and config.backend() == 'tensorflow':
        open(os.environ['ADVISOR_TEST_PID'], 'w').write(str(os.getpid()))
        time.sleep(1000)
    raise AttributeError(name)
`;

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-measure-'));
  const put = (name: string, text: string): void => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  put('keras/__init__.py', KERAS);
  put(
    'keras-3.15.0.dist-info/METADATA',
    'Metadata-Version: 2.1\nName: keras\nVersion: 3.15.0\n'
  );
  for (const name of ['jax', 'torch', 'tensorflow', 'scipy', 'numpy']) {
    put(`${name}/__init__.py`, '');
  }
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs `measure` with the package of the test. */
async function measure(
  args: readonly string[],
  python = 'python3'
): Promise<{ code: number; out: string; err: string }> {
  const command = await parseCommand(
    ['measure', '--quick', '--workloads', 'dense', '--python', python, ...args],
    async () => []
  );
  if (command.name !== 'measure') {
    throw new Error('read as another command');
  }
  let [out, err] = ['', ''];
  const code = await runMeasure(command, {
    version: '1',
    homepage: '',
    script: '',
    env: {
      ...process.env,
      PYTHONPATH: folder,
      ADVISOR_TEST_PID: path.join(folder, 'pid')
    },
    isTerminal: false,
    out: text => void (out += text),
    err: text => void (err += text)
  });
  return { code, out, err };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('measure', () => {
  it('names what cannot be imported, what ended and what failed, and ends with 1', async () => {
    const { code, out } = await measure([
      '--backends',
      'jax,torch,numpy',
      '--format',
      'json'
    ]);
    expect(code).toBe(1);
    const { schema, version, keras, backends, workloads }: IReport =
      JSON.parse(out);
    expect([schema, version, keras]).toEqual([
      'keras-advisor-measurement',
      1,
      '3.15.0'
    ]);
    expect(backends.map(({ problem }) => problem)).toEqual([
      { during: 'start', type: 'ImportError', message: 'libjax is broken' },
      null,
      null
    ]);
    const problems = workloads[0].cells.map(({ problems: [own] }) => own);
    expect(problems[1]).toMatchObject({
      during: 'build',
      type: 'ProcessEnded',
      message: expect.stringMatching(/^ended with exit code 9/)
    });
    expect(problems[2]).toMatchObject({ type: 'AttributeError' });
  });

  it('says the same as text', async () => {
    const { out } = await measure(['--backends', 'jax,torch']);
    expect(out).toContain('ImportError: libjax is broken');
    expect(out).toContain('PyTorch: build failed: ProcessEnded: ended with');
  });

  it('stops at SIGINT and leaves no process', async () => {
    const pid = path.join(folder, 'pid');
    const running = measure(['--backends', 'tensorflow']);
    await until(
      () => fs.existsSync(pid) && fs.readFileSync(pid, 'utf8') !== ''
    );
    process.emit('SIGINT');
    const { code, out, err } = await running;
    expect([code, out]).toEqual([130, '']);
    expect(err).toContain('stopped');
    expect(isRunning(Number(fs.readFileSync(pid, 'utf8')))).toBe(false);
    fs.rmSync(pid);
  });

  it('leaves no process when it is killed itself', async () => {
    const program = path.join(folder, 'keras-advisor.cjs');
    const root = path.join(__dirname, '..', '..');
    const build = path.join(root, 'scripts', 'build-cli.mjs');
    execFileSync(process.execPath, [build, program], { cwd: root });
    const pid = path.join(folder, 'pid');
    const child = spawn(
      process.execPath,
      [program, 'measure', '--backends', 'tensorflow'],
      {
        env: { ...process.env, PYTHONPATH: folder, ADVISOR_TEST_PID: pid },
        stdio: 'ignore'
      }
    );
    const closed = new Promise(resolve => child.once('close', resolve));
    await until(
      () => fs.existsSync(pid) && fs.readFileSync(pid, 'utf8') !== ''
    );
    child.kill('SIGKILL');
    await closed;
    await until(() => !isRunning(Number(fs.readFileSync(pid, 'utf8'))));
    fs.rmSync(pid);
  });

  it('says that there is no such Python, no Keras, no backend', async () => {
    const none = await measure([], path.join(folder, 'no-python'));
    expect(none.code).toBe(2);
    expect(none.err).toContain('ENOENT');
    const missing = await measure(['--backends', 'openvino']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('None of these backends is installed');
  });

  it.each([
    [['--backends', 'theano'], '--backends is "theano"'],
    [['--workloads', 'x'], '--workloads is "x"'],
    [['--format', 'sarif'], '--format is "sarif"'],
    [['a.py'], 'measure takes a file as --notebook only: "a.py"'],
    [
      ['--notebook', 'a.ipynb', '--workloads', 'dense'],
      '--notebook and --workloads cannot be combined'
    ]
  ])('does not take %j', async (args, message) => {
    await expect(
      parseCommand(['measure', ...args], async () => [])
    ).rejects.toThrow(UsageError);
    await expect(
      parseCommand(['measure', ...args], async () => [])
    ).rejects.toThrow(message);
  });
});
