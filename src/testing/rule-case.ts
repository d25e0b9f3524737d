import {
  ICell,
  IConfig,
  IExecution,
  IKernelFacts,
  IOldUses,
  Severity
} from '../core';

/** A cell of a case: its source, or more of it. */
export type CaseCell = string | Partial<Omit<ICell, 'id'>>;

/** A notebook about which a rule says nothing. Cells are named `c0`, `c1`, …. */
export interface IValidCase {
  readonly name: string;
  readonly cells: readonly CaseCell[];
  readonly config?: Partial<IConfig>;
  readonly kernel?: Partial<IKernelFacts>;
  readonly executions?: readonly IExecution[];
  readonly oldUses?: IOldUses;
}

/** What a rule says. */
export interface IExpected {
  /** From 0. */
  readonly cell: number;
  /** From 1; 1 where it is left out. */
  readonly line?: number;
  /** The text that is marked. */
  readonly mark: string;
  readonly message: string;
  /** The rule's own where it is left out. */
  readonly severity?: Severity;
  /**
   * What the sources of all cells are after a fix: by `id` or, where a finding has several of the same id,
   * `id:backend`. Fixes that are not named here are applied too, to see that they leave a sound notebook.
   */
  readonly fixes?: Readonly<Record<string, readonly string[]>>;
}

/** A notebook about which a rule says something. */
export interface IInvalidCase extends IValidCase {
  readonly findings: readonly IExpected[];
}

/** The cases of one rule. */
export interface IRuleCases {
  readonly valid: readonly IValidCase[];
  readonly invalid: readonly IInvalidCase[];
}

/** Names a case's config, kernel and so on, with the type checked. */
export function cases(of: IRuleCases): IRuleCases {
  return of;
}

/** A kernel with Keras 3 and all its backends, of which nothing is loaded yet. */
export const freshKernel: IKernelFacts = {
  python: '3.12.1',
  keras: {
    version: '3.15.1',
    loaded: false,
    backend: null,
    importFailed: false
  },
  loaded: [],
  env: {},
  kerasJson: {
    path: '/home/user/.keras/keras.json',
    exists: false,
    valid: false,
    backend: null,
    keys: []
  },
  installed: {
    keras: '3.15.1',
    tensorflow: '2.21.0',
    jax: '0.10.2',
    torch: '2.13.0',
    numpy: '2.4.6',
    scipy: '1.16.0',
    openvino: '2026.4.1'
  },
  devices: []
};

/** A kernel in which Keras runs on a backend. */
export function kernelOn(backend: string): Partial<IKernelFacts> {
  return {
    keras: { version: '3.15.1', loaded: true, backend, importFailed: false },
    loaded: ['keras', backend]
  };
}
