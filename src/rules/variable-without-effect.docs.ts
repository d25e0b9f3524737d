import { IRuleDocs } from '../core';

/** What the page of `variable-without-effect` says. */
export const docs: IRuleDocs = {
  finds:
    'A `KERAS_HOME`, a `TF_USE_LEGACY_KERAS` or a variable of JAX (`JAX_ENABLE_X64`, `JAX_PLATFORMS`, `XLA_FLAGS`, `XLA_PYTHON_CLIENT_PREALLOCATE` and others) that is set too late, in another process, with quotes behind `%env`, or to a value that does not count.',
  why: 'Each is read once. Keras reads `KERAS_HOME`, and JAX its `JAX_` variables, when they are imported; JAX reads those of XLA at its first computation, for which a model that is built is enough. TensorFlow reads `TF_USE_LEGACY_KERAS` when it is imported, for imports from `tensorflow.keras`, and at the first use of `tf.keras`; only "1", "true" and "True" count.',
  example: [
    'import tensorflow as tf',
    'model = tf.keras.Sequential()',
    '# %%',
    'import os',
    'os.environ["TF_USE_LEGACY_KERAS"] = "1"'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["TF_USE_LEGACY_KERAS"] = "1"',
    '# %%',
    'import tensorflow as tf',
    'model = tf.keras.Sequential()'
  ].join('\n'),
  sources: [
    'https://github.com/tensorflow/tensorflow/blob/v2.21.0/tensorflow/python/util/lazy_loader.py',
    'https://docs.jax.dev/en/latest/config_options.html',
    'https://docs.jax.dev/en/latest/gpu_memory_allocation.html'
  ]
};
