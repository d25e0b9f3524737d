import { IRuleDocs } from '../core';

/** What the page of `theano-import` says. */
export const docs: IRuleDocs = {
  finds:
    'Imports of Theano. Beside Keras it is a warning; in a notebook about Theano alone it is information; in a PyMC notebook nothing is said. It is said once, with the cells that import it.',
  why: 'No Keras since 2.4 runs on Theano, so nothing that is computed with it can be mixed with a model. Theano 1.0.5 fails to install on Python 3.12 and, with a current NumPy, fails on import.',
  example: [
    'import keras',
    'import theano.tensor as T',
    '',
    'def loss(y, p):',
    '    return T.mean(T.sqr(y - p))'
  ].join('\n'),
  instead: [
    'import keras',
    'from keras import ops',
    '',
    'def loss(y, p):',
    '    return ops.mean(ops.square(y - p))'
  ].join('\n'),
  sources: [
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano'
  ]
};
