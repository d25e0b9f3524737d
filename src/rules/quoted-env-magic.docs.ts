import { IRuleDocs } from '../core';

/** What the page of `quoted-env-magic` says. */
export const docs: IRuleDocs = {
  finds:
    "`%env` and `%set_env` with quotes around the backend's name or a comment behind it.",
  why: 'IPython takes everything behind the name as the value, so the quotes and the comment become a part of it, and Keras stops with `ValueError: Unable to import backend : "jax"`.',
  example: ['%env KERAS_BACKEND="jax"', 'import keras'].join('\n'),
  instead: ['%env KERAS_BACKEND=jax', 'import keras'].join('\n'),
  sources: [
    'https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-env',
    'https://keras.io/getting_started/'
  ]
};
