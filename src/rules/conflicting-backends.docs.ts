import { IRuleDocs } from '../core';

/** What the page of `conflicting-backends` says. */
export const docs: IRuleDocs = {
  finds:
    'Settings that another one certainly overrides: an earlier assignment, a `setdefault` that comes second, an environment variable that `keras.config.set_backend` overrides, and a `keras.json` that is written beside the variable.',
  why: 'The variable takes precedence over the file, and the last setting before the first import wins. With two that disagree the backend depends on which cells were run.',
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "torch"',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/issues/5434'
  ]
};
