import { IRange } from './notebook';

/** Kinds of facts that set a backend, or something that goes with it, in the kernel's own process or its files. */
export type SettingKind =
  | 'env-assign'
  | 'env-setdefault'
  | 'env-update'
  | 'env-delete'
  | 'putenv'
  | 'magic-env'
  | 'magic-set_env'
  | 'set_backend-call'
  | 'plaidml-install'
  | 'keras-json-write'
  | 'backend-attr-assign'
  | 'reload-call'
  | 'shell-export'
  | 'shell-assign'
  | 'shell-inline'
  | 'backend-cell-magic'
  | 'theano-flags'
  | 'theano-config'
  | 'theanorc-write'
  | 'image-dim-ordering'
  | 'dim-ordering-kwarg'
  | 'keras-home'
  | 'legacy-keras-flag';

/** Kinds of facts that load a module. */
export type ImportKind =
  | 'import-keras'
  | 'import-tf-keras'
  | 'import-tensorflow'
  | 'import-keras-core'
  | 'import-keras-ecosystem'
  | 'import-theano'
  | 'import-cntk'
  | 'import-mxnet'
  | 'import-plaidml'
  | 'import-torch'
  | 'import-jax'
  | 'import-openvino'
  | 'import-pymc'
  | 'import-pymc3'
  | 'import-pytensor'
  | 'import-aesara'
  | 'import-local';

/** Kinds of facts that only read, install or use something. */
export type OtherKind =
  | 'backend-read'
  | 'backend-compare'
  | 'env-read'
  | 'keras-json-read'
  | 'image-dim-ordering-read'
  | 'pip-install'
  | 'pip-uninstall'
  | 'run-script'
  | 'training-call'
  | 'tensorflow-layer';

/** What a fact says the source does. */
export type FactKind = SettingKind | ImportKind | OtherKind;

/** How the text at a value's range is written, so that a replacement can be written the same way. */
export type Quoting = 'python' | 'raw' | 'shell' | 'json';

/** The value of a fact. */
export interface IValue {
  /** The value the kernel would see; null when it cannot be told without running code. */
  readonly text: string | null;
  /** The expression as the source writes it, at most 80 characters. */
  readonly expression: string;
  /**
   * Where the literal stands (its quotes included), which may be another cell than the fact's; null when the value is
   * no single literal.
   */
  readonly literal: {
    readonly cellId: string;
    readonly range: IRange;
    readonly quoting: Quoting;
  } | null;
}

/** How sure it is that the statement of a fact runs when its cell runs. */
export interface ICertainty {
  /** Within a function or a method: runs only when that is called. */
  readonly inFunction: boolean;
  /** Under `if`, `try`, `except`, a loop or the like. */
  readonly conditional: boolean;
  /** Under a condition that is never true (`if False:`), or after an `exit`. */
  readonly dead: boolean;
}

/** What one place of the source says. */
export interface IFact {
  readonly kind: FactKind;
  readonly cellId: string;
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
  /** The statement, the call or the magic line: what a fix would remove as a whole. */
  readonly range: IRange;
  /** The line of `mark.from` in the cell, from 1. */
  readonly line: number;
  /** The part worth underlining: never more than one line, within `range`. */
  readonly mark: IRange;
  /**
   * What is set or loaded: the variable of an environment setting (`KERAS_BACKEND`), the dotted module of an import,
   * the requirement of an install.
   */
  readonly name: string;
  /** The value set; null for facts that set nothing. */
  readonly value: IValue | null;
  /** The backend that `value` or the module means, by its Keras name (`torch`), or `theano`, `cntk`, …; else null. */
  readonly backend: string | null;
  /** False when the setting cannot reach the kernel's process (`!export`, `os.putenv`, …). */
  readonly persists: boolean;
  /** How it is done where one kind has several ways: `!`, `%pip`, `%%bash`, `os.system`, `json.dump`, `importlib`, … */
  readonly via: string | null;
  /** True for a requirement whose `>` or `<` stands unquoted, so that the shell takes it for a redirection. */
  readonly unquoted: boolean;
  readonly certainty: ICertainty;
}

/** A saved output that shows which backend a cell really ran on, or how it failed. */
export interface IObservation {
  readonly cellId: string;
  readonly cell: number;
  /** `banner`: Keras 1 and 2 print "Using Theano backend."; `error`: an exception, of whatever cause. */
  readonly kind: 'banner' | 'error';
  /** The backend that a banner names; null for an error. */
  readonly backend: string | null;
  /** The banner's line, at most 200 characters; an error's name and message, at most 2,000. */
  readonly text: string;
}
