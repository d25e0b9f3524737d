/** The class under which a model is followed, whatever made it. */
export const MODEL = 'keras.Model';

/** The class under which an optimizer is followed. */
export const OPTIMIZER = 'keras.optimizers.Optimizer';

/** The class under which a layer is followed that was taken from a model. */
const LAYER = 'keras.layers.Layer';

/** The class under which the result of training is followed. */
export const HISTORY = 'keras.callbacks.History';

/** The class under which what yields batches of images is followed. */
export const ITERATOR = 'keras.preprocessing.image.Iterator';

/** The class under which a weight of a layer or model is followed. */
const VARIABLE = 'keras.Variable';

/** Stands for a symbolic tensor. */
export const TENSOR = 'tensor';

/** What a call of something of Keras gives: a class, or `TENSOR`; by default what was called. */
export function resultOf(path: string): string {
  return found(RESULTS, path) ?? path;
}

const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/^keras\.(models\.)?(Sequential|Model|Functional|Graph)$/, MODEL],
  [/^keras\.models\.(load_model|model_from_\w+|clone_model)$/, MODEL],
  [/^keras\.Model\.(from_config|get_model|make_parallel)$/, MODEL],
  [/^keras\.applications\.(\w+\.)?[A-Z]\w*$/, MODEL],
  [/^keras\.utils\.multi_gpu_model$/, MODEL],
  [/^keras\.Model\.(fit|fit_generator)$/, HISTORY],
  [/\.ImageDataGenerator\.flow\w*$/, ITERATOR],
  [/^keras\.(layers\.)?Input$/, TENSOR],
  [/^keras\.layers\.[a-z]\w*$/, TENSOR],
  [/^keras\.optimizers\.(\w+)$/, OPTIMIZER]
];

/** What an attribute of an object of Keras is: a class, `TENSOR`, or null where that is not known. */
export function attributeOf(path: string): string | null {
  return found(ATTRIBUTES, path);
}

const ATTRIBUTES: readonly (readonly [RegExp, string])[] = [
  [/^keras\.Model\.optimizer$/, OPTIMIZER],
  [/^keras\.Model\.history$/, HISTORY],
  [/^keras\.optimizers\.Optimizer\.(lr|learning_rate)$/, VARIABLE],
  [/^keras\.(Model|layers\.\w+)\.(input|output|inputs|outputs)$/, TENSOR],
  [/^keras\.callbacks\.\w+\.model$/, MODEL],
  [
    /^keras\.layers\.\w+\.(W|b|kernel|bias|embeddings|gamma|beta|moving_mean|moving_variance)$/,
    VARIABLE
  ]
];

/** What an item of something of Keras, or an iteration over it, gives: a class, or null where that is not known. */
export function itemOf(path: string): string | null {
  return found(ITEMS, path);
}

const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/^keras\.Model\.layers$/, LAYER],
  [
    /^keras\.(Model|layers\.\w+)\.((non_)?trainable_)?(weights|variables)$/,
    VARIABLE
  ]
];

/** What the first pattern that fits stands for. */
function found(
  table: readonly (readonly [RegExp, string])[],
  path: string
): string | null {
  return table.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
