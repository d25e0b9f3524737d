import {
  IBackendSetting,
  IFact,
  IImportFact,
  isCertain,
  loadsKeras
} from '../facts/fact';
import { IPosition, isBefore } from './position';
import { INotebookView } from './rule';

/** A part of a notebook in which Keras, once it is loaded, stays as it is. */
interface ISession {
  /** Counts the processes of the kernel: a restart begins another, a removal of Keras's modules does not. */
  readonly process: number;
  readonly facts: readonly IFact[];
  readonly load: IImportFact | null;
  readonly position: IPosition | null;
}

/** The settings of the environment, by what becomes of them. */
export interface ISorted {
  /** The first load of Keras that the notebook ends up with, and where it is. */
  readonly kerasImport: IImportFact | null;
  readonly importPosition: IPosition | null;
  /** In the process of that load, before it. */
  readonly early: readonly IBackendSetting[];
  /** In the process of that load, after it. */
  readonly late: readonly IBackendSetting[];
  /** In a process that ended before, for a load that comes only after its end; each with what ended it. */
  readonly lost: ReadonlyMap<IBackendSetting, IFact>;
  /** In a process that ended before, which loads Keras itself. */
  readonly former: readonly IBackendSetting[];
}

/** Sorts settings of the environment by the loads of Keras: a notebook may restart its kernel, or remove Keras from it. */
export function sortByLoads(
  view: INotebookView,
  facts: readonly IFact[],
  settings: readonly IBackendSetting[]
): ISorted {
  const sessions = sessionsOf(view, facts);
  const loading = sessions.filter(({ position }) => position !== null);
  const main = loading[loading.length - 1] ?? sessions[sessions.length - 1];
  const early: IBackendSetting[] = [];
  const late: IBackendSetting[] = [];
  const former: IBackendSetting[] = [];
  const lost = new Map<IBackendSetting, IFact>();
  for (const setting of settings) {
    const at = sessions.findIndex(session => session.facts.includes(setting));
    const own = sessions[at];
    if (own.process === main.process) {
      const isInTime =
        isBefore(setting, own.position) ||
        sessions.indexOf(main) > at ||
        isFreshRound(setting, facts);
      (isInTime ? early : late).push(setting);
      continue;
    }
    const isUsed = sessions.some(
      ({ position, process }) => process === own.process && position !== null
    );
    const end = endOf(facts, own.process);
    if (isUsed || !end) {
      former.push(setting);
    } else {
      lost.set(setting, end);
    }
  }
  return {
    kerasImport: main.load,
    importPosition: main.position,
    early,
    late,
    lost,
    former
  };
}

/** Whether a loop removes Keras's modules in each of its rounds, of which a setting is made in a later one. */
function isFreshRound(
  { cell, outerFrom, round }: IFact,
  facts: readonly IFact[]
): boolean {
  return (
    round !== null &&
    round.index > 0 &&
    facts.some(
      fact =>
        isPurge(fact) && fact.cell === cell && fact.outerFrom === outerFrom
    )
  );
}

function isPurge(fact: IFact): boolean {
  return fact.kind === 'modules-purge' && isCertain(fact);
}

/** What ended a process, counted from 0. */
function endOf(facts: readonly IFact[], process: number): IFact | undefined {
  return facts.filter(isRestart)[process];
}

function isRestart(fact: IFact): boolean {
  return fact.kind === 'kernel-restart' && isCertain(fact);
}

function sessionsOf(
  view: INotebookView,
  facts: readonly IFact[]
): readonly ISession[] {
  const sessions: ISession[] = [];
  let process = 0;
  let own: IFact[] = [];
  let first = 0;
  const close = (last: number): void => {
    const all = own.filter(
      (fact): fact is IImportFact =>
        loadsKeras(fact) && !fact.certainty.inFunction
    );
    // Where the framework was missing, Keras is not loaded, and its next import chooses again.
    const loaded = all.find(fact => !failedFor(view, fact));
    const load = loaded ?? all[0] ?? null;
    const position =
      load && !loaded ? null : positionOf(view, load, first, last);
    sessions.push({ process, facts: own, load, position });
    own = [];
  };
  for (const fact of facts) {
    if (isRestart(fact) || isPurge(fact)) {
      close(fact.cell);
      first = fact.cell;
      process += isPurge(fact) ? 0 : 1;
    }
    own.push(fact);
  }
  close(Infinity);
  return sessions;
}

/** Whether the saved error of a cell says that a load of Keras failed for its framework is not installed. */
function failedFor(view: INotebookView, { cell, cellId }: IFact): boolean {
  const source = view.cell(cellId)?.source ?? '';
  const imports = source.match(/^[ \t]*(?:import|from)[ \t].*/gm) ?? [];
  return view.observations.some(seen => {
    const [, module, plugin] =
      seen.cell === cell && seen.kind === 'error'
        ? (/\bNo module named '(\w+)'|\bThe (\w+) backend is not installed/.exec(
            seen.text
          ) ?? [])
        : [];
    const [innermost] = seen.packages.slice(-1);
    return (
      plugin !== undefined ||
      (module !== undefined &&
        !/^keras\b/.test(module) &&
        !imports.some(line => new RegExp(`\\b${module}\\b`).test(line)) &&
        (innermost === undefined
          ? imports.length === 1
          : /^(?:keras|tf_keras)$/.test(innermost)))
    );
  });
}

/**
 * A saved banner ("Using Theano backend.") shows that its cell loaded Keras, often through a module of the user's own.
 * What that cell sets may well stand before the load, so the position is the cell's end. Only banners of the cells in
 * between count.
 */
function positionOf(
  { observations }: INotebookView,
  load: IImportFact | null,
  first: number,
  last: number
): IPosition | null {
  const banner = observations.find(
    ({ cell, kind }) =>
      kind === 'banner' && (first === 0 || cell > first) && cell <= last
  );
  if (banner && (!load || banner.cell < load.cell)) {
    return { cell: banner.cell, from: Infinity };
  }
  return (
    load && {
      cell: load.cell,
      from: load.range.from,
      round: load.round,
      step: load.step
    }
  );
}
