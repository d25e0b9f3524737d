import { IRuleDocs } from '../core';

/** What the page of `stale-keras-names` says. */
export const docs: IRuleDocs = {
  finds:
    'A call of `keras.config.set_backend()` after names were imported from Keras, with no import of Keras after it; and names that are used after it and were not imported again with Keras.',
  why: 'The function (since Keras 3.1.0; it warns since 3.12.0) loads Keras anew under another backend. Names and objects from before still belong to the old one: models that mix both raise `Only instances of keras.Layer can be added to a Sequential model`.',
  example: [
    'import keras',
    'from keras.layers import Dense',
    'keras.config.set_backend("jax")',
    'keras.Sequential([Dense(4)])'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras',
    'from keras.layers import Dense'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/backend_utils.py'
  ]
};
