import { IRuleDocs } from '../core';

/** What the page of `quoted-env-magic` says. */
export const docs: IRuleDocs = {
  finds:
    "`%env` and `%set_env` with quotes around the backend's name or a comment after it.",
  why: 'IPython uses everything after the variable name as its value, so the quotes and the comment become a part of it, and Keras refuses the name: `Unable to import backend : "jax"`, from 3.16 on `Unsupported backend : "jax"`.',
  example: ['%env KERAS_BACKEND="jax"', 'import keras'].join('\n'),
  instead: ['%env KERAS_BACKEND=jax', 'import keras'].join('\n'),
  sources: [
    'https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-env',
    'https://keras.io/getting_started/'
  ]
};
