import { IEntryOptions, entries } from './entry';
import { renamed } from './layer-parameters';
import { IApiEntry, IApiParameter } from './types';

const dropped: IApiParameter = { to: null };

function callback(name: string, options: IEntryOptions = {}): IApiEntry[] {
  return entries('keras.callbacks', name, options);
}

function gone(path: string, reason: string): IApiEntry[] {
  const dot = path.lastIndexOf('.');
  return entries(path.slice(0, dot), path.slice(dot + 1), {
    kind: 'function',
    now: null,
    meaning: 'manual',
    reason
  });
}

function function_(
  module: string,
  name: string,
  now: string,
  options: IEntryOptions = {}
): IApiEntry[] {
  return entries(module, name, { kind: 'function', now, ...options });
}

/** Losses and metrics that had several names. */
const lossNames: Readonly<Record<string, string>> = {
  mse: 'mean_squared_error',
  MSE: 'mean_squared_error',
  mae: 'mean_absolute_error',
  MAE: 'mean_absolute_error',
  mape: 'mean_absolute_percentage_error',
  MAPE: 'mean_absolute_percentage_error',
  msle: 'mean_squared_logarithmic_error',
  MSLE: 'mean_squared_logarithmic_error',
  kld: 'kl_divergence',
  KLD: 'kl_divergence',
  kullback_leibler_divergence: 'kl_divergence'
};

/** What tf.keras calls by its short name only. */
const tensorflowLossNames: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  mean_absolute_error: 'mae',
  mean_absolute_percentage_error: 'mape',
  mean_squared_logarithmic_error: 'msle',
  kl_divergence: 'kld',
  log_cosh: 'logcosh'
};

/** Callbacks, losses, metrics, regularizers and constraints. */
export const training: readonly IApiEntry[] = [
  ...callback('EarlyStopping', { rewriter: 'monitor' }),
  ...callback('ReduceLROnPlateau', {
    rewriter: 'monitor',
    changes: { epsilon: renamed('min_delta') }
  }),
  ...callback('ModelCheckpoint', {
    rewriter: 'modelCheckpoint',
    changes: {
      period: {
        to: null,
        harmless: ['1'],
        meaning: 'suggestion',
        reason:
          'period counted epochs, and nothing does today: the file is written after each epoch.'
      },
      load_weights_on_restart: dropped
    }
  }),
  ...callback('TensorBoard', {
    changes: {
      batch_size: dropped,
      write_grads: {
        to: null,
        harmless: ['False'],
        meaning: 'suggestion',
        reason: 'TensorBoard does not write gradients anymore.'
      },
      embeddings_layer_names: dropped,
      embeddings_data: dropped
    }
  }),
  ...callback('LearningRateScheduler'),
  ...callback('LambdaCallback', {
    changes: {
      on_batch_begin: renamed('on_train_batch_begin'),
      on_batch_end: renamed('on_train_batch_end')
    }
  }),
  ...['losses', 'metrics'].flatMap(module =>
    Object.entries(lossNames).flatMap(([name, now]) =>
      function_(`keras.${module}`, name, `keras.${module}.${now}`)
    )
  ),
  ...['losses', 'metrics'].flatMap(module =>
    Object.entries(tensorflowLossNames).flatMap(([name, now]) =>
      function_(
        `tensorflow.keras.${module}`,
        name,
        `tensorflow.keras.${module}.${now}`,
        { source: 'run on TensorFlow 2.21 with Keras 3.15.1' }
      )
    )
  ),
  ...['hinge', 'squared_hinge'].flatMap(name =>
    function_('keras.losses', name, `keras.losses.${name}`, {
      rewriter: 'hinge'
    })
  ),
  ...function_('keras.losses', 'logcosh', 'keras.losses.log_cosh'),
  ...function_(
    'keras.losses',
    'cosine_proximity',
    'keras.losses.cosine_similarity',
    {
      now: null,
      meaning: 'manual',
      reason:
        'cosine_proximity of Keras 1 was minus the mean of the products, cosine_similarity is minus their sum.'
    }
  ),
  ...[
    'fbeta_score',
    'fmeasure',
    'precision',
    'recall',
    'matthews_correlation'
  ].flatMap(name =>
    gone(
      `keras.metrics.${name}`,
      'It was computed for each batch and left Keras in 2.0: keras.metrics.Precision, Recall and FBetaScore count over the epoch.'
    )
  ),
  ...['l1', 'l2'].flatMap(name =>
    function_('keras.regularizers', name, `keras.regularizers.${name}`, {
      changes: { l: renamed(name) }
    })
  ),
  ...['l1l2', 'l1_l2'].flatMap(name =>
    function_('keras.regularizers', name, 'keras.regularizers.l1_l2', {
      parameters: ['l1', 'l2'],
      defaults: ['l1', 'l2'].map(parameter => ({
        parameter,
        values: { '1': '0.01', '2.3': '0.01' },
        meaning: 'safe' as const,
        reason: 'Its default was 0.01 before Keras 3.'
      }))
    })
  ),
  ...function_(
    'keras.regularizers',
    'WeightRegularizer',
    'keras.regularizers.L1L2'
  ),
  ...[
    'activity_l1',
    'activity_l2',
    'activity_l1l2',
    'ActivityRegularizer'
  ].flatMap(name =>
    entries('keras.regularizers', name, {
      kind: 'function',
      now: null,
      rewriter: 'activityRegularizer'
    })
  ),
  ...function_('keras.constraints', 'maxnorm', 'keras.constraints.max_norm', {
    signature: 'MaxNorm',
    changes: { m: renamed('max_value') }
  }),
  ...entries('keras.constraints', 'MaxNorm', {
    aliases: ['max_norm'],
    changes: { m: renamed('max_value') }
  }),
  ...entries('keras.constraints', 'MinMaxNorm', {
    aliases: ['min_max_norm'],
    changes: { low: renamed('min_value'), high: renamed('max_value') }
  }),
  ...function_('keras.constraints', 'nonneg', 'keras.constraints.non_neg'),
  ...function_('keras.constraints', 'unitnorm', 'keras.constraints.unit_norm'),
  ...function_('keras.constraints', 'unit_norm', 'keras.constraints.unit_norm'),
  ...function_('keras.activations', 'relu', 'keras.activations.relu', {
    signature: 'activations.relu',
    changes: { alpha: renamed('negative_slope') }
  }),
  ...['losses', 'metrics'].flatMap(module =>
    function_(`keras.${module}`, 'cosine', 'keras.losses.cosine_similarity', {
      meaning: 'suggestion',
      reason:
        'cosine was minus the mean of the products up to Keras 2.1, cosine_similarity is minus their sum.'
    })
  ),
  ...function_('keras.losses', 'huber_loss', 'keras.losses.huber'),
  ...gone(
    'keras.wrappers.scikit_learn.KerasClassifier',
    'The wrappers for scikit-learn are in the package scikeras, and as SKLearnClassifier in keras.wrappers.'
  ),
  ...gone(
    'keras.wrappers.scikit_learn.KerasRegressor',
    'The wrappers for scikit-learn are in the package scikeras, and as SKLearnRegressor in keras.wrappers.'
  )
];
