import { IRuleDocs } from '../core';

/** What the page of `legacy-keras` says. */
export const docs: IRuleDocs = {
  finds:
    '`TF_USE_LEGACY_KERAS`, `tf_keras`, `tensorflow.python.keras`, a pinned Keras 2.4 to 2.15 and a pinned TensorFlow 2.6 to 2.15, which installs one, in a command or in a requirement or constraint file of the notebook, in a notebook that sets KERAS_BACKEND to something other than TensorFlow; `keras_core`; and, if the kernel reports it, an installed Keras 2.4 to 2.15. A pinned TensorFlow that a later install replaces is left alone.',
  why: 'These run on TensorFlow only and silently ignore the variable. keras_core became Keras 3 in 2023.',
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'os.environ["TF_USE_LEGACY_KERAS"] = "1"',
    'import tensorflow as tf'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras'
  ].join('\n'),
  sources: [
    'https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1',
    'https://github.com/keras-team/keras/releases/tag/2.4.0'
  ]
};
