/** The models of real kernels. */
import { SessionContext } from '@jupyterlab/apputils';

import { ChildHost } from '../cli/measure-host';
import { makePlan } from '../measure/plan';
import { runMeasurement } from '../measure/run';
import { agrees } from '../measure/summary';
import { kernelOf, run, start, useKernels } from '../testing/kernels';
import { ModelsInKernel } from '../tokens';
import { modelsOf } from './models';

jest.setTimeout(300_000);
useKernels();

/** The names of what was found, with why it cannot be had. */
function told(found: ModelsInKernel): unknown {
  return found.status === 'known'
    ? found.models.map(({ name, json, problem }) =>
        json === null ? `${name}: ${problem}` : name
      )
    : found;
}

describe('the models of a kernel', () => {
  let session: SessionContext;

  beforeEach(async () => {
    session = await start();
  });

  afterEach(async () => {
    await session.shutdown();
    session.dispose();
  });

  it('are none where Keras is not loaded, and asking does not load it', async () => {
    expect(told(await modelsOf(session))).toEqual([]);
    await run(session, 'import sys; assert "keras" not in sys.modules');
  });

  it('are told by name, and each can be measured', async () => {
    await run(
      session,
      `import os
os.environ["KERAS_BACKEND"] = "jax"
import keras
class Touchy:
    @property
    def __class__(self):
        raise SystemExit("looked at")
touchy = Touchy()
class Own(keras.Model):
    def get_config(self):
        raise NotImplementedError("no config")
own = Own()
dense = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
again = dense
globals().update(isinstance=None, list=None, get_ipython=None)`
    );
    const found = await modelsOf(session);
    expect(told(found)).toEqual([
      'own: NotImplementedError: no config',
      'dense'
    ]);
    const json = found.status === 'known' ? found.models[1].json : null;
    const own = {
      notebook: 'a.ipynb',
      recipe: { json: json ?? '' },
      batch: 8
    };
    const backends = ['jax', 'torch'];
    const report = await runMeasurement(
      makePlan({ quick: true, backends, own }),
      new ChildHost(kernelOf('keras-all')?.argv[0] ?? '', process.env),
      {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        now: () => 0,
        date: ''
      }
    );
    const [{ cells, parameters }] = report.workloads;
    expect(parameters).toBe(10);
    expect(cells.map(cell => [cell.problems, agrees(cell)])).toEqual([
      [[], true],
      [[], true]
    ]);
  });

  it('are not waited for where the kernel is busy', async () => {
    const future = session.session?.kernel?.requestExecute({
      code: 'import time; time.sleep(30)'
    });
    expect(told(await modelsOf(session))).toEqual({
      status: 'unknown',
      reason: 'busy'
    });
    await session.session?.kernel?.interrupt();
    await future?.done;
  });
});
