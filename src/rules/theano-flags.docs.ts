import { IRuleDocs } from '../core';

/** What the page of `theano-flags` says. */
export const docs: IRuleDocs = {
  finds:
    '`THEANO_FLAGS`, `theano.config` and `.theanorc` in a notebook that uses Keras. Notebooks about Theano itself are left alone.',
  why: 'Nothing reads these settings anymore. A device or a precision that is set there is not the one that is used.',
  example: [
    'import os',
    'os.environ["THEANO_FLAGS"] = "device=gpu,floatX=float32"',
    'import keras'
  ].join('\n'),
  instead: ['import keras', 'keras.config.set_floatx("float32")'].join('\n'),
  sources: [
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano'
  ]
};
