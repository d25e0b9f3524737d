import { IRuleDocs } from '../core';

/** What the page of `restart-needed` says. */
export const docs: IRuleDocs = {
  finds:
    'Correct settings that the running kernel has not picked up: Keras was loaded before the setting ran, or the setting was edited since.',
  why: 'Keras chooses its backend once, when it is first imported. Only a restart makes it choose again.',
  example: [
    'import keras  # runs first',
    '# %%',
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    '# %%',
    'import keras  # after a restart, in this order'
  ].join('\n'),
  sources: ['https://keras.io/getting_started/']
};
