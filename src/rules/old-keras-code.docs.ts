import { IRuleDocs } from '../core';

/** What the page of `old-keras-code` says. */
export const docs: IRuleDocs = {
  finds:
    'Code that is written for Keras 1 or 2: names, arguments, modules and defaults that Keras 3 does not have or has otherwise. It is said once, at the first use. Nothing is said where the kernel runs, or the notebook installs, Keras 1 or 2.',
  why: 'Keras 3 refuses most of the old forms, and takes some of them for something else without a word. _Review_ shows each use before and after, with its reason. On the command line `keras-advisor migrate` does the same.',
  example: [
    'from keras.models import Sequential',
    'from keras.layers.core import Dense',
    'model = Sequential([Dense(output_dim=3, input_dim=4)])',
    'model.fit(x, y, nb_epoch=2)'
  ].join('\n'),
  instead: [
    'from keras.models import Sequential',
    'from keras.layers import Dense',
    'model = Sequential([Dense(units=3, input_dim=4)])',
    'model.fit(x, y, epochs=2)'
  ].join('\n'),
  sources: ['https://keras.io/guides/migrating_to_keras_3/']
};
