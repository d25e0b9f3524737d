import { IRuleDocs } from '../core';

/** What the page of `backend-not-installed` says. */
export const docs: IRuleDocs = {
  finds:
    "A backend that the notebook sets, or that Keras uses by default, and that the kernel's Python does not have. The fix inserts the `%pip install` line; others switch to a backend that is installed.",
  why: "Keras does not fall back: without a setting it is TensorFlow, installed or not, and the import stops with `No module named 'tensorflow'`. The NumPy backend needs SciPy.",
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    "import keras  # ModuleNotFoundError: No module named 'jax'"
  ].join('\n'),
  instead: '%pip install jax',
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/issues/18955'
  ]
};
