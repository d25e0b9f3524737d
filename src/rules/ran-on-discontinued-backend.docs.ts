import { IRuleDocs } from '../core';

/** What the page of `ran-on-discontinued-backend` says. */
export const docs: IRuleDocs = {
  finds:
    'Notebooks whose saved output says "Using Theano backend." (or CNTK or another discontinued one) and that set no living backend. Most notebooks of Theano\'s time never name Theano in their source: only this line shows it.',
  why: 'Run today the notebook uses another backend than its saved results come from, or stops. Keras 1 code, weights with flipped convolution kernels and channels-first images may then silently give other numbers. Setting a backend makes the choice explicit; the finding goes away once one is set.',
  example: [
    'from keras.models import Sequential',
    '# saved output: Using Theano backend.'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "tensorflow"',
    'from keras.models import Sequential'
  ].join('\n'),
  sources: [
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano',
    'https://github.com/keras-team/keras/issues/3015'
  ]
};
