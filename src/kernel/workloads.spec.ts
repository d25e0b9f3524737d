/** The workloads of a measurement on real Keras: each is a Python process of its own, without a kernel. */
import { execFile } from 'child_process';
import { promisify } from 'util';

import { ChildHost } from '../cli/measure-host';
import { makePlan } from '../measure/plan';
import { ANSWER, RUNNER } from '../measure/runner';
import { runMeasurement } from '../measure/run';
import { agrees } from '../measure/summary';
import { kernelOf } from '../testing/kernels';

jest.setTimeout(600_000);

const python = kernelOf('keras-all')?.argv[0];

(python ? describe : describe.skip)('the workloads', () => {
  it('compute the same on TensorFlow, JAX and PyTorch, and run to their end', async () => {
    const backends = ['tensorflow', 'jax', 'torch'];
    const plan = makePlan({ quick: true, backends });
    const report = await runMeasurement(
      { ...plan, method: { ...plan.method, rounds: 1 } },
      new ChildHost(python ?? '', process.env),
      {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        now: () => 0,
        date: ''
      }
    );
    expect(report.backends.map(({ problem }) => problem)).toEqual([
      null,
      null,
      null
    ]);
    for (const { workload, cells } of report.workloads) {
      for (const cell of cells) {
        expect({ workload, ...cell, agrees: agrees(cell) }).toMatchObject({
          problems: [],
          agrees: true,
          first: [expect.any(Number)],
          step: [expect.any(Number)],
          predict: [expect.any(Number)]
        });
      }
    }
  });

  it('leave frameworks alone that the backend does not need: their memory would be taken for its own', async () => {
    const code = `import sys
${RUNNER}
import json
ask = lambda **request: json.loads(${ANSWER}(json.dumps(request)))
ask(op="start", backend="jax", distributions=[])
assert "parameters" in ask(op="build", workload="dense")
ask(op="first"), ask(op="train", epochs=1), ask(op="predict", calls=1)
print([name for name in ("tensorflow", "torch") if name in sys.modules])`;
    const { stdout } = await promisify(execFile)(python ?? '', ['-c', code]);
    expect(stdout.trim()).toBe('[]');
  });
});
