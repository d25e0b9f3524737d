import { IRuleDocs } from '../core';

/** What the page of `foreign-function` says. */
export const docs: IRuleDocs = {
  finds:
    'Functions of TensorFlow, PyTorch or JAX that are called on the tensors of a model which runs on another backend: in a function that `compile()` or `add_loss()` is given, in a `Lambda` layer, and in `call()`, `compute_loss()`, `train_step()` and the like of a class of Keras. Where nothing chooses a backend, Keras uses TensorFlow; then it is said as information. What stands under a condition is left alone, for it may ask for the backend.',
  why: 'On JAX a function of TensorFlow stops with a `TracerArrayConversionError`, one of PyTorch with `argument must be Tensor, not DynamicJaxprTracer`. On TensorFlow and PyTorch functions of the other frameworks stop with a `TypeError`. On PyTorch a function of TensorFlow computes in a layer, but stops in a loss or a metric with `RuntimeError: Can’t call numpy() on Tensor that requires grad`. (Run with Keras 3.15.1.) Functions of `keras.ops` do the same on every backend.',
  example: [
    '%env KERAS_BACKEND=jax',
    'import keras',
    'import tensorflow as tf',
    '',
    'def loss(y_true, y_pred):',
    '    return tf.reduce_mean(tf.square(y_true - y_pred))',
    '',
    'model.compile(loss=loss)'
  ].join('\n'),
  instead: [
    '%env KERAS_BACKEND=jax',
    'import keras',
    '',
    'def loss(y_true, y_pred):',
    '    return keras.ops.mean(keras.ops.square(y_true - y_pred))',
    '',
    'model.compile(loss=loss)'
  ].join('\n'),
  sources: ['https://keras.io/api/ops/']
};
