/** What the running kernel says of itself; read from `sys.modules`, metadata and files, never by importing. */
export interface IKernelFacts {
  /** Python's version, `3.12.1`. */
  readonly python: string;
  readonly keras: {
    /** From the installed metadata; null when Keras is not installed. */
    readonly version: string | null;
    readonly loaded: boolean;
    /** The backend in force; null until Keras is loaded. */
    readonly backend: string | null;
    /** True when an import of Keras failed and left its frozen configuration behind. */
    readonly poisoned: boolean;
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

/** What was run since the kernel started, in that order. */
export interface IExecution {
  readonly cellId: string;
  /** The source at the time it ran. */
  readonly source: string;
  /** True when it stopped with an error: nobody knows how far it came. */
  readonly failed?: boolean;
}
