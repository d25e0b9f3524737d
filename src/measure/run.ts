import { throwIfAborted } from './aborted';
import { Crew } from './crew';
import {
  IChosenBackend,
  IPlan,
  ITask,
  chooseBackends,
  modulesToLookFor
} from './plan';
import { IProgress, ProgressMeter } from './progress';
import { IReport, SCHEMA, SCHEMA_VERSION } from './report';
import { relativeDifference } from './statistics';
import { Tally } from './tally';
import { IHost, request } from './worker';

/** Why nothing could be measured. */
export class NothingToMeasure extends Error {}

/** How a measurement is run. */
export interface IRunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IProgress) => void;
  /** Seconds, for the time that is left. */
  readonly now: () => number;
  /** The date that the report bears. */
  readonly date: string;
}

/**
 * Measures: one process for each backend, never two at work at once. Rejects with `Aborted` where the signal says so, with `NothingToMeasure` where no backend is installed. Whatever comes, no process is left.
 */
export async function runMeasurement(
  plan: IPlan,
  host: IHost,
  options: IRunOptions
): Promise<IReport> {
  const { signal, onProgress, now, date } = options;
  const found = await lookAround(host, signal);
  const backends = chooseBackends(plan.backends, found);
  if (found.keras === null) {
    throw new NothingToMeasure('Keras is not installed in this environment.');
  }
  if (!backends.some(({ missing }) => missing === null)) {
    throw new NothingToMeasure(
      plan.backends === null
        ? 'No backend of Keras is installed in this environment.'
        : 'None of these backends is installed in this environment.'
    );
  }
  const { method, tasks } = plan;
  const builds = backends.length * tasks.length * method.repetitions;
  const trained =
    (builds * backends.filter(({ trains }) => trains).length) / backends.length;
  const meter = new ProgressMeter(
    {
      start: method.fresh ? builds : backends.length,
      build: builds,
      first: trained,
      train: trained * method.rounds,
      predict: builds * method.rounds,
      release: method.fresh ? 0 : builds
    },
    now,
    onProgress
  );
  const tally = new Tally(backends, tasks);
  const crew = new Crew(host, backends, tally, meter, signal);
  try {
    for (let repetition = 0; repetition < method.repetitions; repetition++) {
      for (const task of tasks) {
        await measureTask(task, backends, plan, { crew, tally });
      }
    }
  } finally {
    await crew.dispose();
  }
  return {
    schema: SCHEMA,
    version: SCHEMA_VERSION,
    date,
    machine: found.machine,
    python: found.python,
    keras: found.keras,
    method,
    ...tally.result()
  };
}

/** Asks a process of its own what is installed. */
async function lookAround(host: IHost, signal: AbortSignal) {
  throwIfAborted(signal);
  const worker = await host.start();
  const stop = () => void worker.dispose();
  signal.addEventListener('abort', stop);
  try {
    return await request(worker, 'look', { modules: modulesToLookFor() });
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.dispose();
  }
}

/** One repetition of one workload on all backends. */
async function measureTask(
  task: ITask,
  backends: readonly IChosenBackend[],
  { method }: IPlan,
  { crew, tally }: { readonly crew: Crew; readonly tally: Tally }
): Promise<void> {
  const names = backends.map(({ name }) => name);
  const trained = backends.flatMap(({ name, trains }) =>
    trains ? [name] : []
  );
  const outputs = new Map<string, readonly (number | null)[]>();
  for (const backend of names) {
    const built = await crew.ask(backend, task, 'build', {
      workload: task.workload,
      ...(task.own && {
        recipe: task.own.recipe,
        batch: task.own.batch,
        // An epoch of a model that nobody knows should not take long.
        steps: 5
      })
    });
    if (built) {
      tally.built(task, backend, built);
      outputs.set(backend, built.outputs);
    }
  }
  const [reference] = outputs.keys();
  for (const [backend, own] of outputs) {
    const expected = outputs.get(reference) ?? own;
    tally.differs(task, backend, reference, relativeDifference(expected, own));
  }
  for (const backend of trained) {
    const first = await crew.ask(backend, task, 'first', {});
    if (first) {
      tally.add(task, backend, 'first', first.seconds);
    }
  }
  for (let round = 0; round < method.rounds; round++) {
    // Each begins as often as the others.
    const order = names.map((_, i) => names[(i + round) % names.length]);
    for (const backend of order) {
      if (trained.includes(backend)) {
        const steps = await crew.ask(backend, task, 'train', { epochs: 1 });
        steps?.steps.forEach(step => tally.add(task, backend, 'step', step));
      }
      const predicted = await crew.ask(backend, task, 'predict', { calls: 1 });
      predicted?.steps.forEach(step =>
        tally.add(task, backend, 'predict', step)
      );
    }
  }
  for (const backend of names) {
    const memory = await crew.ask(backend, task, 'memory', {});
    if (memory) {
      tally.remember(task, backend, memory);
    }
    if (method.fresh) {
      await crew.end(backend);
    } else {
      await crew.ask(backend, task, 'release', {});
    }
  }
}
