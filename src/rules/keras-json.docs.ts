import { IRuleDocs } from '../core';

/** What the page of `keras-json` says. */
export const docs: IRuleDocs = {
  finds:
    "A `keras.json` that is not valid JSON, names a backend that Keras 3 refuses, or has Keras 1's `image_dim_ordering`; and a `KERAS_HOME` that is empty or begins with `~`.",
  why: 'Keras silently ignores a file that is not valid JSON and uses TensorFlow. A stale name stops every import of Keras and of TensorFlow. In `KERAS_HOME` a `~` is expanded for reading keras.json only: Keras also makes a directory of that name.',
  example: '{ "backend": "theano", "image_dim_ordering": "th" }',
  instead: '{ "backend": "jax", "image_data_format": "channels_last" }',
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/config.py',
    'https://github.com/keras-team/keras/issues/5434'
  ]
};
