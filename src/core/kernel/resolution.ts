import { IKernelFacts } from './facts';
import { ITranslator } from '../text';

/** Where Keras may find the name of its backend, in the order in which a later one gives way to an earlier one. */
export type ResolutionSource = 'environment' | 'keras-json' | 'default';

/** What became of a source: it decides, gives way to an earlier one, says nothing, or is never looked at. */
export type ResolutionRole = 'wins' | 'overridden' | 'silent' | 'ignored';

/** One source, in a kernel. */
export interface IResolutionStep {
  readonly source: ResolutionSource;
  /** The name that it gives; null when it gives none. */
  readonly value: string | null;
  readonly role: ResolutionRole;
  /** One sentence, translated; may hold text of the kernel. */
  readonly why: string;
}

/** Which backend the next fresh import of Keras would load, and why. */
export interface IResolution {
  /** The three sources, first to last. */
  readonly steps: readonly IResolutionStep[];
  /** The name that wins. */
  readonly backend: string;
  /** What Keras raises instead of loading; null when the name is one that this Keras takes. */
  readonly error: string | null;
}

/** How the versions of Keras from `since` on resolve their backend. */
interface IGeneration {
  readonly since: readonly [number, number, number];
  /** The default; null where the setting does not exist and TensorFlow is all there is. */
  readonly default: 'theano' | 'tensorflow' | null;
  /** The names that load; null where any importable module with the right functions does. */
  readonly names: readonly string[] | null;
  readonly error: 'assertion' | 'value';
  /** Whether an empty KERAS_BACKEND counts as not set. */
  readonly emptyIsUnset: boolean;
  /** Whether a keras.json that is no JSON is passed over; it stops the import otherwise. */
  readonly toleratesBadJson: boolean;
  /** Whether the name in keras.json is checked even where the environment overrides it. */
  readonly checksJson: boolean;
}

const first: IGeneration = {
  since: [0, 3, 0],
  default: 'theano',
  names: ['theano', 'tensorflow'],
  error: 'assertion',
  emptyIsUnset: false,
  toleratesBadJson: false,
  checksJson: true
};
const keras3: IGeneration = {
  since: [3, 0, 0],
  default: 'tensorflow',
  names: ['tensorflow', 'jax', 'torch', 'numpy'],
  error: 'value',
  emptyIsUnset: true,
  toleratesBadJson: true,
  checksJson: false
};

/** Read in keras/backend/__init__.py (load_backend.py, keras/src/backend/config.py) at the tags named, newest first. */
const generations: readonly IGeneration[] = [
  {
    ...keras3,
    since: [3, 8, 0],
    names: ['tensorflow', 'jax', 'torch', 'numpy', 'openvino']
  },
  keras3,
  { ...keras3, since: [2, 4, 0], default: null },
  { ...keras3, since: [2, 2, 1], names: null },
  { ...keras3, since: [2, 2, 0], names: null, emptyIsUnset: false },
  {
    ...first,
    since: [2, 0, 5],
    default: 'tensorflow',
    names: ['theano', 'tensorflow', 'cntk'],
    toleratesBadJson: true
  },
  { ...first, since: [1, 1, 0], default: 'tensorflow' },
  first
];

/** The parts of a version that decide: `3.10.0rc1` is 3, 10, 0. */
function release(version: string): [number, number, number] {
  const [major, minor, micro] = version
    .split('.')
    .map(part => parseInt(part, 10) || 0);
  return [major, minor ?? 0, micro ?? 0];
}

function generationOf(version: string): IGeneration {
  const [major, minor, micro] = release(version);
  const number = (major * 1000 + minor) * 1000 + micro;
  return (
    generations.find(
      ({ since: [a, b, c] }) => number >= (a * 1000 + b) * 1000 + c
    ) ?? first
  );
}

/**
 * Follows what Keras would do when it is imported in a fresh process with this environment and this keras.json.
 * Null when Keras is not installed.
 */
export function resolveBackend(
  facts: IKernelFacts,
  trans: ITranslator
): IResolution | null {
  const version = facts.keras.version;
  if (!version) {
    return null;
  }
  const generation = generationOf(version);
  return generation.default === null
    ? onlyTensorFlow(facts, version, trans)
    : chain(facts, version, generation, generation.default, trans);
}

/** Keras 2.4 to 2.15: whatever is said, it is TensorFlow. */
function onlyTensorFlow(
  facts: IKernelFacts,
  version: string,
  trans: ITranslator
): IResolution {
  const why = trans.__('Keras %1 does not look at it.', version);
  const env = facts.env.KERAS_BACKEND ?? null;
  const json = facts.kerasJson.backend;
  return {
    backend: 'tensorflow',
    error: null,
    steps: [
      {
        source: 'environment',
        value: env,
        role: env === null ? 'silent' : 'ignored',
        why: env === null ? trans.__('KERAS_BACKEND is not set.') : why
      },
      {
        source: 'keras-json',
        value: json,
        role: json === null ? 'silent' : 'ignored',
        why: json === null ? trans.__('It names no backend.') : why
      },
      {
        source: 'default',
        value: 'tensorflow',
        role: 'wins',
        why: trans.__('Keras 2.4 to 2.15 run on TensorFlow only.')
      }
    ]
  };
}

function chain(
  facts: IKernelFacts,
  version: string,
  generation: IGeneration,
  fallback: string,
  trans: ITranslator
): IResolution {
  const { kerasJson } = facts;
  const env = facts.env.KERAS_BACKEND;
  const envSays = env !== undefined && !(env === '' && generation.emptyIsUnset);
  // JSON's null is read as a name, and refused as one.
  const jsonSays = kerasJson.valid && kerasJson.keys.includes('backend');
  const jsonValue = jsonSays ? (kerasJson.backend ?? 'None') : null;

  const winner: ResolutionSource = envSays
    ? 'environment'
    : jsonSays
      ? 'keras-json'
      : 'default';
  const backend = envSays ? env : (jsonValue ?? fallback);
  const role = (source: ResolutionSource, says: boolean): ResolutionRole =>
    source === winner ? 'wins' : says ? 'overridden' : 'silent';

  return {
    backend,
    error: errorOf(facts, generation, backend, jsonValue, trans),
    steps: [
      {
        source: 'environment',
        value: envSays ? env : null,
        role: role('environment', envSays),
        why: envSays
          ? trans.__('Keras looks here first.')
          : env === ''
            ? trans.__('KERAS_BACKEND is empty, which counts as not set.')
            : trans.__('KERAS_BACKEND is not set.')
      },
      {
        source: 'keras-json',
        value: jsonValue,
        role: role('keras-json', jsonSays),
        why: whyJson(facts, jsonSays, envSays, generation, trans)
      },
      {
        source: 'default',
        value: fallback,
        role: role('default', true),
        why:
          winner === 'default'
            ? trans.__('Nothing else names a backend.')
            : trans.__('What Keras %1 takes when nothing is set.', version)
      }
    ]
  };
}

function whyJson(
  facts: IKernelFacts,
  says: boolean,
  overridden: boolean,
  generation: IGeneration,
  trans: ITranslator
): string {
  const { exists, valid } = facts.kerasJson;
  if (says) {
    return overridden
      ? trans.__('The environment comes first.')
      : trans.__('Read because the environment says nothing.');
  }
  if (!exists) {
    return trans.__('There is no such file.');
  }
  if (valid) {
    return trans.__('It names no backend.');
  }
  return generation.toleratesBadJson
    ? trans.__('It is not valid JSON: Keras passes over it without a word.')
    : trans.__('It is not valid JSON.');
}

function errorOf(
  facts: IKernelFacts,
  generation: IGeneration,
  backend: string,
  jsonValue: string | null,
  trans: ITranslator
): string | null {
  const { exists, valid } = facts.kerasJson;
  if (exists && !valid && !generation.toleratesBadJson) {
    return trans.__('This Keras stops at a keras.json that is not valid JSON.');
  }
  const { names } = generation;
  if (!names) {
    // Any module may be a backend here; only importing it would tell.
    return null;
  }
  if (
    generation.checksJson &&
    jsonValue !== null &&
    !names.includes(jsonValue)
  ) {
    return trans.__(
      'This Keras stops with an AssertionError at the name in keras.json, even where the environment overrides it.'
    );
  }
  if (names.includes(backend)) {
    return null;
  }
  return generation.error === 'value'
    ? `ValueError: Unable to import backend : ${backend}`
    : 'AssertionError';
}
