import { ITranslator, visible } from '../text';
import { KernelUnknownReason } from './facts';
import {
  IResolutionStep,
  ResolutionRole,
  ResolutionSource
} from './resolution';
import {
  INextBackend,
  KerasJsonProblem,
  KernelVocabulary,
  KnownKernelState
} from './state';

/**
 * The sentences about a kernel, for rules, notifications and the panel alike: each is written once. They are plain text
 * and may hold text of the kernel.
 */

/** A backend's proper name; the name as it was given, short, where it is none. */
export function backendTitle(
  name: string,
  vocabulary: KernelVocabulary
): string {
  return vocabulary.backendNamed(name)?.title ?? (clip(name) || '""');
}

/** Why the state of a kernel is unknown. */
export function explainUnknown(
  reason: KernelUnknownReason,
  trans: ITranslator
): string {
  switch (reason) {
    case 'not-asked':
      return trans.__('The kernel has not been asked yet.');
    case 'no-kernel':
      return trans.__('This notebook has no kernel.');
    case 'not-python':
      return trans.__('This kernel does not run Python, so it has no Keras.');
    case 'busy':
      return trans.__('The kernel is busy.');
    case 'dead':
      return trans.__('The kernel is dead.');
    case 'timeout':
      return trans.__('The kernel did not answer in time.');
    case 'unreadable':
      return trans.__('The kernel’s answer could not be read.');
    case 'off':
      return trans.__('Your settings say not to ask the kernel.');
  }
}

/** What Keras does in a kernel, in one sentence or two; what is wrong is said by `describeProblem`. */
export function describeState(
  state: KnownKernelState,
  vocabulary: KernelVocabulary,
  trans: ITranslator
): string {
  switch (state.kind) {
    case 'no-keras':
      return trans.__('Keras is not installed in this kernel.');
    case 'import-failed':
      return trans.__('An import of Keras failed in this kernel.');
    case 'loaded':
      return state.active === null
        ? trans.__('Keras is loaded, but its backend could not be read.')
        : trans.__('Keras runs on %1.', backendTitle(state.active, vocabulary));
    case 'not-loaded':
      return state.next === null || state.next.problem !== null
        ? trans.__('Keras is not loaded yet.')
        : describePending(backendTitle(state.next.name, vocabulary), trans);
  }
}

/** What is wrong in a kernel; null where nothing is. */
export function describeProblem(
  state: KnownKernelState,
  vocabulary: KernelVocabulary,
  trans: ITranslator
): string | null {
  if (state.kind === 'no-keras') {
    return null;
  }
  if (state.kind === 'import-failed') {
    return describeFailedImport(trans);
  }
  const { next } = state;
  if (state.kind === 'loaded') {
    if (next === null || !state.active || state.active === next.name) {
      return null;
    }
    const title = backendTitle(next.name, vocabulary);
    const changed = trans.__(
      'The settings now name %1, but Keras chose its backend when it was first imported.',
      title
    );
    return `${changed} ${askForRestart(title, trans)}`;
  }
  return next && describeNextProblem(next, vocabulary, trans);
}

/** That Keras takes a backend once it is imported. */
export function describePending(title: string, trans: ITranslator): string {
  return trans.__('Keras is not loaded yet. It will run on %1.', title);
}

/** What an import that failed means for the next one. */
function describeFailedImport(trans: ITranslator): string {
  return trans.__(
    'Importing it again repeats the error, whatever KERAS_BACKEND says now, until the kernel restarts.'
  );
}

/** That only a restart brings a backend. */
export function askForRestart(title: string, trans: ITranslator): string {
  return trans.__('Restart the kernel to get %1.', title);
}

/** That modules which a backend needs are not installed. */
export function describeMissing(
  title: string,
  modules: readonly string[],
  trans: ITranslator
): string {
  return trans._n(
    'Keras cannot run on %2: %3 is not installed in this kernel.',
    'Keras cannot run on %2: %3 are not installed in this kernel.',
    modules.length,
    title,
    modules.join(', ')
  );
}

/** What is wrong with a keras.json; `file` is how the sentence calls it. */
export function describeKerasJson(
  problem: KerasJsonProblem,
  file: string,
  version: string,
  trans: ITranslator
): string {
  switch (problem.kind) {
    case 'invalid':
      return trans.__(
        '%1 is not valid JSON, so Keras silently ignores it.',
        file
      );
    case 'name':
      return problem.backend === null
        ? trans.__(
            '%1 has a "backend" that is not a name, so Keras %2 cannot load.',
            file,
            clip(version)
          )
        : trans.__(
            '%1 names "%2", which Keras %3 cannot load.',
            file,
            clip(problem.backend, 40),
            clip(version)
          );
    case 'image-dim-ordering':
      return trans.__(
        '%1 sets image_dim_ordering, which Keras 3 ignores.',
        file
      );
  }
}

/** How readers know a source of the backend's name. */
export function sourceTitle(
  source: ResolutionSource,
  trans: ITranslator
): string {
  switch (source) {
    case 'environment':
      return 'KERAS_BACKEND';
    case 'keras-json':
      return 'keras.json';
    case 'default':
      return trans.__('Default');
  }
}

/** What a source comes to, in a word; empty where it names nothing. */
export function roleTitle(role: ResolutionRole, trans: ITranslator): string {
  switch (role) {
    case 'wins':
      return trans.__('wins');
    case 'overridden':
      return trans.__('overridden');
    case 'unset':
      return '';
    case 'ignored':
      return trans.__('ignored');
  }
}

/** Why a source has its role. */
export function explainStep(
  { reason }: IResolutionStep,
  version: string,
  trans: ITranslator
): string {
  switch (reason) {
    case 'first':
      return trans.__('Keras reads this first.');
    case 'unset':
      return trans.__('KERAS_BACKEND is not set.');
    case 'empty':
      return trans.__('KERAS_BACKEND is empty; Keras treats that as unset.');
    case 'not-read':
      return trans.__('Keras %1 does not read it.', version);
    case 'read':
      return trans.__(
        'Keras reads this because KERAS_BACKEND does not name a backend.'
      );
    case 'after-environment':
      return trans.__('KERAS_BACKEND takes precedence over keras.json.');
    case 'no-file':
      return trans.__('There is no such file.');
    case 'no-name':
      return trans.__('It does not set a backend.');
    case 'bad-json-ignored':
      return trans.__('It is not valid JSON, so Keras silently ignores it.');
    case 'bad-json':
      return trans.__('It is not valid JSON, so Keras does not load.');
    case 'nothing-else':
      return trans.__('Nothing else sets a backend.');
    case 'fallback':
      return trans.__('What Keras %1 uses when nothing is set.', version);
    case 'only-tensorflow':
      return trans.__('Keras 2.4 to 2.15 run on TensorFlow only.');
  }
}

/** What keeps the next import of Keras from loading its backend; null where nothing does. */
function describeNextProblem(
  { name, problem }: INextBackend,
  vocabulary: KernelVocabulary,
  trans: ITranslator
): string | null {
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'missing':
      return trans.__(
        'With the current settings the import fails. %1',
        describeMissing(backendTitle(name, vocabulary), problem.modules, trans)
      );
    case 'bad-json':
      return trans.__(
        'With the current settings the import fails: this Keras stops at a keras.json that is not valid JSON.'
      );
    case 'json-name':
      return trans.__(
        'With the current settings the import fails: this Keras checks the name in keras.json even where KERAS_BACKEND overrides it, and stops with an AssertionError.'
      );
    case 'name':
      return trans.__(
        'With the current settings the import fails: %1',
        problem.message
      );
  }
}

/** Text of a kernel, which can be long, cut to fit into a sentence. */
export function clip(text: string, length = 20): string {
  const shown = visible(text);
  return shown.length > length ? `${shown.slice(0, length)}…` : shown;
}
