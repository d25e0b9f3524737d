import { IJaxStarts, IVariable, VariableReader } from './types';

/** What JAX reads when it is imported; most have an option of jax.config of the same name. Source: jax/_src/config.py. */
const OF_JAX: readonly string[] = [
  'JAX_CHECK_TRACER_LEAKS',
  'JAX_COMPILATION_CACHE_DIR',
  'JAX_DEBUG_INFS',
  'JAX_DEBUG_NANS',
  'JAX_DEFAULT_DTYPE_BITS',
  'JAX_DEFAULT_MATMUL_PRECISION',
  'JAX_DISABLE_JIT',
  'JAX_ENABLE_X64',
  'JAX_LOG_COMPILES',
  'JAX_NUM_CPU_DEVICES',
  'JAX_NUMPY_DTYPE_PROMOTION',
  'JAX_NUMPY_RANK_PROMOTION',
  'JAX_PLATFORM_NAME',
  'JAX_PLATFORMS',
  'JAX_TRACEBACK_FILTERING',
  'JAX_TRANSFER_GUARD'
];

/** What JAX reads when it starts. Source: jaxlib/xla_client.py; XLA_FLAGS was run with JAX 0.10. */
const OF_XLA: readonly string[] = [
  'XLA_CLIENT_MEM_FRACTION',
  'XLA_FLAGS',
  'XLA_PYTHON_CLIENT_ALLOCATOR',
  'XLA_PYTHON_CLIENT_MEM_FRACTION',
  'XLA_PYTHON_CLIENT_PREALLOCATE'
];

/** What Keras reads when it is imported. Source: keras/src/backend/config.py and torch/core.py of Keras 3.15.1. */
const OF_KERAS: readonly string[] = [
  'KERAS_MAX_EPOCHS',
  'KERAS_MAX_STEPS_PER_EPOCH',
  'KERAS_NNX_ENABLED',
  'KERAS_TORCH_DEVICE'
];

function jaxFlag(name: string, read: VariableReader): IVariable {
  return { name, kind: 'jax-flag', backend: null, read };
}

/** The environment variables that bear on Keras' backend. */
export const variables: readonly IVariable[] = [
  { name: 'KERAS_BACKEND', kind: null, backend: null, read: 'keras' },
  { name: 'THEANO_FLAGS', kind: 'theano-flags', backend: 'theano', read: null },
  { name: 'THEANORC', kind: 'theano-flags', backend: 'theano', read: null },
  { name: 'KERAS_HOME', kind: 'keras-home', backend: null, read: 'keras' },
  {
    // Source: tensorflow/python/util/lazy_loader.py and tensorflow/__init__.py of TensorFlow 2.21.
    name: 'TF_USE_LEGACY_KERAS',
    kind: 'legacy-keras-flag',
    backend: null,
    read: 'tf.keras',
    values: ['1', 'true', 'True']
  },
  ...OF_KERAS.map((name): IVariable => ({
    name,
    kind: 'keras-flag',
    backend: null,
    read: 'keras'
  })),
  ...OF_JAX.map(name => jaxFlag(name, 'jax')),
  ...OF_XLA.map(name => jaxFlag(name, 'jax-start'))
];

/** The variable with a name; undefined when it is none that matters. */
export function variableNamed(name: string): IVariable | undefined {
  return variables.find(variable => variable.name === name);
}

/**
 * What starts JAX, of what is called most. Run with Keras 3.15.1 and JAX 0.10: neither their imports nor an unbuilt model,
 * keras.Input, jax.jit and jax.config start it.
 */
export const jaxStarts: IJaxStarts = {
  functions: {
    jax: [
      'devices',
      'local_devices',
      'device_count',
      'local_device_count',
      'default_backend',
      'device_put'
    ],
    'jax.numpy': [
      'arange',
      'array',
      'asarray',
      'dot',
      'exp',
      'eye',
      'full',
      'linspace',
      'matmul',
      'mean',
      'ones',
      'sum',
      'zeros'
    ],
    'jax.random': ['PRNGKey', 'key', 'normal', 'randint', 'split', 'uniform'],
    keras: ['Model', 'Sequential'],
    'keras.models': ['Model', 'Sequential', 'load_model'],
    'keras.saving': ['load_model'],
    'keras.layers': ['Dropout'],
    'keras.ops': [
      'arange',
      'array',
      'convert_to_tensor',
      'matmul',
      'mean',
      'ones',
      'sum',
      'zeros'
    ],
    'keras.random': ['normal', 'randint', 'uniform'],
    'keras.applications': [
      'DenseNet121',
      'EfficientNetB0',
      'InceptionV3',
      'MobileNet',
      'MobileNetV2',
      'ResNet50',
      'VGG16',
      'VGG19',
      'Xception'
    ]
  },
  methods: ['build', 'evaluate', 'fit', 'predict', 'train_on_batch']
};
