/** What a running kernel reports about itself, read from `sys.modules`, metadata and files, never by importing. */
export interface IKernelFacts {
  /** Python's version, `3.12.1`. */
  readonly python: string;
  readonly keras: {
    /** From the installed metadata; null when Keras is not installed. */
    readonly version: string | null;
    readonly loaded: boolean;
    /** The active backend; null until Keras is loaded, or where it cannot be read. */
    readonly backend: string | null;
    /**
     * Whether an import of Keras failed after it had read its configuration, and left that choice of backend behind: run
     * with Keras 3.15.1 and 3.16, after a name that no backend has and where JAX, OpenVINO or SciPy is missing.
     */
    readonly importFailed: boolean;
  };
  /** Modules of interest that are loaded: `tensorflow`, `jax`, `torch`, `tf_keras`, … */
  readonly loaded: readonly string[];
  /** Variables of interest that are set. */
  readonly env: Readonly<Record<string, string>>;
  readonly kerasJson: {
    readonly path: string;
    readonly exists: boolean;
    readonly valid: boolean;
    readonly backend: string | null;
    /** Its keys, sorted. */
    readonly keys: readonly string[];
  };
  /**
   * What is installed, by the module that is imported (`tensorflow` for `tensorflow-cpu`, too), with its version; an
   * empty version where the module is there without metadata.
   */
  readonly installed: Readonly<Record<string, string>>;
  /** Accelerators that an already loaded framework sees. */
  readonly devices: readonly string[];
}

/** One execution since the kernel started. */
export interface IExecution {
  readonly cellId: string;
  /** The source at the time it ran. */
  readonly source: string;
  /** Whether it stopped with an error; how much of it ran is not known. */
  readonly failed?: boolean;
}

/**
 * Why the state of a kernel is unknown: it has not been asked yet (`not-asked`), the settings forbid asking (`off`), or
 * the request was impossible or failed.
 */
export type KernelUnknownReason =
  | 'not-asked'
  | 'no-kernel'
  | 'not-python'
  | 'busy'
  | 'dead'
  | 'timeout'
  | 'unreadable'
  | 'off';

/** The result of asking a kernel. */
export type KernelAnswer =
  | { readonly status: 'known'; readonly facts: IKernelFacts }
  | { readonly status: 'unknown'; readonly reason: KernelUnknownReason };
