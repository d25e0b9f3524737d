import { k, manual, op, written } from './backend-entry';
import { entries } from './entry';
import { orderings, renamed } from './layer-parameters';
import { IApiEntry } from './types';

const GRADIENTS =
  'Keras 3 has no gradients of its own: jax.grad, tf.GradientTape or torch.autograd.';

const PHASE =
  'Keras 3 has no learning phase: call the model with training=True or training=False.';

/** Variables, functions, sessions and settings of keras.backend. */
export const backendState: readonly IApiEntry[] = [
  ...k('variable', {
    now: 'keras.Variable',
    rewriter: 'backendVariable',
    signatures: {
      '1': ['value', 'dtype', 'name'],
      '2': ['value', 'dtype', 'name', 'constraint']
    },
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
    changes: { value: renamed('initializer') },
    defaults: [
      {
        parameter: 'dtype',
        values: { '1': "'float32'" },
        isRequired: true,
        meaning: 'safe',
        reason: 'keras.Variable takes the type of its value.'
      }
    ]
  }),
  ...k('constant', {
    now: 'keras.ops.convert_to_tensor',
    signatures: { '1': ['value', 'dtype', 'shape', 'name'] },
    parameters: ['x', 'dtype'],
    changes: {
      value: renamed('x'),
      name: { to: null },
      shape: {
        to: null,
        harmless: ['None'],
        meaning: 'manual',
        reason: 'ops.full(shape, value) makes a constant of a shape.'
      }
    },
    defaults: [
      {
        parameter: 'dtype',
        values: { '1': "'float32'" },
        isRequired: true,
        meaning: 'safe',
        reason: 'ops.convert_to_tensor takes the type of its value.'
      }
    ]
  }),
  ...k('placeholder', {
    now: 'keras.Input',
    rewriter: 'backendPlaceholder',
    signatures: {
      '1': ['shape', 'ndim', 'dtype', 'sparse', 'name']
    },
    parameters: ['shape', 'batch_size', 'dtype', 'sparse', 'batch_shape'],
    changes: { shape: renamed('batch_shape') }
  }),
  ...k('eval', { now: 'keras.ops.convert_to_numpy' }),
  ...k('get_value', {
    now: 'keras.ops.convert_to_numpy',
    rewriter: 'backendGetValue'
  }),
  ...k('batch_get_value', { now: null, rewriter: 'backendBatchGetValue' }),
  ...k('set_value', {
    now: 'keras.Variable.assign',
    rewriter: 'backendSetValue'
  }),
  ...[
    ['update', 'assign'],
    ['update_add', 'assign_add'],
    ['update_sub', 'assign_sub']
  ].flatMap(([name, now]) =>
    k(name, { now: `keras.Variable.${now}`, rewriter: 'backendUpdate' })
  ),
  ...k('function', {
    now: 'helper:old_function',
    signatures: { '1': ['inputs', 'outputs', 'updates'] },
    rewriter: 'backendFunction'
  }),
  ...k('learning_phase', {
    now: null,
    meaning: 'manual',
    reason: PHASE,
    rewriter: 'backendLearningPhase'
  }),
  ...k('set_learning_phase', {
    now: null,
    meaning: 'manual',
    reason: PHASE,
    rewriter: 'backendSetLearningPhase'
  }),
  ...k('set_image_dim_ordering', {
    now: 'keras.config.set_image_data_format',
    signatures: { '1': ['dim_ordering'] },
    parameters: ['data_format'],
    changes: { dim_ordering: renamed('data_format', orderings) },
    rewriter: 'backendSetOrdering'
  }),
  ...k('image_dim_ordering', {
    now: 'keras.config.image_data_format',
    rewriter: 'backendOrdering'
  }),
  ...k('name_scope', { now: 'keras.name_scope' }),
  ...entries('tensor', 'get_shape', {
    kind: 'method',
    now: null,
    rewriter: 'getShape',
    source: 'run on Keras 3.15.1: a KerasTensor has no get_shape'
  }),
  ...manual('gradients', GRADIENTS),
  ...manual(
    'in_train_phase in_test_phase',
    'The argument `training` of call() tells.'
  ),
  ...manual(
    'set_session get_session',
    'Sessions are those of TensorFlow 1: with Keras 3 nothing is run in one, and tf.config limits memory.'
  ),
  ...manual(
    'manual_variable_initialization v1_variable_initialization control_dependencies eager symbolic is_symbolic is_placeholder',
    'It was for graphs of TensorFlow 1: Keras 3 has none, leave it out.'
  ),
  ...manual('is_variable', 'isinstance(x, keras.Variable) tells.'),
  ...manual(
    'random_uniform_variable random_normal_variable',
    'keras.Variable(keras.random.uniform(shape, low, high)), or keras.random.normal(shape, mean, scale).'
  ),
  ...manual(
    'batch_set_value',
    'Each variable has assign(): for variable, value in pairs: variable.assign(value).'
  ),
  ...manual(
    'moving_average_update',
    'variable.assign(variable * momentum + value * (1 - momentum)).'
  ),
  ...op('cast_to_floatx', 'cast', 'x', 'x', {
    ...written('dtype', "'float32'", 'It was a type of floats.'),
    parameters: ['x', 'dtype'],
    meaning: 'suggestion',
    reason: 'It gave an array of NumPy; ops.cast gives a tensor.'
  }),
  ...manual('print_tensor', 'print(x) shows a tensor that has a value.'),
  ...manual(
    'normalize_data_format',
    'keras.config.image_data_format() tells where the channels stand by default.'
  ),
  ...manual('reset_uids', 'keras.utils.clear_session() counts names anew.'),
  ...manual(
    'legacy_weight_ordering set_legacy_weight_ordering is_explicit_shape',
    'It was for files and shapes of Keras before 1.0: leave it out.'
  )
];
