import { IRuleDocs } from '../core';

/** What the page of `gone-keras-name` says. */
export const docs: IRuleDocs = {
  finds:
    'Names of `keras.backend` that Keras 3 no longer has (`K.get_session()`, `K.mean()`, `K._BACKEND`, `keras.backend.tensorflow_backend`), and of `tf.keras.backend` that TensorFlow 2.16 and later no longer have; where they are imported or used, unless the notebook installs, or the kernel has, an older Keras. Each name once.',
  why: 'Keras 3 kept fourteen names in `keras.backend`: `backend`, `clear_session`, `epsilon`, `floatx`, `get_uid`, `image_data_format`, `is_float_dtype`, `is_int_dtype`, `is_keras_tensor`, `result_type`, `set_epsilon`, `set_floatx`, `set_image_data_format` and `standardize_dtype`. Every other name stops with an AttributeError or an ImportError, on every backend. `tf.keras.backend` still has most functions that compute, and none for sessions, placeholders or the learning phase.',
  example: [
    'from keras import backend as K',
    'def loss(y_true, y_pred):',
    '    return K.mean(K.square(y_pred - y_true), axis=-1)'
  ].join('\n'),
  instead: [
    'from keras import ops',
    'def loss(y_true, y_pred):',
    '    return ops.mean(ops.square(y_pred - y_true), axis=-1)'
  ].join('\n'),
  sources: [
    'https://keras.io/guides/migrating_to_keras_3/',
    'https://keras.io/api/ops/',
    'https://github.com/keras-team/keras/issues/13352'
  ]
};
