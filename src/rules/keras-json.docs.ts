import { IRuleDocs } from '../core';

/** What the page of `keras-json` says. */
export const docs: IRuleDocs = {
  finds:
    "A `keras.json` that the notebook writes where Keras does not look, that is not valid JSON or that has a value which Keras refuses. With a kernel also the file that is there: one that names a backend which Keras 3 refuses, or has Keras 1's `image_dim_ordering`; and a `KERAS_HOME` that is empty or begins with `~`.",
  why: 'Keras reads `~/.keras/keras.json`, or `keras.json` in the directory that `KERAS_HOME` names, and no other. It silently ignores a file that is not valid JSON and uses TensorFlow. A `floatx`, `epsilon` or `image_data_format` that it does not know stops the import. A stale name stops every import of Keras and of TensorFlow. In `KERAS_HOME` a `~` is expanded for reading keras.json only: Keras also makes a directory of that name.',
  example:
    '%%writefile ~/.keras/keras.json\n{"backend": "jax", "floatx": "float32",}',
  instead:
    '%%writefile ~/.keras/keras.json\n{"backend": "jax", "floatx": "float32"}',
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/config.py',
    'https://github.com/keras-team/keras/issues/5434'
  ]
};
