/**
 * The probe in real kernels of the Python on the path, which has Keras and JAX.
 *
 * Kernels with the other frameworks and without Keras: ui-tests/tests/kernel-facts.spec.ts.
 */
import { SessionContext } from '@jupyterlab/apputils';
import { IKernelFacts } from '../core';
import { run, start, useKernels } from '../testing/kernels';
import { askKernel } from './ask';

jest.setTimeout(120_000);
useKernels();

/** Asks and expects an answer. */
async function facts(session: SessionContext): Promise<IKernelFacts> {
  const answer = await askKernel(session);
  if (answer.status === 'unknown') {
    throw new Error(answer.reason);
  }
  return answer.facts;
}

/** Has the kernel run for some seconds, then other code; resolves when it has begun. */
async function keepBusy(session: SessionContext, seconds: number, then = '') {
  const future = session.session!.kernel!.requestExecute({
    code: `import os, time; t = time.time()\nwhile time.time() - t < ${seconds}: pass\n${then}`
  });
  await new Promise<void>(resolve => {
    future.onIOPub = () => resolve();
  });
  return future;
}

const MARK = 'os.environ["KERAS_BACKEND"] = "jax"';
const LOAD = `import os; ${MARK}; import keras`;

describe('askKernel', () => {
  let session: SessionContext;

  beforeEach(async () => {
    session = await start();
  });

  afterEach(async () => {
    await session.shutdown();
    session.dispose();
  });

  it('tells what is installed before anything is loaded', async () => {
    const { python, keras, loaded, installed, env, devices } =
      await facts(session);
    expect(python).toMatch(/^3\.\d+\.\d+$/);
    expect(keras).toEqual({
      version: expect.stringMatching(/^3\./),
      loaded: false,
      backend: null,
      importFailed: false
    });
    expect(loaded).toEqual([]);
    expect(installed.jax).toMatch(/^\d+\.\d+/);
    expect(installed).not.toHaveProperty('theano');
    expect(env).toEqual({});
    expect(devices).toEqual([]);
  });

  it('tells the backend in force', async () => {
    expect(await run(session, LOAD)).toMatchObject({ status: 'ok' });
    expect(await facts(session)).toMatchObject({
      keras: { loaded: true, backend: 'jax', importFailed: false },
      loaded: expect.arrayContaining(['jax', 'keras']),
      env: { KERAS_BACKEND: 'jax' }
    });
  });

  it('tells an import of Keras that failed', async () => {
    const failing = LOAD.replace('"jax"', '"theano"');
    expect(await run(session, failing)).toMatchObject({ status: 'error' });
    expect((await facts(session)).keras).toEqual({
      version: expect.stringMatching(/^3\./),
      loaded: false,
      backend: null,
      importFailed: true
    });
  });

  it('reads keras.json where KERAS_HOME says', async () => {
    const write = (text: string) => `
import os, tempfile
home = os.environ["KERAS_HOME"] = tempfile.mkdtemp()
with open(os.path.join(home, "keras.json"), "w") as f:
    f.write(${JSON.stringify(text)})
print(home)`;
    const old = '{"backend": "theano", "image_dim_ordering": "th"}';
    const { text } = await run(session, write(old));
    expect((await facts(session)).kerasJson).toEqual({
      path: `${text.trim()}/keras.json`,
      exists: true,
      valid: true,
      backend: 'theano',
      keys: ['backend', 'image_dim_ordering']
    });
    await run(session, write('{"backend": "jax",}'));
    expect((await facts(session)).kerasJson).toMatchObject({
      exists: true,
      valid: false,
      backend: null
    });
    await run(session, write('["jax"]'));
    expect((await facts(session)).kerasJson).toMatchObject({ valid: false });
  });

  it('leaves no trace, asked a hundred times', async () => {
    await run(session, LOAD + '; x = 5');
    await run(session, '40 + 2');
    const look = async () => {
      const { text } = await run(
        session,
        `print([sorted(get_ipython().user_ns), sorted(__import__("sys").modules), _, __, _i, _ii, Out, In,
          get_ipython().execution_count, list(get_ipython().history_manager.get_range()),
          sorted(__import__("os").environ.items())])`,
        false
      );
      return text;
    };
    await look();
    const before = await look();
    expect(before).toContain('40 + 2');
    for (let i = 0; i < 100; i++) {
      await facts(session);
    }
    expect(await look()).toBe(before);
    expect(await run(session, '1')).toMatchObject({ count: 3 });
  });

  it('puts one silent question, which the kernel neither counts nor stops for', async () => {
    const asked: unknown[] = [];
    session.session!.kernel!.anyMessage.connect((_, { direction, msg }) => {
      if (direction === 'send') {
        asked.push([msg.header.msg_type, msg.content]);
      }
    });
    await facts(session);
    expect(asked).toEqual([
      [
        'execute_request',
        {
          code: '',
          silent: true,
          store_history: false,
          user_expressions: { keras_advisor: expect.any(String) },
          allow_stdin: false,
          stop_on_error: false
        }
      ]
    ]);
  });

  it('works where the built-in functions are hidden', async () => {
    await run(
      session,
      'eval = exec = compile = open = sorted = dict = type = str = None'
    );
    expect((await facts(session)).python).toMatch(/^3\./);
  });

  it('does not put a question to a busy kernel', async () => {
    const kernel = session.session!.kernel!;
    let go = 0;
    const busy = await keepBusy(session, 4);
    kernel.anyMessage.connect((_, { direction, msg }) => {
      if (direction === 'send' && msg.header.msg_type === 'execute_request') {
        go += 1;
      }
    });
    expect(await askKernel(session, 300)).toEqual({
      status: 'unknown',
      reason: 'busy'
    });
    expect(go).toBe(0);
    await busy.done;
    expect((await facts(session)).keras.loaded).toBe(false);
    expect(go).toBe(1);
  });

  it('waits for a kernel that will be idle soon', async () => {
    const busy = await keepBusy(session, 0.5, MARK);
    // It has to be the answer of after the cell.
    expect((await facts(session)).env).toEqual({ KERAS_BACKEND: 'jax' });
    await busy.done;
  });

  it('gives up on a kernel that dies', async () => {
    run(session, 'import os; os._exit(1)').catch(() => null);
    const answer = await askKernel(session, 1000);
    expect(answer).toMatchObject({ status: 'unknown' });
  });

  it('says so where there is no kernel', async () => {
    await session.shutdown();
    expect(await askKernel(session)).toEqual({
      status: 'unknown',
      reason: 'no-kernel'
    });
  });
});

it('does not ask a kernel of another language', async () => {
  const session = await start('echo');
  expect(await askKernel(session)).toEqual({
    status: 'unknown',
    reason: 'not-python'
  });
  await session.shutdown();
  session.dispose();
});
