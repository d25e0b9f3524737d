import { format } from '../text';
import { IKerasGeneration } from '../vocabulary/vocabulary';
import { IKernelFacts } from './facts';

/** Where Keras looks for the name of its backend; an earlier source overrides a later one. */
export type ResolutionSource = 'environment' | 'keras-json' | 'default';

/** What a source comes to: it wins, is overridden by an earlier one, names nothing, or is never read. */
export type ResolutionRole = 'wins' | 'overridden' | 'unset' | 'ignored';

/** Why a source has its role. */
export type ResolutionReason =
  /** The environment names a backend, and Keras reads it first. */
  | 'first'
  /** KERAS_BACKEND is not set. */
  | 'unset'
  /** KERAS_BACKEND is empty, which this Keras treats as unset. */
  | 'empty'
  /** This Keras does not read the source. */
  | 'not-read'
  /** keras.json is read, because the environment names nothing. */
  | 'read'
  /** keras.json is overridden by the environment. */
  | 'after-environment'
  /** There is no keras.json. */
  | 'no-file'
  /** keras.json has no backend. */
  | 'no-name'
  /** keras.json is not valid JSON, and this Keras ignores it. */
  | 'bad-json-ignored'
  /** keras.json is not valid JSON, and this Keras stops. */
  | 'bad-json'
  /** The default wins, because nothing else names a backend. */
  | 'nothing-else'
  /** The default is what this Keras falls back to. */
  | 'fallback'
  /** This Keras has no other backend. */
  | 'only-tensorflow';

/** One source, in a kernel. */
export interface IResolutionStep {
  readonly source: ResolutionSource;
  /** The name that it gives; null when it gives none. */
  readonly value: string | null;
  readonly role: ResolutionRole;
  readonly reason: ResolutionReason;
}

/** Why Keras stops instead of loading a backend. */
export type ResolutionError =
  /** keras.json is not valid JSON. */
  | { readonly kind: 'bad-json' }
  /** The name in keras.json is refused, even where the environment overrides it. */
  | { readonly kind: 'json-name' }
  /** The name that wins is refused; `message` is Keras' own. */
  | { readonly kind: 'name'; readonly message: string };

/** Which backend the next fresh import of Keras loads, and why. */
export interface IResolution {
  /** The three sources, first to last. */
  readonly steps: readonly IResolutionStep[];
  /** The name that wins. */
  readonly backend: string;
  /** Null when this Keras accepts the name. */
  readonly error: ResolutionError | null;
}

/** Follows what Keras does when it is imported in a fresh process with this environment and this keras.json. */
export function resolveBackend(
  facts: IKernelFacts,
  generation: IKerasGeneration
): IResolution {
  return generation.default === null
    ? resolveTensorFlow(facts)
    : resolveChain(facts, generation, generation.default);
}

/** Keras 2.4 to 2.15: whatever is set, it is TensorFlow. */
function resolveTensorFlow({ env, kerasJson }: IKernelFacts): IResolution {
  const variable = env.KERAS_BACKEND ?? null;
  const name = kerasJson.backend;
  return {
    backend: 'tensorflow',
    error: null,
    steps: [
      {
        source: 'environment',
        value: variable,
        role: variable === null ? 'unset' : 'ignored',
        reason: variable === null ? 'unset' : 'not-read'
      },
      {
        source: 'keras-json',
        value: name,
        role: name === null ? 'unset' : 'ignored',
        reason: name === null ? 'no-name' : 'not-read'
      },
      {
        source: 'default',
        value: 'tensorflow',
        role: 'wins',
        reason: 'only-tensorflow'
      }
    ]
  };
}

function resolveChain(
  facts: IKernelFacts,
  generation: IKerasGeneration,
  fallback: string
): IResolution {
  const variable = facts.env.KERAS_BACKEND;
  const byVariable =
    variable !== undefined && !(variable === '' && generation.emptyIsUnset);
  const { kerasJson } = facts;
  const byFile = kerasJson.valid && kerasJson.keys.includes('backend');
  // Keras reads JSON's null as a name, and refuses it.
  const name = byFile ? (kerasJson.backend ?? 'None') : null;
  const winner: ResolutionSource = byVariable
    ? 'environment'
    : byFile
      ? 'keras-json'
      : 'default';
  const backend = byVariable ? variable : (name ?? fallback);
  const roleOf = (source: ResolutionSource, names: boolean): ResolutionRole =>
    source === winner ? 'wins' : names ? 'overridden' : 'unset';
  return {
    backend,
    error: errorOf(facts, generation, backend, name),
    steps: [
      {
        source: 'environment',
        value: byVariable ? variable : null,
        role: roleOf('environment', byVariable),
        reason: byVariable ? 'first' : variable === '' ? 'empty' : 'unset'
      },
      {
        source: 'keras-json',
        value: name,
        role: roleOf('keras-json', byFile),
        reason: reasonOfFile(facts, byFile, byVariable, generation)
      },
      {
        source: 'default',
        value: fallback,
        role: roleOf('default', true),
        reason: winner === 'default' ? 'nothing-else' : 'fallback'
      }
    ]
  };
}

function reasonOfFile(
  { kerasJson: { exists, valid } }: IKernelFacts,
  names: boolean,
  overridden: boolean,
  { toleratesBadJson }: IKerasGeneration
): ResolutionReason {
  if (names) {
    return overridden ? 'after-environment' : 'read';
  }
  if (!exists) {
    return 'no-file';
  }
  if (valid) {
    return 'no-name';
  }
  return toleratesBadJson ? 'bad-json-ignored' : 'bad-json';
}

function errorOf(
  { installed, kerasJson }: IKernelFacts,
  {
    checksJson,
    missingPlugin,
    names,
    needs,
    refusal,
    toleratesBadJson
  }: IKerasGeneration,
  backend: string,
  nameInFile: string | null
): ResolutionError | null {
  if (kerasJson.exists && !kerasJson.valid && !toleratesBadJson) {
    return { kind: 'bad-json' };
  }
  if (!names) {
    // Any module may be a backend here; only importing it would tell.
    return null;
  }
  if (checksJson && nameInFile !== null && !names.includes(nameInFile)) {
    return { kind: 'json-name' };
  }
  if (!names.includes(backend)) {
    return { kind: 'name', message: format(refusal, [backend]) };
  }
  const { modules = [], plugin = null } = needs[backend] ?? {};
  // Keras says so of whatever the plug-in needs.
  return plugin !== null &&
    missingPlugin !== null &&
    modules.some(module => !(module in installed))
    ? { kind: 'name', message: format(missingPlugin, [backend, plugin]) }
    : null;
}
