import { IRuleDocs } from '../core';

/** What the page of `kernel-disagrees` says. */
export const docs: IRuleDocs = {
  finds:
    "Kernels that run Keras on another backend although the notebook's setting ran before its import.",
  why: 'Something set the backend before or after this cell: a library that sets the variable itself, a start-up file, or another notebook in the same kernel. The notebook does not run on the backend its source names.',
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import library_that_sets_it_too',
    'import keras  # keras.config.backend() is "tensorflow"'
  ].join('\n'),
  instead: [
    'import library_that_sets_it_too',
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/AxeldeRomblay/MLBox/issues/9'
  ]
};
