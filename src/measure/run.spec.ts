import { SimulatedHost } from '../testing/measuring';
import { Aborted } from './aborted';
import { makePlan } from './plan';
import { IProgress } from './progress';
import { ICell, IReport } from './report';
import { NothingToMeasure, runMeasurement } from './run';
import { agrees } from './summary';

const error = (type: string, message: string) => ({ error: { type, message } });

/** Measures two workloads on simulated processes. */
function measure(
  host: SimulatedHost,
  options: {
    readonly backends?: readonly string[];
    readonly quick?: boolean;
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: IProgress) => void;
  } = {}
): Promise<IReport> {
  const { backends = null, quick = true } = options;
  let clock = 0;
  return runMeasurement(
    makePlan({ quick, backends, workloads: ['dense', 'lstm'] }),
    host,
    {
      signal: options.signal ?? new AbortController().signal,
      onProgress: options.onProgress ?? (() => undefined),
      now: () => clock++,
      date: '2026-11-27T00:00:00.000Z'
    }
  );
}

function cellOf(report: IReport, workload: string, backend: string): ICell {
  const found = report.workloads
    .find(each => each.workload === workload)
    ?.cells.find(each => each.backend === backend);
  if (!found) {
    throw new Error('not in the report');
  }
  return found;
}

describe('runMeasurement', () => {
  it('measures every backend that is installed, one at a time, in turns, and leaves no process', async () => {
    const host = new SimulatedHost();
    const report = await measure(host);
    expect(report.backends.map(({ name }) => name)).toEqual([
      'tensorflow',
      'jax',
      'torch'
    ]);
    for (const workload of ['dense', 'lstm']) {
      for (const { name } of report.backends) {
        const cell = cellOf(report, workload, name);
        expect(cell.step).toHaveLength(report.method.rounds);
        expect(cell.predict).toHaveLength(report.method.rounds);
        expect(cell.problems).toEqual([]);
        expect(agrees(cell)).toBe(true);
      }
    }
    expect([host.running, host.busiest]).toEqual([0, 1]);
    const turns = host.asked.filter(each => each.endsWith('train'));
    expect(turns.slice(0, 6)).toEqual([
      'tensorflow train',
      'jax train',
      'torch train',
      'jax train',
      'torch train',
      'tensorflow train'
    ]);
    expect(host.asked.filter(each => each.endsWith('start'))).toHaveLength(3);
  });

  it('takes fresh processes for each workload in a full run', async () => {
    const host = new SimulatedHost();
    const report = await measure(host, { quick: false });
    const { repetitions } = report.method;
    expect(report.backends[0].imports).toHaveLength(2 * repetitions);
    expect(cellOf(report, 'dense', 'jax').first).toHaveLength(repetitions);
    expect(host.running).toBe(0);
  });

  it('does not ask what only predicts to train', async () => {
    const host = new SimulatedHost({}, ['jax', 'numpy']);
    const report = await measure(host);
    expect(cellOf(report, 'lstm', 'numpy').predict).not.toEqual([]);
    expect(host.asked).not.toContain('numpy first');
    expect(host.asked).not.toContain('numpy train');
  });

  it('says that a backend fails to import, once, and goes on with the others', async () => {
    const host = new SimulatedHost({
      jax: { start: error('ImportError', 'libjax is broken') }
    });
    const report = await measure(host);
    expect(report.backends[1].problem).toEqual({
      during: 'start',
      type: 'ImportError',
      message: 'libjax is broken'
    });
    expect(host.asked.filter(each => each === 'jax start')).toHaveLength(1);
    expect(cellOf(report, 'dense', 'torch').step).not.toEqual([]);
    expect(host.running).toBe(0);
  });

  it('says that an operation fails, and still predicts', async () => {
    const host = new SimulatedHost({
      torch: { first: error('RuntimeError', 'no kernel image') }
    });
    const report = await measure(host);
    const cell = cellOf(report, 'lstm', 'torch');
    expect(cell.problems).toEqual([
      { during: 'first', type: 'RuntimeError', message: 'no kernel image' }
    ]);
    expect(cell.step).toEqual([]);
    expect(cell.predict).not.toEqual([]);
  });

  it('says that a process ended, and starts another for the next workload', async () => {
    const host = new SimulatedHost({ torch: { train: 'end' } });
    const report = await measure(host);
    for (const workload of ['dense', 'lstm']) {
      expect(cellOf(report, workload, 'torch').problems).toEqual([
        {
          during: 'train',
          type: 'ProcessEnded',
          message: 'ended by SIGKILL'
        }
      ]);
    }
    expect(host.asked.filter(each => each === 'torch start')).toHaveLength(2);
    expect(cellOf(report, 'lstm', 'jax').step).toHaveLength(6);
    expect(host.running).toBe(0);
  });

  it('tells outputs that differ', async () => {
    const built = { parameters: 1, batch: 1, steps: 1, firstPredict: 1 };
    const host = new SimulatedHost({
      jax: { build: { ...built, outputs: [1, 2, 3.01] } },
      torch: { build: { ...built, outputs: [1, 2, null] } }
    });
    const report = await measure(host);
    expect(report.workloads[0].reference).toBe('tensorflow');
    expect(cellOf(report, 'dense', 'jax').difference).toBeCloseTo(0.01 / 3);
    expect(agrees(cellOf(report, 'dense', 'jax'))).toBe(false);
    expect(agrees(cellOf(report, 'dense', 'torch'))).toBe(false);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it.each([
    ['no Keras', new SimulatedHost({}, ['jax'], null), undefined],
    ['no backend', new SimulatedHost({}, []), undefined],
    ['not the one that was asked for', new SimulatedHost(), ['openvino']]
  ])('says that there is %s', async (_, host, backends) => {
    await expect(measure(host, { backends })).rejects.toThrow(NothingToMeasure);
    expect(host.running).toBe(0);
  });

  it('names a backend that was asked for and is not there, and measures the others', async () => {
    const host = new SimulatedHost();
    const report = await measure(host, { backends: ['jax', 'openvino'] });
    const problem = report.backends.find(({ name }) => name === 'openvino');
    expect(problem?.problem?.message).toMatch(/^not installed: openvino/);
    expect(cellOf(report, 'dense', 'jax').step).not.toEqual([]);
  });

  it('stops at any time, in the middle of a request too, and leaves no process', async () => {
    const host = new SimulatedHost({ jax: { train: 'hang' } });
    const abort = new AbortController();
    const run = measure(host, {
      signal: abort.signal,
      onProgress: ({ backend }) => {
        if (backend === 'jax' && host.asked.includes('jax first')) {
          setTimeout(() => abort.abort());
        }
      }
    });
    await expect(run).rejects.toThrow(Aborted);
    expect(host.running).toBe(0);
  });

  it('never goes back on its progress, and ends near its end', async () => {
    const shares: number[] = [];
    await measure(new SimulatedHost(), {
      onProgress: ({ share, left }) => {
        shares.push(share);
        expect(left === null || left >= 0).toBe(true);
      }
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBeGreaterThan(0.95);
  });
});
