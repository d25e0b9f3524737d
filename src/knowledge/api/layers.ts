import { entries } from './entry';
import { channelsLast, former, layer } from './layer';
import { activityPenalty, initializerNames, renamed } from './layer-parameters';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

/** Flatten of Keras 1 took the numbers as they stand; Keras 2 and 3 move channels that stand first to the end before. */
const asTheyStand: IApiDefault = {
  ...channelsLast,
  values: { '1': "'channels_last'", '2': null },
  reason:
    'Flatten moves channels that stand first to the end today, and did not in Keras 1: with channels_last it moves nothing.'
};

/** What penalizes outputs. */
function overBatch(to: string): IApiParameter {
  return { ...activityPenalty, to, harmless: ['0', '0.', '0.0'] };
}

/** Layers that are neither convolutional nor recurrent. */
export const layers: readonly IApiEntry[] = [
  ...layer('Dense'),
  ...layer('Activation'),
  ...layer('Dropout'),
  ...layer('SpatialDropout1D'),
  ...layer('SpatialDropout2D'),
  ...layer('SpatialDropout3D'),
  ...layer('GaussianNoise'),
  ...layer('GaussianDropout'),
  ...layer('Flatten', { defaults: [asTheyStand] }),
  ...layer('Reshape', { changes: { dims: renamed('target_shape') } }),
  ...layer('Permute'),
  ...layer('RepeatVector'),
  ...layer('Masking'),
  ...layer('Lambda'),
  ...layer('ActivityRegularization', {
    changes: { l1: overBatch('l1'), l2: overBatch('l2') }
  }),
  ...layer('TimeDistributed'),
  ...layer('Bidirectional'),
  ...layer('Embedding', {
    rewriter: 'layer',
    changes: {
      output_dim: renamed('output_dim'),
      init: renamed('embeddings_initializer', initializerNames),
      W_regularizer: renamed('embeddings_regularizer'),
      W_constraint: renamed('embeddings_constraint'),
      weights: renamed('weights'),
      dropout: {
        to: null,
        harmless: ['0', '0.', '0.0'],
        meaning: 'suggestion',
        reason:
          'Embedding no longer has dropout: it left out whole words while training. SpatialDropout1D after it is the nearest.'
      }
    }
  }),
  ...layer('BatchNormalization', {
    rewriter: 'batchNormalization',
    changes: {
      mode: {
        to: null,
        harmless: ['0', '2'],
        meaning: 'manual',
        reason:
          'mode=1 normalized each sample by itself, epsilon added twice: LayerNormalization is the nearest, within a thousandth.'
      }
    }
  }),
  ...layer('LeakyReLU', { changes: { alpha: renamed('negative_slope') } }),
  ...layer('PReLU', {
    changes: { init: renamed('alpha_initializer', initializerNames) }
  }),
  ...layer('ELU'),
  ...former('TimeDistributedDense', {
    parametersOf: 'Dense',
    now: 'keras.layers.Dense',
    meaning: 'safe'
  }),
  ...former('MaxoutDense', {
    reason:
      'Dense(n * k), Reshape((k, n)) and a Lambda with ops.max over axis 1 do the same.'
  }),
  ...former('Highway', {
    reason:
      'Two Dense layers do the same: h * t + (1 - t) * x, t a sigmoid whose bias starts at 1 (-2 in Keras 1.0).'
  }),
  ...former('ThresholdedReLU', {
    now: 'keras.layers.ReLU',
    meaning: 'safe',
    reason: 'ReLU has a threshold: the same function.',
    parameters: ['max_value', 'negative_slope', 'threshold'],
    changes: { theta: renamed('threshold') },
    defaults: [
      {
        parameter: 'threshold',
        values: { '1': '1.0' },
        isRequired: true,
        meaning: 'safe',
        reason: 'Its default was 1.0.'
      }
    ]
  }),
  ...former('ParametricSoftplus', {
    reason: 'alpha * softplus(beta * x): a layer of your own with two weights.'
  }),
  ...former('SReLU', { reason: 'A layer of your own with four weights.' }),
  ...former('Merge', { rewriter: 'mergeLayer' }),
  ...former('merge', { rewriter: 'merge', kind: 'function' }),
  ...entries('keras.layers', 'Input', { kind: 'function' }),
  ...entries('keras.layers', 'InputLayer', {
    changes: {
      input_shape: renamed('shape'),
      batch_input_shape: renamed('batch_shape')
    }
  }),
  ...entries('keras.layers', 'Layer', { formerly: ['MaskedLayer'] }),
  ...entries('keras_contrib.layers', 'SineReLU', {
    now: 'helper:SineUnit',
    reason: 'keras_contrib is for Keras 2 alone.',
    source:
      'keras_contrib/layers/advanced_activations/sinerelu.py of keras-team/keras-contrib, faed963; its import fails with Keras 3'
  })
];
