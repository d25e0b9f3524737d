import type { IBackend } from '../../knowledge/types';
import { accepts } from '../vocabulary/backend-needs';
import { isAtLeast } from '../vocabulary/version';
import { IKerasGeneration, IVocabulary } from '../vocabulary/vocabulary';
import { IKernelFacts, KernelAnswer, KernelUnknownReason } from './facts';
import { IResolution, ResolutionError, resolveBackend } from './resolution';

/** What keeps the next import of Keras from loading its backend. */
export type NextProblem =
  | ResolutionError
  /** Modules that the backend needs are not installed. */
  | { readonly kind: 'missing'; readonly modules: readonly string[] };

/** The backend that the next fresh import of Keras would load. */
export interface INextBackend {
  readonly name: string;
  /** The sources that were looked at, in their order. */
  readonly steps: IResolution['steps'];
  /** Null where nothing is known to be in the way. */
  readonly problem: NextProblem | null;
}

/** What is wrong with the keras.json that Keras 3 reads. */
export type KerasJsonProblem =
  /** It is not valid JSON: Keras ignores all of it. */
  | { readonly kind: 'invalid' }
  /** It names a backend that this Keras does not have; null for a value that is no text. */
  | { readonly kind: 'name'; readonly backend: string | null }
  /** It has Keras 1's key for the order of an image's dimensions, which Keras 3 ignores. */
  | { readonly kind: 'image-dim-ordering' };

/** What is known of every kernel that has Keras. */
interface IKerasState {
  readonly facts: IKernelFacts;
  /** The version of Keras; empty where it is not known. */
  readonly version: string;
  /** How this Keras chooses its backend; null where its version is not known. */
  readonly generation: IKerasGeneration | null;
  /** Null where the version of Keras is not known. */
  readonly next: INextBackend | null;
  readonly kerasJsonProblem: KerasJsonProblem | null;
}

/** The state of a kernel that answered, as far as Keras is concerned. */
export type KnownKernelState =
  | { readonly kind: 'no-keras'; readonly facts: IKernelFacts }
  /** An import of Keras failed and left its modules behind: only a restart helps. */
  | ({ readonly kind: 'import-failed' } & IKerasState)
  /** Keras is loaded; `active` is its backend, null where that could not be read. */
  | ({ readonly kind: 'loaded'; readonly active: string | null } & IKerasState)
  | ({ readonly kind: 'not-loaded' } & IKerasState);

/** The state of a kernel, as far as Keras is concerned. */
export type KernelState =
  | KnownKernelState
  | { readonly kind: 'unknown'; readonly reason: KernelUnknownReason };

/** What the state of a kernel is judged by. */
export type KernelVocabulary = Pick<
  IVocabulary,
  'backendNamed' | 'generationOf' | 'needsOf'
>;

/** The state of a kernel, from its answer. */
export function kernelState(
  answer: KernelAnswer,
  vocabulary: KernelVocabulary
): KernelState {
  return answer.status === 'known'
    ? knownKernelState(answer.facts, vocabulary)
    : { kind: 'unknown', reason: answer.reason };
}

/** The state of a kernel that answered. */
export function knownKernelState(
  facts: IKernelFacts,
  vocabulary: KernelVocabulary
): KnownKernelState {
  const { keras } = facts;
  if (keras.version === null && !keras.loaded) {
    return { kind: 'no-keras', facts };
  }
  const version = keras.version ?? '';
  const generation = vocabulary.generationOf(version);
  const state: IKerasState = {
    facts,
    version,
    generation,
    next: generation && nextBackend(facts, generation, vocabulary),
    kerasJsonProblem: kerasJsonProblem(facts, version, generation)
  };
  if (keras.loaded) {
    return { kind: 'loaded', active: keras.backend, ...state };
  }
  return {
    kind: keras.importFailed ? 'import-failed' : 'not-loaded',
    ...state
  };
}

/** Whether the kernel's Keras is Keras 3 or later. */
export function hasKeras3(state: KnownKernelState): boolean {
  return state.kind !== 'no-keras' && isAtLeast(state.version, '3');
}

/** Whether the kernel's Keras reads no setting, because TensorFlow is all it has. */
export function runsOnlyTensorFlow(state: KnownKernelState): boolean {
  return state.kind !== 'no-keras' && state.generation?.default === null;
}

/** The modules that the kernel's Keras needs for a backend and the kernel does not have. */
export function missingModules(
  { installed, keras }: IKernelFacts,
  backend: IBackend | undefined,
  vocabulary: KernelVocabulary
): readonly string[] {
  const needs = backend && vocabulary.needsOf(backend, keras.version);
  return (needs?.modules ?? []).filter(module => !(module in installed));
}

/** Whether the kernel has all that its Keras needs for a backend, which that Keras accepts. */
export function isInstalled(
  facts: IKernelFacts,
  backend: IBackend,
  vocabulary: KernelVocabulary
): boolean {
  return (
    vocabulary.needsOf(backend, facts.keras.version) !== null &&
    missingModules(facts, backend, vocabulary).length === 0
  );
}

/** Whether the Keras of a kernel can run on a backend, as far as its version tells. */
export function acceptsBackend(
  { generation, version }: IKerasState,
  backend: IBackend
): boolean {
  return generation === null || accepts(version, backend);
}

function nextBackend(
  facts: IKernelFacts,
  generation: IKerasGeneration,
  vocabulary: KernelVocabulary
): INextBackend {
  const { backend: name, error, steps } = resolveBackend(facts, generation);
  const modules = missingModules(
    facts,
    vocabulary.backendNamed(name),
    vocabulary
  );
  return {
    name,
    steps,
    problem: error ?? (modules.length > 0 ? { kind: 'missing', modules } : null)
  };
}

/** Only of Keras 3: for the others there is nothing that a repair would make better. */
function kerasJsonProblem(
  { kerasJson: { backend, exists, keys, valid } }: IKernelFacts,
  version: string,
  generation: IKerasGeneration | null
): KerasJsonProblem | null {
  if (!exists || !isAtLeast(version, '3')) {
    return null;
  }
  if (!valid) {
    return { kind: 'invalid' };
  }
  const names = generation?.names ?? [];
  if (
    keys.includes('backend') &&
    (backend === null || !names.includes(backend))
  ) {
    return { kind: 'name', backend };
  }
  return keys.includes('image_dim_ordering')
    ? { kind: 'image-dim-ordering' }
    : null;
}
