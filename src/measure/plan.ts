import { needsOf } from '../core/vocabulary/backend-needs';
import { supported } from '../knowledge/backend-list';
import { IMethod } from './report';
import { IAnswers, Recipe } from './worker';
import { NOTEBOOK, workloads } from './workloads';

/** `batch_size` where `fit()` is not given one: https://keras.io/api/models/model_training_apis/#fit-method. */
export const DEFAULT_BATCH = 32;

/** A model that is to be measured: one of our own, or a notebook's. */
export interface ITask {
  /** The id of a workload, or `notebook`. */
  readonly workload: string;
  readonly own: IOwnModel | null;
}

/** A notebook's own model. */
export interface IOwnModel {
  /** The file name of the notebook. */
  readonly notebook: string;
  readonly recipe: Recipe;
  readonly batch: number;
}

/** What is to be done. */
export interface IPlan {
  readonly method: IMethod;
  readonly tasks: readonly ITask[];
  /** The backends that were asked for; null for all that are installed. */
  readonly backends: readonly string[] | null;
}

/**
 * One process for each backend, which does all workloads; six rounds are the fewest in which a difference can count
 * (see `compare`).
 */
const QUICK: IMethod = { repetitions: 1, rounds: 6, fresh: false };

/** Fresh processes for each workload, three times: imports and first steps have a spread, and a peak of memory its cause. */
const FULL: IMethod = { repetitions: 3, rounds: 5, fresh: true };

/** What is to be done with our own workloads, or with a notebook's model alone. */
export function makePlan(options: {
  readonly quick: boolean;
  readonly backends: readonly string[] | null;
  readonly own?: IOwnModel | null;
  /** Ids of workloads; all by default. */
  readonly workloads?: readonly string[];
}): IPlan {
  const { quick, backends, own = null } = options;
  const ids = options.workloads ?? workloads.map(({ id }) => id);
  return {
    method: quick ? QUICK : FULL,
    backends,
    tasks: own
      ? [{ workload: NOTEBOOK, own }]
      : ids.map(workload => ({ workload, own: null }))
  };
}

/** A backend that was asked for, or that is there. */
export interface IChosenBackend {
  readonly name: string;
  readonly distributions: readonly string[];
  /** Whether it trains; else it only predicts. */
  readonly trains: boolean;
  /** Why it cannot be measured; null where it may be tried. */
  readonly missing: string | null;
}

/** The modules of all backends, for the request `look`: what the oldest and the newest Keras need is told apart later. */
export function modulesToLookFor(): Readonly<
  Record<string, readonly string[]>
> {
  return Object.fromEntries(
    supported.map(({ name, needs }) => [
      name,
      [...new Set(needs.flatMap(({ modules }) => modules))]
    ])
  );
}

/** The backends to measure: those that were asked for, else those that are complete for the Keras that is installed. */
export function chooseBackends(
  asked: readonly string[] | null,
  { keras, missing }: IAnswers['look']
): readonly IChosenBackend[] {
  return supported
    .filter(({ name }) => asked === null || asked.includes(name))
    .map(backend => {
      const { name, distributions } = backend;
      const needs = keras === null ? null : needsOf(backend, keras);
      const lacks = needs?.modules.filter(module =>
        (missing[name] ?? []).includes(module)
      );
      return {
        name,
        trains: backend.status === 'training',
        distributions: distributions.filter(each => !each.endsWith('*')),
        missing: !lacks
          ? `Keras ${keras ?? ''} does not have this backend`
          : lacks.length > 0
            ? `not installed: ${lacks.join(', ')}`
            : null
      };
    })
    .filter(({ missing: lack }) => asked !== null || lack === null);
}
