import { IRuleDocs } from '../core';

/** What the page of `discontinued-backend` says. */
export const docs: IRuleDocs = {
  finds:
    'Settings of the backend that name Theano, CNTK, MXNet or PlaidML, or Aesara and PyTensor, which never were backends of Keras: in `os.environ`, `%env`, `keras.json`, `keras.config.set_backend` and `plaidml.keras.install_backend()`.',
  why: "Keras 2.4 to 2.15 ignore the setting and silently run TensorFlow. Keras 3 refuses the name with a `ValueError`, and because TensorFlow imports Keras, `import tensorflow` stops with it too. Theano's end was announced on 2017-09-28 by Yoshua Bengio for MILA: no development after 1.0 and minimal maintenance for one year; the last release is 1.0.5 of July 2020.",
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "theano"',
    'import keras'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  sources: [
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano',
    'https://github.com/keras-team/keras/releases/tag/2.4.0',
    'https://github.com/keras-team/keras/issues/18880',
    'https://github.com/microsoft/CNTK',
    'https://attic.apache.org/projects/mxnet.html',
    'https://github.com/plaidml/plaidml/issues/1998'
  ]
};
