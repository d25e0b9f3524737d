import { FactKind, IFact } from './fact';
import { INotebookView } from './rule';

/** Kinds that put KERAS_BACKEND into the kernel's own environment. */
const environmentKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'env-assign',
  'env-setdefault',
  'env-update',
  'magic-env',
  'magic-set_env'
]);

/** Kinds that look as if they set the backend and never do. */
const idleKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'putenv',
  'shell-export',
  'shell-assign',
  'backend-attr-assign',
  'plaidml-install'
]);

/** Kinds that load Keras, directly or by what they import. */
const loadKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'import-keras',
  'import-tf-keras',
  'import-tensorflow',
  'import-keras-core',
  'import-keras-ecosystem'
]);

/** A place in a notebook, in document order. */
export interface IPlace {
  readonly cell: number;
  readonly from: number;
}

/** What a notebook says about its backend, in the order in which it runs from top to bottom. Dead code is left out. */
export interface IBackendSettings {
  /** Settings of KERAS_BACKEND that reach the kernel, and its removals, before Keras can have been loaded. */
  readonly early: readonly IFact[];
  /** The same after Keras was loaded: without effect. */
  readonly late: readonly IFact[];
  /** `keras.config.set_backend(...)`, which works after Keras was loaded. */
  readonly calls: readonly IFact[];
  /** What is written into keras.json. */
  readonly files: readonly IFact[];
  /** What looks like a setting and has no effect wherever it stands. */
  readonly idle: readonly IFact[];
  /** Reloads of Keras after something was set in vain. */
  readonly reloads: readonly IFact[];
  /** The first fact by which Keras is loaded, conditions taken as met and functions as not called. */
  readonly load: IFact | null;
  /** Where Keras is loaded: `load`, or an earlier cell whose saved output shows it. */
  readonly place: IPlace | null;
  /** The setting that is certainly in force when Keras is loaded; its value may be unknown. */
  readonly effective: IFact | null;
}

/** Whether a fact loads Keras. */
export function loadsKeras(fact: IFact): boolean {
  return loadKinds.has(fact.kind);
}

/** Whether a statement runs for certain when its cell runs. */
export function isCertain(fact: IFact): boolean {
  const { conditional, dead, inFunction } = fact.certainty;
  return !conditional && !dead && !inFunction;
}

/** Whether a fact stands before a place; everything does where there is none. */
export function isBefore(fact: IFact, place: IPlace | null): boolean {
  return (
    !place ||
    fact.cell < place.cell ||
    (fact.cell === place.cell && fact.range.from < place.from)
  );
}

/** The last answers, by the facts they are about: many rules and plans of one pass ask the same. */
const known = new WeakMap<
  readonly IFact[],
  { readonly observations: unknown; readonly settings: IBackendSettings }
>();

/** Only keras.config has the function; people look for it in other modules too. */
function isReal(call: IFact): boolean {
  return call.name.endsWith('config.set_backend');
}

/** Sorts out what a notebook says about its backend. */
export function backendSettings(view: INotebookView): IBackendSettings {
  const last = known.get(view.facts);
  if (last && last.observations === view.observations) {
    return last.settings;
  }
  const settings = sortOut(view);
  known.set(view.facts, { observations: view.observations, settings });
  return settings;
}

function sortOut(view: INotebookView): IBackendSettings {
  const facts = view.facts.filter(fact => !fact.certainty.dead);
  const load =
    facts.find(fact => loadsKeras(fact) && !fact.certainty.inFunction) ?? null;
  const place = placeOfLoad(view, load);
  const environment = facts.filter(
    fact =>
      (environmentKinds.has(fact.kind) && fact.persists) ||
      (fact.kind === 'env-delete' && fact.name === 'KERAS_BACKEND')
  );
  const early = environment.filter(fact => isBefore(fact, place));
  const late = environment.filter(
    fact => !isBefore(fact, place) && fact.kind !== 'env-delete'
  );
  const of = (kind: FactKind): IFact[] =>
    facts.filter(fact => fact.kind === kind);
  const calls = of('set_backend-call');
  const files = of('keras-json-write');
  const idle = facts.filter(
    fact =>
      (idleKinds.has(fact.kind) && !feedsCommand(view, fact)) ||
      (environmentKinds.has(fact.kind) && !fact.persists) ||
      (fact.kind === 'set_backend-call' && !isReal(fact))
  );
  const vain = [...late, ...idle];
  return {
    early,
    late,
    calls: calls.filter(isReal),
    files,
    idle,
    // One that follows a setting in vain is there to make it count.
    reloads: of('reload-call').filter(reload =>
      vain.some(fact =>
        isBefore(fact, { cell: reload.cell, from: reload.range.from })
      )
    ),
    load,
    place,
    effective: effectiveOf(early, files, place)
  };
}

/**
 * Whether a variable set in a shell is there for a command of the same shell: `!export A=b && python train.py`, or a
 * later line of a `%%bash` cell. Shell text, not Python, so words will do.
 */
export function feedsCommand(view: INotebookView, fact: IFact): boolean {
  if (fact.kind !== 'shell-export' && fact.kind !== 'shell-assign') {
    return false;
  }
  const source = view.cell(fact.cellId)?.source ?? '';
  const end = source.trimStart().startsWith('%%')
    ? source.length
    : fact.range.to;
  return source
    .slice(fact.mark.to, end)
    .split(/[\n;]|&&|\|\|/)
    .map(command => command.replace(/^[\s"')]+/, ''))
    .some(
      command =>
        command !== '' &&
        !/^(#|export\b|set\b|echo\b|env$|printenv\b|[A-Za-z_]\w*=\S*$)/.test(
          command
        )
    );
}

/**
 * A saved banner ("Using Theano backend.") shows that its cell loaded Keras, often through a module of the user's own.
 * What that cell sets may well stand before the load, so the place is the cell's end.
 */
function placeOfLoad(view: INotebookView, load: IFact | null): IPlace | null {
  const banner = view.observations.find(seen => seen.kind === 'banner');
  if (banner && (!load || banner.cell < load.cell)) {
    return { cell: banner.cell, from: Infinity };
  }
  return load && { cell: load.cell, from: load.range.from };
}

function effectiveOf(
  early: readonly IFact[],
  files: readonly IFact[],
  place: IPlace | null
): IFact | null {
  let effective: IFact | null = null;
  for (const fact of early.filter(isCertain)) {
    if (fact.kind === 'env-delete') {
      effective = null;
    } else if (fact.kind !== 'env-setdefault' || !effective) {
      effective = fact;
    }
  }
  const written = files.filter(
    fact => isCertain(fact) && isBefore(fact, place)
  );
  return effective ?? written[written.length - 1] ?? null;
}
