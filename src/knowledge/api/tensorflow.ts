import { places, written } from './backend-entry';
import { IEntryOptions, entries } from './entry';
import { IApiEntry } from './types';

const SOURCE =
  'run on TensorFlow 2.21 and Keras 3.15.1 with jax, torch and tensorflow: the same numbers';

/** A function of TensorFlow that keras.ops has: its names, the one of today, the parameters of both by their places. */
function same(
  names: string,
  now: string,
  old: string,
  today: string,
  options: IEntryOptions = {}
): IApiEntry[] {
  const [name, ...others] = names.split(' ');
  return entries('tensorflow', name, {
    kind: 'function',
    signature: '',
    now: now.startsWith('helper:') ? now : `keras.ops.${now}`,
    formerly: others,
    source: SOURCE,
    ...places(`${old} name`, `${today} -`),
    ...options
  });
}

function reduction(name: string): IApiEntry[] {
  return same(
    `reduce_${name} math.reduce_${name}`,
    name,
    'input_tensor axis keepdims',
    'x axis keepdims'
  );
}

function ofOne(names: string, now: string): IApiEntry[] {
  return same(names, now, 'x', 'x');
}

function ofTwo(names: string, now: string): IApiEntry[] {
  return same(names, now, 'x y', 'x1 x2');
}

/** Writes out that TensorFlow took the first axis. */
const firstAxis = written('axis', '0', 'TensorFlow takes the first axis.');

/** Functions of TensorFlow that keras.ops has for every backend. */
export const tensorflowFunctions: readonly IApiEntry[] = [
  ...['sum', 'mean', 'max', 'min', 'prod', 'all', 'any'].flatMap(reduction),
  ...['abs', 'exp', 'sign', 'sin', 'cos', 'tan', 'sqrt', 'square'].flatMap(
    name => ofOne(`${name} math.${name}`, name)
  ),
  ...['floor', 'round', 'tanh'].flatMap(name =>
    ofOne(`${name} math.${name}`, name)
  ),
  ...ofOne('math.log log', 'log'),
  ...ofOne('sigmoid math.sigmoid nn.sigmoid', 'sigmoid'),
  ...ofOne('nn.tanh', 'tanh'),
  ...['maximum', 'minimum', 'equal', 'less', 'greater'].flatMap(name =>
    ofTwo(`${name} math.${name}`, name)
  ),
  ...[
    'not_equal',
    'less_equal',
    'greater_equal',
    'logical_and',
    'logical_or',
    'add',
    'subtract',
    'multiply'
  ].flatMap(name => ofTwo(`${name} math.${name}`, name)),
  ...ofTwo('divide math.divide truediv math.truediv', 'true_divide'),
  ...ofTwo('pow math.pow', 'power'),
  ...ofOne('logical_not math.logical_not', 'logical_not'),
  ...same('nn.relu', 'relu', 'features', 'x'),
  ...same('nn.softplus math.softplus', 'softplus', 'features', 'x'),
  ...same('nn.softmax math.softmax', 'softmax', 'logits axis', 'x axis'),
  ...same('concat', 'concatenate', 'values axis', 'xs axis'),
  ...same('stack', 'stack', 'values axis', 'x axis'),
  ...same('expand_dims', 'expand_dims', 'input axis', 'x axis'),
  ...same('squeeze', 'squeeze', 'input axis', 'x axis'),
  ...same('reshape', 'reshape', 'tensor shape', 'x newshape'),
  ...same('transpose', 'transpose', 'a perm', 'x axes'),
  ...same('tile', 'tile', 'input multiples', 'x repeats'),
  ...same('cast', 'cast', 'x dtype', 'x dtype'),
  ...same('to_float', 'cast', 'x', 'x', {
    ...written('dtype', "'float32'"),
    parameters: ['x', 'dtype']
  }),
  ...same('shape', 'shape', 'input', 'x'),
  ...same('zeros', 'zeros', 'shape dtype', 'shape dtype'),
  ...same('ones', 'ones', 'shape dtype', 'shape dtype'),
  ...same('zeros_like', 'zeros_like', 'input dtype', 'x dtype'),
  ...same('ones_like', 'ones_like', 'input dtype', 'x dtype'),
  ...same('where', 'where', 'condition x y', 'condition x1 x2'),
  ...same('argmax math.argmax', 'argmax', 'input axis', 'x axis', firstAxis),
  ...same('argmin math.argmin', 'argmin', 'input axis', 'x axis', firstAxis),
  ...same(
    'clip_by_value',
    'clip',
    't clip_value_min clip_value_max',
    'x x_min x_max'
  ),
  // Over an axis, that of Keras turns its result around on PyTorch.
  ...same('math.count_nonzero', 'count_nonzero', 'input', 'x'),
  ...same('linspace', 'linspace', 'start stop num', 'start stop num'),
  ...same('matmul linalg.matmul', 'matmul', 'a b', 'x1 x2'),
  ...same(
    'space_to_depth nn.space_to_depth',
    'helper:space_to_depth',
    'input block_size',
    'inputs block_size'
  )
];
