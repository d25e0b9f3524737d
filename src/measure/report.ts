/** What kind of file a report is. */
export const SCHEMA = 'keras-advisor-measurement';

/** The version of the format; it changes when a reader of the old one would misread the new one. */
export const SCHEMA_VERSION = 1;

/** The computer that was measured on. */
export interface IMachine {
  readonly name: string;
  readonly system: string;
  readonly processor: string;
  /** How many processors Python may use. */
  readonly cores: number | null;
  /** In bytes. */
  readonly memory: number | null;
  /** How many programs waited for a processor in the minute before; null where the system does not tell. */
  readonly load: number | null;
}

/** How it was measured. */
export interface IMethod {
  /** How often everything was done anew, in fresh processes. */
  readonly repetitions: number;
  /** How often each backend had its turn in each repetition. */
  readonly rounds: number;
  /** Whether each workload had a process of its own; else one process a backend did them all. */
  readonly fresh: boolean;
}

/** Something that did not work: what was tried, and what Python said. */
export interface IProblem {
  readonly during: string;
  readonly type: string;
  readonly message: string;
}

/** A backend as it was found. */
export interface IMeasuredBackend {
  /** The value of KERAS_BACKEND. */
  readonly name: string;
  readonly version: string | null;
  readonly device: string | null;
  /** Seconds that `import keras` took, by process. */
  readonly imports: readonly number[];
  /** Why there is nothing of it; null where it could be imported. */
  readonly problem: IProblem | null;
}

/** The largest memory of a process in bytes. */
export interface IMemory {
  readonly peak: number | null;
  /** Whether the peak is that of this workload alone; else it is that of the process until then. */
  readonly isOwn: boolean;
  /** That of the device where the framework tells. */
  readonly device: number | null;
}

/** What one backend did with one workload. Times are in seconds; those of a step and of a predicted batch are by round. */
export interface ICell {
  readonly backend: string;
  readonly first: readonly number[];
  readonly step: readonly number[];
  readonly firstPredict: readonly number[];
  readonly predict: readonly number[];
  readonly memory: readonly IMemory[];
  /** How far its outputs are from those of the reference, relative to the largest; null where that was not computed. */
  readonly difference: number | null;
  readonly problems: readonly IProblem[];
}

/** One workload on all backends. */
export interface IMeasuredWorkload {
  /** The id of a workload, or `notebook`. */
  readonly workload: string;
  /** The file name of the notebook whose model it is; null for the workloads of our own. */
  readonly notebook: string | null;
  readonly parameters: number | null;
  readonly batch: number | null;
  /** The backend that the others' outputs are compared with. */
  readonly reference: string | null;
  readonly cells: readonly ICell[];
}

/** A finished measurement, as it is kept and exchanged. */
export interface IReport {
  readonly schema: typeof SCHEMA;
  readonly version: typeof SCHEMA_VERSION;
  /** When it began, ISO 8601. */
  readonly date: string;
  readonly machine: IMachine;
  readonly python: string;
  readonly keras: string;
  readonly method: IMethod;
  readonly backends: readonly IMeasuredBackend[];
  readonly workloads: readonly IMeasuredWorkload[];
}
