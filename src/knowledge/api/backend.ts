import { IEntryOptions, entries } from './entry';
import { orderings, renamed } from './layer-parameters';
import { IApiEntry } from './types';

const SOURCE =
  'keras/backend of 1.2.2 and 2.2.4; the same numbers on Keras 3.15.1 with jax, torch and tensorflow';

function k(name: string, options: IEntryOptions = {}): IApiEntry[] {
  return entries('keras.backend', name, {
    kind: 'function',
    signature: '',
    source: SOURCE,
    ...options
  });
}

/** A function that keras.ops has, by default under the same name with the same arguments. */
function op(
  name: string,
  now: string = name,
  old: string = '',
  today: string = old,
  options: IEntryOptions = {}
): IApiEntry[] {
  const before = old.split(' ').filter(Boolean);
  const parameters = today.split(' ').filter(Boolean);
  return k(name, {
    now: `keras.ops.${now}`,
    ...(before.length > 0
      ? {
          parameters,
          signatures: { '1': before },
          changes: Object.fromEntries(
            before.flatMap((each, i) =>
              parameters[i] && parameters[i] !== each
                ? [[each, renamed(parameters[i])]]
                : []
            )
          )
        }
      : {}),
    ...options
  });
}

function manual(name: string, reason: string): IApiEntry[] {
  return k(name, { now: null, meaning: 'manual', reason });
}

const PLAIN =
  'abs all any argmax argmin ceil cos cumprod cumsum elu equal exp floor greater greater_equal hard_sigmoid less less_equal log logsumexp max maximum min minimum not_equal ones ones_like prod round sigmoid sign sin softplus softsign square squeeze stack sum tanh transpose zeros zeros_like arange eye cast stop_gradient std var';

/** What keras.backend had and Keras 3 has in keras.ops, in keras.random or not at all. */
export const backendFunctions: readonly IApiEntry[] = [
  ...PLAIN.split(' ')
    .filter(name => name !== 'hard_sigmoid' && name !== 'transpose')
    .flatMap(name => op(name)),
  ...op('transpose'),
  ...op('mean', 'mean', '', '', {
    rewriter: 'backendMean'
  }),
  ...op('sqrt', 'sqrt', '', '', {
    meaning: 'safe',
    rewriter: 'backendSqrt'
  }),
  ...k('hard_sigmoid', {
    now: 'helper:old_hard_sigmoid',
    rewriter: 'backendHardSigmoid'
  }),
  ...op('pow', 'power', 'x a', 'x1 x2'),
  ...op('clip', 'clip', 'x min_value max_value', 'x x_min x_max'),
  ...op('concatenate', 'concatenate', 'tensors axis', 'xs axis', {
    rewriter: 'backendAxis'
  }),
  ...op('expand_dims', 'expand_dims', 'x dim', 'x axis', {
    signatures: { '1': ['x', 'dim'], '2': ['x', 'axis'] },
    rewriter: 'backendAxis'
  }),
  ...op('reshape', 'reshape', 'x shape', 'x newshape'),
  ...op('permute_dimensions', 'transpose', 'x pattern', 'x axes'),
  ...op('tile', 'tile', 'x n', 'x repeats'),
  ...op('repeat_elements', 'repeat', 'x rep axis', 'x repeats axis'),
  ...op(
    'switch',
    'where',
    'condition then_expression else_expression',
    'condition x1 x2'
  ),
  ...op('gather', 'take', 'reference indices', 'x indices', {
    rewriter: 'backendGather'
  }),
  ...op('one_hot', 'one_hot', 'indices nb_classes', 'x num_classes', {
    signatures: {
      '1': ['indices', 'nb_classes'],
      '2': ['indices', 'num_classes']
    },
    changes: { indices: renamed('x'), nb_classes: renamed('num_classes') }
  }),
  ...op('softmax', 'softmax', 'x axis', 'x axis'),
  ...op('relu', 'relu', 'x', 'x', { rewriter: 'backendRelu' }),
  ...op('dot', 'tensordot', 'x y', 'x1 x2', { rewriter: 'backendDot' }),
  ...op('shape'),
  ...op('count_params', 'size'),
  ...op('map_fn', 'map', 'fn elems', 'f xs'),
  ...op('l2_normalize', 'normalize', 'x axis', 'x axis', {
    rewriter: 'backendNormalize'
  }),
  ...[
    'categorical_crossentropy',
    'sparse_categorical_crossentropy',
    'binary_crossentropy'
  ].flatMap(name =>
    op(name, name, 'output target from_logits', 'target output from_logits', {
      signatures: {
        '1': ['output', 'target', 'from_logits'],
        '2': ['target', 'output', 'from_logits']
      },
      changes: {}
    })
  ),
  ...k('random_uniform', {
    now: 'keras.random.uniform',
    signatures: {
      '1': ['shape', 'low', 'high', 'dtype', 'seed'],
      '2': ['shape', 'minval', 'maxval', 'dtype', 'seed']
    },
    parameters: ['shape', 'minval', 'maxval', 'dtype', 'seed'],
    changes: { low: renamed('minval'), high: renamed('maxval') }
  }),
  ...k('random_normal', {
    now: 'keras.random.normal',
    signatures: {
      '1': ['shape', 'mean', 'std', 'dtype', 'seed'],
      '2': ['shape', 'mean', 'stddev', 'dtype', 'seed']
    },
    parameters: ['shape', 'mean', 'stddev', 'dtype', 'seed'],
    changes: { std: renamed('stddev') }
  }),
  ...k('truncated_normal', { now: 'keras.random.truncated_normal' }),
  ...k('dropout', {
    now: 'keras.random.dropout',
    signatures: { '1': ['x', 'level', 'noise_shape', 'seed'] },
    parameters: ['inputs', 'rate', 'noise_shape', 'seed'],
    changes: { x: renamed('inputs'), level: renamed('rate') }
  }),
  ...k('constant', {
    now: 'keras.ops.convert_to_tensor',
    signatures: { '1': ['value', 'dtype', 'shape', 'name'] },
    parameters: ['x', 'dtype'],
    changes: { value: renamed('x'), name: { to: null } }
  }),
  ...k('variable', {
    now: 'keras.Variable',
    signatures: { '1': ['value', 'dtype', 'name'] },
    parameters: [
      'initializer',
      'shape',
      'dtype',
      'trainable',
      'autocast',
      'aggregation',
      'synchronization',
      'name'
    ],
    changes: { value: renamed('initializer') }
  }),
  ...k('eval', { now: 'keras.ops.convert_to_numpy' }),
  ...k('get_value', { now: 'keras.ops.convert_to_numpy' }),
  ...k('set_value', {
    now: 'keras.Variable.assign',
    rewriter: 'backendSetValue'
  }),
  ...k('flatten', { now: 'keras.ops.reshape', rewriter: 'backendFlatten' }),
  ...k('batch_flatten', {
    now: 'keras.ops.reshape',
    rewriter: 'backendFlatten'
  }),
  ...k('repeat', { now: 'keras.ops.repeat', rewriter: 'backendRepeat' }),
  ...k('int_shape', { now: null, rewriter: 'backendShape' }),
  ...k('dtype', { now: null, rewriter: 'backendShape' }),
  ...k('ndim', { now: null, rewriter: 'backendShape' }),
  ...k('set_image_dim_ordering', {
    now: 'keras.config.set_image_data_format',
    signatures: { '1': ['dim_ordering'] },
    parameters: ['data_format'],
    changes: { dim_ordering: renamed('data_format', orderings) }
  }),
  ...k('image_dim_ordering', {
    now: 'keras.config.image_data_format',
    rewriter: 'backendOrdering'
  }),
  ...entries('tensor', 'get_shape', {
    kind: 'method',
    now: null,
    rewriter: 'getShape',
    source: 'run on Keras 3.15.1: a KerasTensor has no get_shape'
  }),
  ...k('function', { now: 'keras.Model', rewriter: 'backendFunction' }),
  ...entries('keras.backend.function', '__call__', {
    kind: 'method',
    now: null,
    rewriter: 'backendFunctionCall',
    source: SOURCE
  }),
  ...manual(
    'gradients',
    'Keras 3 has no gradients of its own: jax.grad, tf.GradientTape or torch.autograd.'
  ),
  ...manual('placeholder', 'keras.Input makes symbolic inputs.'),
  ...k('learning_phase', {
    now: null,
    rewriter: 'backendLearningPhase',
    meaning: 'manual',
    reason:
      'Keras 3 has no learning phase: call the model with training=True or training=False.'
  }),
  ...manual(
    'set_learning_phase',
    'Keras 3 has no learning phase: call the model with training=True or training=False.'
  ),
  ...manual('in_train_phase', 'The argument `training` of call() tells.'),
  ...manual('in_test_phase', 'The argument `training` of call() tells.'),
  ...manual(
    'batch_dot',
    'ops.matmul and ops.einsum go batch by batch: which one depends on the axes.'
  ),
  ...manual(
    'set_session',
    'Sessions are those of TensorFlow 1: memory is limited by tf.config.'
  ),
  ...manual(
    'get_session',
    'Sessions are those of TensorFlow 1: with Keras 3 nothing is run in one.'
  ),
  ...manual(
    'ctc_batch_cost',
    'keras.losses.CTC and ops.ctc_loss take the lengths in another form.'
  ),
  ...manual('ctc_decode', 'ops.ctc_decode takes the lengths in another form.'),
  ...manual('rnn', 'keras.layers.RNN with a cell of your own, or ops.scan.'),
  ...manual('foldl', 'ops.scan or functools.reduce.'),
  ...manual('update', 'Call assign() of the variable.'),
  ...manual('conv2d', 'ops.conv has other names for its arguments.'),
  ...manual('pool2d', 'ops.max_pool and ops.average_pool.'),
  ...manual('resize_images', 'ops.image.resize takes the size.'),
  ...manual('spatial_2d_padding', 'ops.pad takes the padding of each axis.')
];
