/**
 * Arguments of Keras 1 and 2 that Keras 3 refuses, and what to write instead; null where it is simply left out.
 *
 * Each pair was run on Keras 3.15.1: the old form raises, the new one works.
 */
export const renamedArguments: Readonly<Record<string, string | null>> = {
  W_regularizer: 'kernel_regularizer',
  b_regularizer: 'bias_regularizer',
  batch_input_shape: 'keras.Input(batch_shape=…)',
  bias: 'use_bias',
  border_mode: 'padding',
  class_mode: null,
  consume_less: null,
  dim_ordering: 'data_format',
  dropout_U: 'recurrent_dropout',
  dropout_W: 'dropout',
  forget_bias_init: 'unit_forget_bias',
  init: 'kernel_initializer',
  inner_activation: 'recurrent_activation',
  inner_init: 'recurrent_initializer',
  input: 'inputs',
  length: 'size',
  lr: 'learning_rate',
  mode: null,
  nb_classes: 'num_classes',
  nb_epoch: 'epochs',
  nb_val_samples: 'validation_steps',
  output: 'outputs',
  p: 'rate',
  period: 'save_freq',
  pool_length: 'pool_size',
  samples_per_epoch: 'steps_per_epoch',
  show_accuracy: null,
  stride: 'strides',
  subsample: 'strides',
  use_multiprocessing: null,
  workers: null,
  write_grads: null
};
