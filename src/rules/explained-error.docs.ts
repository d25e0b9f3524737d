import { IRuleDocs } from '../core';

/** What the page of `explained-error` says. */
export const docs: IRuleDocs = {
  finds:
    "Errors in saved outputs that a backend setting, a missing backend or code for an older Keras explains: `Unable to import backend`, `Unsupported backend`, `The openvino backend is not installed`, `No module named 'jax'` where Keras is imported, `Unrecognized keyword arguments`, `fit not implemented for NumPy backend`, channels-first convolutions on the CPU, mixed versions of Keras, a missing TensorFlow where `tensorflow.keras` is imported, operations that PyTorch lacks on Apple’s GPU, tensors on two devices, a JAX without a GPU, a bare `AssertionError` from a bad keras.json (Keras 3.0 to 3.13) and others.",
  why: 'These messages say what failed but not how to fix it; the cause is often in another cell, in the environment or in `keras.json`.',
  example: [
    "import keras  # ModuleNotFoundError: No module named 'tensorflow'"
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"  # one that is installed',
    'import keras'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/issues/18955',
    'https://github.com/keras-team/keras/issues/18880',
    'https://github.com/keras-team/keras/issues/20414',
    'https://github.com/tensorflow/tensorflow/issues/65419'
  ]
};
