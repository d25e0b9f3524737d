import { IChosenBackend, ITask } from './plan';
import {
  ICell,
  IMeasuredBackend,
  IMeasuredWorkload,
  IMemory,
  IProblem
} from './report';
import { IAnswers } from './worker';

/** Something of a report that is still being filled. */
type Open<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K];
};

type OpenWorkload = Omit<Open<IMeasuredWorkload>, 'cells'> & {
  cells: Open<ICell>[];
};

/** Collects what a measurement gives. */
export class Tally {
  constructor(backends: readonly IChosenBackend[], tasks: readonly ITask[]) {
    this._backends = backends.map(({ name }) => ({
      name,
      version: null,
      device: null,
      imports: [],
      problem: null
    }));
    this._workloads = tasks.map(({ workload, own }) => ({
      workload,
      notebook: own?.notebook ?? null,
      parameters: null,
      batch: null,
      reference: null,
      cells: []
    }));
    tasks.forEach((task, i) => {
      const cells = backends.map(({ name }): Open<ICell> => ({
        backend: name,
        first: [],
        step: [],
        firstPredict: [],
        predict: [],
        memory: [],
        difference: null,
        problems: []
      }));
      this._workloads[i].cells.push(...cells);
      this._places.set(task, i);
    });
  }

  /** A backend was imported. */
  started(
    backend: string,
    { seconds, version, device }: IAnswers['start']
  ): void {
    const own = this._backend(backend);
    own.imports.push(seconds);
    own.version = version;
    own.device = device;
  }

  /** A backend cannot be used at all. */
  fails(backend: string, problem: IProblem): void {
    this._backend(backend).problem = problem;
  }

  /** A workload's model was made. */
  built(task: ITask, backend: string, built: IAnswers['build']): void {
    const workload = this._workload(task);
    workload.parameters = built.parameters;
    workload.batch = built.batch;
    this._cell(task, backend).firstPredict.push(built.firstPredict);
  }

  /** How far the outputs are from the reference's; of several repetitions the worst counts. */
  differs(
    task: ITask,
    backend: string,
    reference: string,
    difference: number
  ): void {
    this._workload(task).reference = reference;
    const cell = this._cell(task, backend);
    cell.difference = Math.max(
      cell.difference ?? 0,
      // JSON has no infinity.
      Math.min(difference, Number.MAX_VALUE)
    );
  }

  /** A time was taken. */
  add(
    task: ITask,
    backend: string,
    what: 'first' | 'step' | 'predict',
    seconds: number
  ): void {
    this._cell(task, backend)[what].push(seconds);
  }

  /** The memory at the end of a workload. */
  remember(task: ITask, backend: string, memory: IMemory): void {
    this._cell(task, backend).memory.push(memory);
  }

  /** Something failed in one workload. */
  failsWith(task: ITask, backend: string, problem: IProblem): void {
    this._cell(task, backend).problems.push(problem);
  }

  /** Whether this failed already; where the first step does, training is not tried. */
  hasFailed(task: ITask, backend: string, op: string): boolean {
    return this._cell(task, backend).problems.some(
      ({ during }) => during === op || (during === 'first' && op === 'train')
    );
  }

  /** All that was collected. */
  result(): {
    readonly backends: readonly IMeasuredBackend[];
    readonly workloads: readonly IMeasuredWorkload[];
  } {
    return { backends: this._backends, workloads: this._workloads };
  }

  private _backend(name: string): Open<IMeasuredBackend> {
    return found(this._backends.find(each => each.name === name));
  }

  private _workload(task: ITask): OpenWorkload {
    return this._workloads[found(this._places.get(task))];
  }

  private _cell(task: ITask, backend: string): Open<ICell> {
    return found(
      this._workload(task).cells.find(cell => cell.backend === backend)
    );
  }

  private readonly _backends: Open<IMeasuredBackend>[];
  private readonly _workloads: OpenWorkload[];
  private readonly _places = new Map<ITask, number>();
}

function found<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('The measurement has no such backend or workload.');
  }
  return value;
}
