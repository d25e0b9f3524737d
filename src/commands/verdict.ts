import { IKernelFacts, ITranslator } from '../core';
import { backendNamed } from '../knowledge';
import { KernelAnswer, KernelUnknownReason } from '../tokens';

/** Where a kernel stands on the way to a backend. */
export interface IVerdict {
  /**
   * `running`: Keras is loaded and runs on it; `pending`: Keras is not loaded and will take it; `restart`: only a
   * restart brings it; `install`: it is not installed; `impossible`: this kernel cannot have it; `unknown`: nobody
   * can tell.
   */
  readonly state:
    'running' | 'pending' | 'restart' | 'install' | 'impossible' | 'unknown';
  /** One sentence for the user, plain text. */
  readonly sentence: string;
}

/** The proper name of a backend. */
export function titleOf(backend: string): string {
  return backendNamed(backend)?.title ?? clip(backend);
}

/** Judges whether a kernel runs Keras on a backend, and what is in the way. */
export function judge(
  answer: KernelAnswer,
  backend: string,
  trans: ITranslator
): IVerdict {
  return answer.status === 'known'
    ? judgeFacts(answer.facts, backend, trans)
    : { state: 'unknown', sentence: explain(answer.reason, backend, trans) };
}

function judgeFacts(
  facts: IKernelFacts,
  backend: string,
  trans: ITranslator
): IVerdict {
  const { keras } = facts;
  const title = titleOf(backend);
  const version = clip(keras.version ?? '');
  if (keras.loaded && keras.backend === backend) {
    return {
      state: 'running',
      sentence: trans.__('Keras %1 runs on %2 in this kernel.', version, title)
    };
  }
  if (keras.version === null && !keras.loaded) {
    return {
      state: 'impossible',
      sentence: trans.__('Keras is not installed in this kernel.')
    };
  }
  if (/^[012]\./.test(version) && backend !== 'tensorflow') {
    return {
      state: 'impossible',
      sentence: trans.__(
        'This kernel has Keras %1, which cannot run on %2: that takes Keras 3.',
        version,
        title
      )
    };
  }
  const missing = (backendNamed(backend)?.modules ?? []).filter(
    module => !(module in facts.installed)
  );
  if (missing.length > 0) {
    return {
      state: 'install',
      sentence: trans.__(
        '%1 is not installed in this kernel: “%2” is missing.',
        title,
        missing[0]
      )
    };
  }
  if (keras.importFailed) {
    return {
      state: 'restart',
      sentence: trans.__(
        'An import of Keras failed in this kernel. Restart it to get %1.',
        title
      )
    };
  }
  if (keras.loaded) {
    return {
      state: 'restart',
      sentence: trans.__(
        'The kernel has already loaded Keras on %1. Restart it to get %2.',
        keras.backend === null ? '?' : titleOf(keras.backend),
        title
      )
    };
  }
  return {
    state: 'pending',
    sentence: trans.__('Keras is not loaded yet; it will run on %1.', title)
  };
}

/** Says why nothing is known of a kernel, and what that means for a backend. */
function explain(
  reason: KernelUnknownReason,
  backend: string,
  trans: ITranslator
): string {
  const title = titleOf(backend);
  switch (reason) {
    case 'no-kernel':
      return trans.__(
        'No kernel is running. Once you run the notebook, Keras uses %1.',
        title
      );
    case 'not-python':
      return trans.__(
        'This kernel does not run Python, so it cannot have Keras.'
      );
    case 'busy':
      return trans.__(
        'The kernel is busy. If it has loaded Keras already, restart it to get %1.',
        title
      );
    case 'dead':
      return trans.__('The kernel has died. Restart it to get %1.', title);
    case 'off':
      return trans.__(
        'Your settings say not to ask the kernel. If it has loaded Keras, restart it.'
      );
    default:
      return trans.__(
        'The kernel did not answer. If it has loaded Keras, restart it to get %1.',
        title
      );
  }
}

/** Judges a kernel after a restart and a run that should have brought the backend. */
export function judgeRun(
  answer: KernelAnswer,
  backend: string,
  completed: boolean,
  trans: ITranslator
): IVerdict {
  const verdict = judge(answer, backend, trans);
  if (answer.status === 'unknown' || verdict.state === 'running') {
    return verdict;
  }
  const { facts } = answer;
  const { keras } = facts;
  if (verdict.state === 'restart' && keras.loaded) {
    return { ...verdict, sentence: explainOther(facts, backend, trans) };
  }
  if (keras.importFailed) {
    return {
      ...verdict,
      sentence: trans.__('The import of Keras failed; see the error it gave.')
    };
  }
  if (verdict.state === 'pending') {
    return {
      ...verdict,
      sentence: completed
        ? trans.__('These cells ran without loading Keras.')
        : trans.__('A cell failed before Keras was loaded; see its error.')
    };
  }
  return verdict;
}

/** Says why Keras came to run on another backend although the notebook sets this one. */
function explainOther(
  facts: IKernelFacts,
  backend: string,
  trans: ITranslator
): string {
  const other = titleOf(facts.keras.backend ?? '?');
  const title = titleOf(backend);
  const set = facts.env.KERAS_BACKEND;
  if (set === undefined) {
    return trans.__(
      'Keras runs on %1, not on %2: KERAS_BACKEND is not set in the kernel.',
      other,
      title
    );
  }
  return set === backend
    ? trans.__(
        'Keras runs on %1, not on %2: something loaded it before the setting ran.',
        other,
        title
      )
    : trans.__(
        'Keras runs on %1, not on %2: KERAS_BACKEND is “%3” in the kernel.',
        other,
        title,
        clip(set)
      );
}

/** Values of a kernel can be long. */
function clip(text: string): string {
  return text.length > 20 ? text.slice(0, 20) + '…' : text;
}
