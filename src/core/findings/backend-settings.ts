import { isForLater } from '../facts/environment-files';
import {
  FactKind,
  IBackendSetting,
  IFact,
  IImportFact,
  IUseFact,
  isCertain
} from '../facts/fact';
import { IMisplaced, misplacement } from './keras-json-files';
import { withCopiedFiles } from './copied-files';
import { withLoadedFiles } from './dotenv';
import { withoutVainLoads } from './vain-loads';
import { IPosition, isBefore, placeOf } from './position';
import { INotebookView } from './rule';
import { sortByLoads } from './sessions';

/** Kinds that put KERAS_BACKEND into the kernel's own environment. */
const ENVIRONMENT: ReadonlySet<FactKind> = new Set<FactKind>([
  'env-assign',
  'env-setdefault',
  'env-update',
  'env-delete',
  'magic-env',
  'magic-set_env'
]);

/** Kinds that look as if they set the backend and never do. */
const INEFFECTIVE: ReadonlySet<FactKind> = new Set<FactKind>([
  'putenv',
  'shell-export',
  'shell-assign',
  'backend-attr-assign',
  'plaidml-install'
]);

/** Other kinds that set the backend. */
const OTHERS: ReadonlySet<FactKind> = new Set<FactKind>([
  'set_backend-call',
  'keras-json-write',
  'shell-inline',
  'backend-cell-magic'
]);

/** What a notebook says about its backend, in the order in which it runs from top to bottom. Dead code is left out. */
export interface IBackendSettings {
  /** Settings of KERAS_BACKEND that reach the kernel, and its removals, before Keras can have been loaded. */
  readonly beforeImport: readonly IBackendSetting[];
  /** The same settings after Keras was loaded: without effect. */
  readonly afterImport: readonly IBackendSetting[];
  /** `keras.config.set_backend(...)`, which works after Keras was loaded. */
  readonly calls: readonly IBackendSetting[];
  /** What is written into the keras.json that Keras reads. */
  readonly configWrites: readonly IBackendSetting[];
  /** What is written into a keras.json that Keras does not read, or that it reads and ignores for it is no JSON. */
  readonly idleFiles: ReadonlyMap<IBackendSetting, IMisplaced | 'invalid'>;
  /** What looks like a setting and has no effect wherever it stands. */
  readonly ineffective: readonly IBackendSetting[];
  /** What is set for processes that are started later, or for what loads a file. */
  readonly later: readonly IBackendSetting[];
  /** What is set for another process, which uses it. */
  readonly children: readonly IBackendSetting[];
  /** Reloads of Keras after something was set in vain. */
  readonly reloads: readonly IUseFact[];
  /**
   * The first fact by which Keras is loaded, conditions taken as met and functions as not called; in a notebook that
   * restarts its kernel or removes Keras's modules, the first after that.
   */
  readonly kerasImport: IImportFact | null;
  /** Where Keras is loaded: at `load`, or in an earlier cell whose saved output shows it. */
  readonly importPosition: IPosition | null;
  /** Settings in a process of the kernel that the notebook ends, and in which Keras is loaded, too. */
  readonly former: readonly IBackendSetting[];
  /** Settings that are gone when Keras is loaded, each with what ended their process. */
  readonly lost: ReadonlyMap<IBackendSetting, IFact>;
  /** A package that chooses the backend itself, by its import before Keras is loaded or as it loads Keras. */
  readonly chooser: IImportFact | null;
  /** The setting that is certainly in force when Keras is loaded; its value may be unknown. */
  readonly effective: IBackendSetting | null;
}

/** Every kind of fact that sets the backend, or seems to. */
export const backendSettingKinds: readonly FactKind[] = [
  ...ENVIRONMENT,
  ...INEFFECTIVE,
  ...OTHERS
];

const KINDS: ReadonlySet<FactKind> = new Set(backendSettingKinds);

/** Whether a fact is about the backend that is set. */
function isBackendSetting(fact: IFact): fact is IBackendSetting {
  return (
    KINDS.has(fact.kind) &&
    // Other variables are removed in the same way.
    (fact.kind !== 'env-delete' || fact.name === 'KERAS_BACKEND')
  );
}

/** The last answers, by the facts they are about: many rules ask the same in one inspection. */
const cache = new WeakMap<INotebookView, IBackendSettings>();

/** Sorts out what a notebook says about its backend. */
export function backendSettings(view: INotebookView): IBackendSettings {
  let settings = cache.get(view);
  if (!settings) {
    settings = sortOut(view);
    cache.set(view, settings);
  }
  return settings;
}

function sortOut(view: INotebookView): IBackendSettings {
  const facts = withoutVainLoads(
    withCopiedFiles(
      withLoadedFiles(view.facts.filter(fact => !fact.certainty.dead))
    )
  );
  const settings = facts.filter(isBackendSetting);
  const environment = settings.filter(
    fact => ENVIRONMENT.has(fact.kind) && fact.persists
  );
  const sorted = sortByLoads(view, facts, environment);
  const { kerasImport, importPosition, former } = sorted;
  const beforeImport = sorted.early;
  const afterImport = sorted.late.filter(({ kind }) => kind !== 'env-delete');
  const calls = settings.filter(fact => fact.kind === 'set_backend-call');
  const files = settings.filter(fact => fact.kind === 'keras-json-write');
  const idleFiles = new Map<IBackendSetting, IMisplaced | 'invalid'>();
  for (const fact of files) {
    const idle =
      misplacement(view, fact, each => isBefore(each, importPosition)) ??
      (isInvalid(fact, files) ? 'invalid' : null);
    if (idle) {
      idleFiles.set(fact, idle);
    }
  }
  const configWrites = files.filter(fact => !idleFiles.has(fact));
  const ineffective = settings.filter(
    fact =>
      (INEFFECTIVE.has(fact.kind) && !fact.feedsCommand) ||
      (ENVIRONMENT.has(fact.kind) && !fact.persists && !fact.feedsCommand) ||
      (fact.kind === 'set_backend-call' && !isReal(fact))
  );
  const inVain = [...afterImport, ...ineffective];
  return {
    beforeImport,
    afterImport,
    calls: calls.filter(isReal),
    configWrites,
    idleFiles,
    ineffective,
    later: ineffective.filter(isForLater),
    children: settings.filter(
      fact => fact.kind === 'shell-inline' || fact.feedsCommand
    ),
    // One that follows a setting in vain is there to make it count.
    reloads: facts.filter(
      (fact): fact is IUseFact =>
        fact.kind === 'reload-call' &&
        inVain.some(setting => isBefore(setting, placeOf(fact)))
    ),
    kerasImport,
    importPosition,
    former: former.filter(({ kind }) => kind !== 'env-delete'),
    lost: sorted.lost,
    chooser: chooserOf(facts, kerasImport, importPosition),
    effective: effectiveOf(beforeImport, configWrites, importPosition)
  };
}

function chooserOf(
  facts: readonly IFact[],
  kerasImport: IImportFact | null,
  position: IPosition | null
): IImportFact | null {
  return (
    facts.find(
      (fact): fact is IImportFact =>
        'chooses' in fact &&
        fact.chooses !== null &&
        isCertain(fact) &&
        (fact === kerasImport || isBefore(fact, position))
    ) ?? null
  );
}

/** Whether what is written is certainly no JSON: of several writes into a file each may be a part. */
function isInvalid(
  fact: IBackendSetting,
  files: readonly IBackendSetting[]
): boolean {
  return (
    fact.file?.json?.isValid === false &&
    isCertain(fact) &&
    fact.round === null &&
    !files.some(other => other !== fact && other.file?.path === fact.file?.path)
  );
}

/** Only keras.config has the function; people look for it in other modules too. */
function isReal({ name }: IBackendSetting): boolean {
  return /\b(?:config|backend_utils)\.set_backend$/.test(name);
}

function effectiveOf(
  early: readonly IBackendSetting[],
  files: readonly IBackendSetting[],
  position: IPosition | null
): IBackendSetting | null {
  let effective: IBackendSetting | null = null;
  for (const fact of early.filter(isCertain)) {
    if (fact.kind === 'env-delete') {
      effective = null;
    } else if (fact.kind !== 'env-setdefault' || !effective) {
      effective = fact;
    }
  }
  const written = files.filter(
    fact => isCertain(fact) && isBefore(fact, position)
  );
  return effective ?? written[written.length - 1] ?? null;
}
