import { ITranslate } from './types';

/** What to write for an argument: its new name, null to leave it out, or a sentence where neither keeps the meaning. */
export type ArgumentAdvice = string | null | ((trans: ITranslate) => string);

function inBatches(old: string, now: string): ArgumentAdvice {
  return trans =>
    trans.__(
      '%1 counted samples, and %2 counts batches: give it the samples divided by the batch size',
      old,
      now
    );
}

function inDataset(name: string): ArgumentAdvice {
  return trans =>
    trans.__('%1 is an argument of keras.utils.PyDataset now', name);
}

/** The initializer and the regularizer of Embedding have names of their own. */
function orInEmbedding(old: string, now: string): ArgumentAdvice {
  return trans =>
    trans.__('%1 is now kernel_%2 (in Embedding embeddings_%2)', old, now);
}

/**
 * Arguments of Keras 1 and 2 that Keras 3 refuses, and what to write instead.
 *
 * Run on Keras 3.15.1: the old form raises. Where a new name stands, it works in its place and means the same.
 */
export const renamedArguments: Readonly<Record<string, ArgumentAdvice>> = {
  U_regularizer: 'recurrent_regularizer',
  W_constraint: orInEmbedding('W_constraint', 'constraint'),
  W_regularizer: orInEmbedding('W_regularizer', 'regularizer'),
  atrous_rate: 'dilation_rate',
  b_constraint: 'bias_constraint',
  b_regularizer: 'bias_regularizer',
  batch_input_shape: 'keras.Input(batch_shape=…)',
  beta_init: 'beta_initializer',
  bias: 'use_bias',
  border_mode: 'padding',
  class_mode: null,
  consume_less: null,
  dim_ordering: 'data_format',
  dropout_U: 'recurrent_dropout',
  dropout_W: 'dropout',
  forget_bias_init: 'unit_forget_bias',
  gamma_init: 'gamma_initializer',
  init: orInEmbedding('init', 'initializer'),
  inner_activation: 'recurrent_activation',
  inner_init: 'recurrent_initializer',
  input: 'inputs',
  length: 'size',
  lr: 'learning_rate',
  max_queue_size: inDataset('max_queue_size'),
  mode: null,
  nb_classes: 'num_classes',
  nb_epoch: 'epochs',
  nb_val_samples: inBatches('nb_val_samples', 'validation_steps'),
  output: 'outputs',
  period: trans =>
    trans.__(
      'period counted epochs: save_freq="epoch" saves after each one, and a number there counts batches'
    ),
  pool_length: 'pool_size',
  sample_weight_mode: null,
  samples_per_epoch: inBatches('samples_per_epoch', 'steps_per_epoch'),
  show_accuracy: trans =>
    trans.__('show_accuracy is metrics=["accuracy"] of compile() now'),
  stride: 'strides',
  subsample: 'strides',
  use_multiprocessing: inDataset('use_multiprocessing'),
  workers: inDataset('workers'),
  write_grads: null
};
