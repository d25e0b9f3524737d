import { ITranslator, KernelAnswer, KernelUnknownReason } from '../core';
import {
  KnownKernelState,
  acceptsBackend,
  askForRestart,
  backendTitle,
  clip,
  describeMissing,
  describePending,
  describeState,
  explainUnknown,
  kernelState,
  missingModules
} from '../core/kernel';
import { vocabulary } from '../rules/vocabulary';
import { titleOf } from './backend';

/** What stands between a kernel and a backend. */
export interface IAssessment {
  /**
   * `running`: Keras is loaded and runs on it; `pending`: Keras is not loaded and will load it; `restart`: only a
   * restart brings it; `install`: it is not installed; `impossible`: this kernel cannot have it; `unknown`: the kernel
   * gave no answer.
   */
  readonly status:
    'running' | 'pending' | 'restart' | 'install' | 'impossible' | 'unknown';
  /** For the user, short enough for a notification; plain text. */
  readonly sentence: string;
}

/** Assesses whether a kernel runs Keras on a backend that the notebook sets, and what is in the way. */
export function assessKernel(
  answer: KernelAnswer,
  backend: string,
  trans: ITranslator
): IAssessment {
  const state = kernelState(answer, vocabulary);
  return state.kind === 'unknown'
    ? {
        status: 'unknown',
        sentence: whatIfUnknown(state.reason, backend, trans)
      }
    : assessState(state, backend, trans);
}

/** Assesses a kernel after a restart and a run that should have loaded the backend. */
export function assessRun(
  answer: KernelAnswer,
  backend: string,
  completed: boolean,
  trans: ITranslator
): IAssessment {
  const assessment = assessKernel(answer, backend, trans);
  const state = kernelState(answer, vocabulary);
  if (assessment.status === 'restart' && state.kind === 'loaded') {
    return { ...assessment, sentence: whyOther(state, backend, trans) };
  }
  if (assessment.status !== 'running' && state.kind === 'import-failed') {
    return {
      ...assessment,
      sentence: trans.__('The import of Keras failed; see the error it gave.')
    };
  }
  if (assessment.status === 'pending') {
    return {
      ...assessment,
      sentence: completed
        ? trans.__('These cells ran without loading Keras.')
        : trans.__('A cell failed before Keras was loaded; see its error.')
    };
  }
  return assessment;
}

function assessState(
  state: KnownKernelState,
  backend: string,
  trans: ITranslator
): IAssessment {
  const sentence = describeState(state, vocabulary, trans);
  if (state.kind === 'no-keras') {
    return { status: 'impossible', sentence };
  }
  if (state.kind === 'loaded' && state.active === backend) {
    return { status: 'running', sentence };
  }
  const title = titleOf(backend);
  const known = vocabulary.backendNamed(backend);
  if (known && !acceptsBackend(state, known)) {
    return {
      status: 'impossible',
      sentence: trans.__(
        'Keras %1 of this kernel cannot run on %2, which needs Keras %3 or later.',
        clip(state.version),
        title,
        known.keras?.since ?? '3'
      )
    };
  }
  const missing = missingModules(state.facts, known, vocabulary);
  if (missing.length > 0) {
    return {
      status: 'install',
      sentence: describeMissing(title, missing, trans)
    };
  }
  return state.kind === 'not-loaded'
    ? { status: 'pending', sentence: describePending(title, trans) }
    : {
        status: 'restart',
        sentence: `${sentence} ${askForRestart(title, trans)}`
      };
}

/** Why nothing is known of a kernel, and what that means for a backend. */
function whatIfUnknown(
  reason: KernelUnknownReason,
  backend: string,
  trans: ITranslator
): string {
  const why = explainUnknown(reason, trans);
  const title = titleOf(backend);
  switch (reason) {
    case 'no-kernel':
      return `${why} ${trans.__('Once you run it, Keras uses %1.', title)}`;
    case 'not-python':
      return why;
    case 'dead':
      return `${why} ${askForRestart(title, trans)}`;
    default:
      return `${why} ${trans.__('If it has loaded Keras, restart it to get %1.', title)}`;
  }
}

/** Why Keras runs on another backend although the notebook sets this one. */
function whyOther(
  { active, facts }: KnownKernelState & { readonly kind: 'loaded' },
  backend: string,
  trans: ITranslator
): string {
  const other = active === null ? '?' : backendTitle(active, vocabulary);
  const title = titleOf(backend);
  const variable = facts.env.KERAS_BACKEND;
  if (variable === undefined) {
    return trans.__(
      'Keras runs on %1, not on %2: KERAS_BACKEND is not set in the kernel.',
      other,
      title
    );
  }
  return variable === backend
    ? trans.__(
        'Keras runs on %1, not on %2: something loaded it before the setting ran.',
        other,
        title
      )
    : trans.__(
        'Keras runs on %1, not on %2: KERAS_BACKEND is “%3” in the kernel.',
        other,
        title,
        clip(variable)
      );
}
