import { ISplice } from '../notebook/edits';
import { IFailedLine } from '../notebook/error-text';
import { IRange } from '../notebook/notebook';
import { ICertainty, ILoop } from '../python/sites';
import { IKerasJsonText } from './keras-json-text';

/** How the text at a value's range is written, so that a replacement can be written the same way. */
export type Quoting = 'python' | 'raw' | 'shell' | 'json';

/** The value of a fact. */
export interface IValue {
  /** The value that the kernel would see; null when it cannot be told without running code. */
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

/** A round of a loop. */
export interface IRound {
  readonly loop: ILoop;
  /** From 0, in all rounds of the loops around it together. */
  readonly index: number;
  /** The round of the loop around it that it belongs to; null where there is none. */
  readonly outer: IRound | null;
}

/** What every fact has: where it stands, how certain it is, and what an edit of it needs. */
interface IFactBase {
  readonly cellId: string;
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
  /** The statement, the command or the magic line. */
  readonly range: IRange;
  /** The line of `mark.from` in the cell, from 1. */
  readonly line: number;
  /** The part worth underlining: never more than one line, within `range`. */
  readonly mark: IRange;
  /** How to take the statement out so that the rest of the cell stays sound; null when the fact is only a part of it. */
  readonly removal: ISplice | null;
  /** Where the outermost statement begins that the fact is in. */
  readonly outerFrom: number;
  readonly certainty: ICertainty;
  /** The scope of its cell that it is in; 0 outside of functions and classes. */
  readonly scope: number;
  /** The round of a loop over literals in which it holds; null outside of such loops. */
  readonly round: IRound | null;
  /** True for what a function of the notebook does at a call of it; the fact in its body stands by itself. */
  readonly isOfCall: boolean;
  /** For what a function does at a call of it: where in its body, as all of that stands in the place of the call. */
  readonly step: number | null;
  /**
   * What is set, loaded or called: the variable of an environment setting (`KERAS_BACKEND`), the dotted module of an
   * import, the requirement of an install, the function of a call.
   */
  readonly name: string;
  /** The backend that the value or the module means, by its Keras name (`torch`); null when it means none. */
  readonly backend: string | null;
  /** False when it cannot reach the kernel's process (`!export`, `os.putenv`, …). */
  readonly persists: boolean;
  /** How it is done where one kind has several ways: `!`, `%pip`, `%%bash`, `os.system`, `json.dump`, `importlib`, … */
  readonly via: string | null;
}

/** Kinds of facts that set, or seem to set, the backend by its environment variable. */
export type VariableKind =
  | 'env-assign'
  | 'env-setdefault'
  | 'env-update'
  | 'env-delete'
  | 'putenv'
  | 'magic-env'
  | 'magic-set_env'
  | 'shell-export'
  | 'shell-assign'
  | 'shell-inline';

/** Kinds of facts that set, or seem to set, the backend in another way. */
export type CallKind =
  | 'set_backend-call'
  | 'plaidml-install'
  | 'backend-attr-assign'
  | 'backend-cell-magic'
  | 'keras-json-write'
  | 'keras-json-draft';

/** A file that is written for Keras. */
export interface IWrittenFile {
  /** Its path, with `/` between the parts, `~` for the home directory and `{}` for what cannot be told. */
  readonly path: string;
  /** What is written into it; null when that cannot be told, or is only a part of the file. */
  readonly json: IKerasJsonText | null;
  /** The file that is put in its place. */
  readonly copiedFrom?: string;
}

/** A setting of the backend, whether it works or not. */
export interface IBackendSetting extends IFactBase {
  readonly kind: VariableKind | CallKind;
  /** Null for what sets none (`del os.environ[…]`) and for a file whose text names none. */
  readonly value: IValue | null;
  /** True for a variable of a shell that a later command of the same shell uses. */
  readonly feedsCommand: boolean;
  /** The keras.json that is written; null for all other settings. */
  readonly file: IWrittenFile | null;
}

/** A setting of another variable or file that bears on Keras or Theano, or of the order of an image's dimensions. */
export interface IOtherSetting extends IFactBase {
  readonly kind:
    | 'keras-home'
    | 'legacy-keras-flag'
    | 'keras-flag'
    | 'jax-flag'
    | 'theano-flags'
    | 'theano-config'
    | 'theanorc-write'
    | 'image-dim-ordering'
    | 'dim-ordering-kwarg';
  readonly value: IValue | null;
  /** True for a variable of another process that something in the same process uses. */
  readonly feedsCommand: boolean;
}

/** A load of a module, by a statement or by a call. */
export interface IImportFact extends IFactBase {
  readonly kind: `import-${string}`;
  /** What it loads that settles the backend; null when it settles nothing. */
  readonly loads: 'keras' | 'tensorflow' | null;
  /** What it does about the backend before it loads Keras; null for what does nothing about it. */
  readonly chooses: { readonly backend: string } | 'installed' | null;
  /** The names that it binds in its scope; `*` where they are the module's. */
  readonly binds: readonly string[];
  readonly value: null;
}

/** An install or its opposite. */
export interface IInstallFact extends IFactBase {
  readonly kind: 'pip-install' | 'pip-uninstall';
  /** True for a requirement whose `>` or `<` stands unquoted, so that the shell takes it for a redirection. */
  readonly unquoted: boolean;
  readonly value: null;
}

/** A comparison with the backend or with the order of dimensions. */
export interface ICompareFact extends IFactBase {
  readonly kind: 'backend-compare';
  readonly value: IValue;
}

/** Something that is read, reloaded, run or used; of a change of the directory `name` is where to, of dotenv the file. */
export interface IUseFact extends IFactBase {
  readonly kind:
    | 'backend-read'
    | 'env-read'
    | 'keras-json-read'
    | 'keras-json-copy'
    | 'change-directory'
    | 'env-by-name'
    | 'module-write'
    | 'dotenv-load'
    | 'kernel-restart'
    | 'tf-keras-use'
    | 'jax-start'
    | 'modules-purge'
    | 'image-dim-ordering-read'
    | 'reload-call'
    | 'run-script'
    | 'requirements-use'
    | 'training-call'
    | 'tensorflow-layer'
    | 'native-api'
    | 'backend-use'
    | 'tensorflow-function'
    | 'loss-function'
    | 'computing-function'
    | 'framework-function'
    | 'gone-name';
  readonly value: null;
}

/** What one place of the source says. */
export type IFact =
  | IBackendSetting
  | IOtherSetting
  | IImportFact
  | IInstallFact
  | ICompareFact
  | IUseFact;

/** What a fact says the source does. */
export type FactKind = IFact['kind'];

/** A saved output that shows which backend a cell really ran on, or how it failed. */
export interface IObservation {
  readonly cellId: string;
  readonly cell: number;
  /** `banner`: Keras 1 and 2 print "Using Theano backend."; `error`: an exception, of whatever cause. */
  readonly kind: 'banner' | 'error';
  /** The backend that a banner names; null for an error. */
  readonly backend: string | null;
  /** Whether no current Keras has that backend. */
  readonly isDiscontinued: boolean;
  /** The banner's line, at most 200 characters; an error's name and message, at most 2,000. */
  readonly text: string;
  /** For an error: the installed packages that its traceback goes through, the innermost last; empty where unknown. */
  readonly packages: readonly string[];
  /** And the lines of the notebook. */
  readonly lines: readonly IFailedLine[];
}

/** Whether a fact has a statement of its own: what follows from a call or a later round of a loop has none. */
export function hasOwnStatement({ isOfCall, round }: IFact): boolean {
  return !isOfCall && !round?.index;
}

/** Whether a fact is a load of a module. */
function isImport(fact: IFact): fact is IImportFact {
  return fact.kind.startsWith('import-');
}

/** Whether a fact loads Keras: by itself, or by TensorFlow or another package that imports it. */
export function loadsKeras(fact: IFact): fact is IImportFact {
  return isImport(fact) && fact.loads !== null;
}

/** Whether a statement runs for certain when its cell runs. */
export function isCertain({ certainty }: IFact): boolean {
  const { conditional, dead, inFunction } = certainty;
  return !conditional && !dead && !inFunction;
}

/** Facts in the order of the document. */
export function inDocumentOrder(facts: readonly IFact[]): readonly IFact[] {
  return [...facts].sort(
    (a, b) => a.cell - b.cell || a.mark.from - b.mark.from
  );
}
