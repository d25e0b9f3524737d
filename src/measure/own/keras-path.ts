import { Value } from './value';

/** The parts of Keras that models are made of. */
const PARTS = new Set([
  'activations',
  'applications',
  'constraints',
  'initializers',
  'layers',
  'ops',
  'regularizers'
]);

/** Of Keras itself and of `keras.models`. */
const MODELS = new Set(['Input', 'Model', 'Sequential']);

/** Functions of TensorFlow that layers are given as activations, all of which Keras has by the same name. */
const TF_ACTIVATIONS =
  /^tensorflow\.nn\.(relu|relu6|elu|selu|sigmoid|softmax|softplus|tanh|leaky_relu|gelu|silu)$/;

/** The attributes of the module `keras` that lead to a path; null for what is not of Keras 3. */
function kerasAttributes(path: string): readonly string[] | null {
  const match =
    /^(?:tensorflow\.keras|tensorflow\.python\.keras|keras_core|keras)\.(.+)$/.exec(
      path
    );
  return match ? match[1].split('.') : null;
}

/** The attributes of the module `keras` to call for a part of a model; null for all else. */
export function modelPart(path: string): readonly string[] | null {
  const names = kerasAttributes(path);
  if (!names) {
    return null;
  }
  const [first, second] = names;
  if (names.length === 1) {
    return MODELS.has(first) ? names : null;
  }
  if (first === 'models') {
    return names.length === 2 && MODELS.has(second) ? [second] : null;
  }
  // `applications` has modules below it, and functions that prepare data.
  return PARTS.has(first) &&
    /^(?:[A-Z]|(?!preprocess|decode)[a-z])/.test(names[names.length - 1])
    ? names
    : null;
}

/** What `from module import *` brings by a name; null where it brings no part of a model by it. */
export function starred(module: string, name: string): string | null {
  const names = kerasAttributes(module);
  if (!names) {
    return null;
  }
  const [first] = names;
  // `keras.models` has `Input`, too, and `keras.layers` does.
  const isModel = MODELS.has(name);
  const isLayer = /^[A-Z]/.test(name) && !isModel;
  return (first === 'models' && isModel) ||
    (first === 'layers' && (isLayer || name === 'Input')) ||
    (/^(regularizers|initializers|constraints)$/.test(first) &&
      /^[a-z]/.test(name))
    ? `keras.${first}.${name}`
    : null;
}

/** The string by which Keras knows a function or a class that is handed over as it is; null where there is none. */
export function nameFor(path: string): string | null {
  const names = kerasAttributes(path);
  if (
    names?.length === 2 &&
    /^(activations|initializers|constraints)$/.test(names[0])
  ) {
    return names[1];
  }
  return TF_ACTIVATIONS.exec(path)?.[1] ?? null;
}

/** What a function gives that asks how Keras is set up: as it is in a measurement. */
export function settingOf(path: string): Value | undefined {
  return /^(backend|config)\.image_data_format$/.test(
    (kerasAttributes(path) ?? []).join('.')
  )
    ? { t: 'literal', value: 'channels_last' }
    : undefined;
}
