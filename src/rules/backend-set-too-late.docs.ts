import { IRuleDocs } from '../core';

/** What the page of `backend-set-too-late` says. */
export const docs: IRuleDocs = {
  finds:
    'Settings that stand after the first import of Keras or of anything that imports it. TensorFlow 2.16 and later is such a thing; so are keras_hub, autokeras and others. A setting in a file of Python that the notebook writes counts where `%run` or an import runs it; of a loop or a comprehension each round counts, and a backend that a later round sets comes too late. A notebook that restarts its kernel, or removes every module of Keras from `sys.modules`, begins anew there.',
  why: 'Keras chooses its backend once, when it is first imported, and silently ignores later changes. Reloading does not help. The setting has to stand before that import, and a running kernel needs a restart.\n\nMoving the setting changes which backend the notebook runs on, so the fix is a suggestion. A late setting that repeats the one in force is not reported.',
  example: [
    'import tensorflow as tf',
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import tensorflow as tf',
    'import keras'
  ].join('\n'),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/issues/19423',
    'https://github.com/keras-team/keras-core/issues/749'
  ]
};
