import { throwIfAborted } from './aborted';
import { IChosenBackend, ITask } from './plan';
import { ProgressMeter } from './progress';
import { Tally } from './tally';
import {
  IAnswers,
  IHost,
  IRequests,
  IWorker,
  Op,
  RequestFailed,
  WorkerEnded,
  request
} from './worker';

/** The processes of a measurement, one for each backend; what fails is noted, and the others go on. */
export class Crew {
  constructor(
    private readonly _host: IHost,
    backends: readonly IChosenBackend[],
    private readonly _tally: Tally,
    private readonly _meter: ProgressMeter,
    private readonly _signal: AbortSignal
  ) {
    for (const { name, distributions, missing } of backends) {
      this._distributions.set(name, distributions);
      if (missing !== null) {
        this._unusable.add(name);
        _tally.fails(name, {
          during: 'start',
          type: 'NotInstalled',
          message: missing
        });
      }
    }
    this._onAbort = () => void this.dispose();
    _signal.addEventListener('abort', this._onAbort);
  }

  /**
   * Asks a backend's process, which is started where there is none; null where that failed, which is noted. Once a
   * process has ended, the backend has no more turns with this workload.
   */
  async ask<K extends Op>(
    backend: string,
    task: ITask,
    op: K,
    details: IRequests[K]
  ): Promise<IAnswers[K] | null> {
    throwIfAborted(this._signal);
    this._meter.begin(backend, task.workload);
    try {
      if (
        this._unusable.has(backend) ||
        (op !== 'build' && !this._isReady(backend, task, op))
      ) {
        return null;
      }
      const worker = await this._workerOf(backend, task);
      return worker && (await request(worker, op, details));
    } catch (error) {
      throwIfAborted(this._signal);
      await this._failed(backend, task, op, error);
      return null;
    } finally {
      this._meter.end(op);
    }
  }

  /** Ends a backend's process. */
  async end(backend: string): Promise<void> {
    const worker = this._workers.get(backend);
    this._workers.delete(backend);
    if (worker) {
      const ending = worker.dispose();
      this._endings.push(ending);
      await ending;
    }
  }

  /** Ends all processes, and waits for those that are ending since the measurement was stopped. */
  async dispose(): Promise<void> {
    this._signal.removeEventListener('abort', this._onAbort);
    await Promise.all([...this._workers.keys()].map(name => this.end(name)));
    await Promise.all(this._endings);
  }

  /** Whether a model was made in the process that runs now, and this was not seen to fail with it. */
  private _isReady(backend: string, task: ITask, op: Op): boolean {
    return (
      this._workers.has(backend) && !this._tally.hasFailed(task, backend, op)
    );
  }

  private async _workerOf(
    backend: string,
    task: ITask
  ): Promise<IWorker | null> {
    const known = this._workers.get(backend);
    if (known) {
      return known;
    }
    const worker = await this._host.start();
    this._workers.set(backend, worker);
    // It may have been aborted meanwhile.
    if (this._signal.aborted) {
      await this.end(backend);
      throwIfAborted(this._signal);
    }
    this._meter.begin(backend, '');
    try {
      const started = await request(worker, 'start', {
        backend,
        distributions: this._distributions.get(backend) ?? []
      });
      this._tally.started(backend, started);
      return worker;
    } catch (error) {
      throwIfAborted(this._signal);
      // What cannot be imported once is not tried again.
      this._unusable.add(backend);
      this._tally.fails(backend, { during: 'start', ...problemOf(error) });
      await this.end(backend);
      return null;
    } finally {
      this._meter.end('start');
    }
  }

  private async _failed(
    backend: string,
    task: ITask,
    op: Op,
    error: unknown
  ): Promise<void> {
    this._tally.failsWith(task, backend, { during: op, ...problemOf(error) });
    if (!(error instanceof RequestFailed) || op === 'build') {
      // A process that ended, or one without the model: the next workload gets a new one.
      await this.end(backend);
    }
  }

  private readonly _workers = new Map<string, IWorker>();
  /** What ends, or has ended. */
  private readonly _endings: Promise<void>[] = [];
  private readonly _distributions = new Map<string, readonly string[]>();
  private readonly _unusable = new Set<string>();
  private readonly _onAbort: () => void;
}

/** What is kept of an error. */
function problemOf(error: unknown): { type: string; message: string } {
  if (error instanceof RequestFailed) {
    return { type: error.type, message: error.message };
  }
  if (error instanceof WorkerEnded) {
    return { type: 'ProcessEnded', message: error.message };
  }
  return { type: 'Error', message: String(error) };
}
