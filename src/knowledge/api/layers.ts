import { IEntryOptions, entries } from './entry';
import {
  activityPenalty,
  initializerNames,
  layerChanges,
  renamed
} from './layer-parameters';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

function layer(name: string, options: IEntryOptions = {}): IApiEntry[] {
  const { changes, ...rest } = options;
  return entries('keras.layers', name, {
    rewriter: 'layer',
    changes: { ...layerChanges, ...changes },
    ...rest
  });
}

/** A layer that Keras 3 has under another name, or not at all. */
function former(name: string, options: IEntryOptions): IApiEntry[] {
  return layer(name, {
    now: null,
    meaning: 'manual',
    rewriter: options.now ? 'layer' : undefined,
    ...options
  });
}

const kernel2d = [{ to: 'kernel_size', of: ['nb_row', 'nb_col'] }];
const kernel3d = [
  { to: 'kernel_size', of: ['kernel_dim1', 'kernel_dim2', 'kernel_dim3'] }
];

/** Keras 3 has the logistic function where Keras 1 and 2 to 2.2 had the hard sigmoid. */
const gate: IApiDefault = {
  parameter: 'recurrent_activation',
  values: { '1': 'helper:old_hard_sigmoid', '2.3': null },
  meaning: 'safe',
  reason:
    'The gates were hard sigmoids by default up to Keras 2.2, and Keras 3 has another slope for that name.'
};

const gateOfConvLstm: IApiDefault = {
  ...gate,
  values: {
    '1': 'helper:old_hard_sigmoid',
    '2.3': 'helper:old_hard_sigmoid'
  },
  reason:
    'The gates of ConvLSTM2D were hard sigmoids by default before Keras 3, which has another slope for that name.'
};

const reset: IApiDefault = {
  parameter: 'reset_after',
  values: { '1': 'False' },
  meaning: 'safe',
  reason: 'A GRU resets after the multiplication by default in Keras 3.'
};

const dropped: IApiParameter = { to: null };

/** Keras 1 knew no ordering for sequences, and Keras 2 took them for channels last. */
const channelsLast: IApiDefault = {
  parameter: 'data_format',
  values: { '1': "'channels_last'" },
  isOfChannelsFirst: true,
  meaning: 'safe',
  reason:
    'Keras 3 looks for the channels of a sequence where those of images are set to be; they were the last before.'
};

/** Flatten of Keras 1 took the numbers as they stand; Keras 2 and 3 move channels that stand first to the end before. */
const asTheyStand: IApiDefault = {
  ...channelsLast,
  values: { '1': "'channels_last'", '2': null },
  reason:
    'Flatten moves channels that stand first to the end today, and did not in Keras 1: with channels_last it moves nothing.'
};

/** Pools had a size of 2 by default; those of maxima still have. */
function pool(size: string): IApiDefault {
  return {
    parameter: 'pool_size',
    values: { '1': size },
    isRequired: true,
    meaning: 'safe',
    reason: `Its default was ${size}; Keras 3 has none.`
  };
}

/** Bilinear interpolation of TensorFlow 1. */
const interpolation: IApiParameter = {
  to: 'interpolation',
  harmless: ["'nearest'"],
  generations: ['2', '2.3'],
  meaning: 'suggestion',
  reason:
    'With bilinear interpolation Keras 2 on TensorFlow 1 put pixel i at 2 * i; Keras 3 goes by the centers of pixels: the image is shifted by a quarter of a pixel.'
};

/** What penalizes outputs. */
function overBatch(to: string): IApiParameter {
  return { ...activityPenalty, to, harmless: ['0', '0.', '0.0'] };
}

/** Keras 1.2 drew the recurrent weights of LSTM and GRU into W_regularizer; run on 1.2.2. */
const recurrentPenalties: Readonly<Record<string, IApiParameter>> = {
  W_regularizer: {
    to: 'kernel_regularizer',
    harmless: ['None'],
    generations: ['1'],
    meaning: 'suggestion',
    reason:
      "Keras 1.2 penalized the recurrent weights by W_regularizer, and left out U_regularizer, unless consume_less was 'gpu'."
  },
  U_regularizer: {
    to: 'recurrent_regularizer',
    harmless: ['None'],
    meaning: 'suggestion',
    reason:
      "Keras 1.2 left out U_regularizer, unless consume_less was 'gpu'; Keras 3 does not."
  }
};

/** The layers of Keras. */
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
          'Embedding has no dropout any more: it left out whole words while training. SpatialDropout1D behind it is the nearest.'
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
  ...layer('Conv1D', {
    aliases: ['Convolution1D'],
    signature: 'Conv1D',
    defaults: [channelsLast]
  }),
  ...layer('SeparableConv1D', {
    aliases: ['SeparableConvolution1D'],
    defaults: [channelsLast]
  }),
  ...layer('Conv2D', { aliases: ['Convolution2D'], tuples: kernel2d }),
  ...layer('Conv3D', { aliases: ['Convolution3D'], tuples: kernel3d }),
  ...layer('SeparableConv2D', {
    aliases: ['SeparableConvolution2D'],
    tuples: kernel2d
  }),
  ...layer('Conv2DTranspose', {
    formerly: ['Deconvolution2D', 'Deconv2D'],
    signature: 'Deconvolution2D',
    parametersOf: 'Conv2DTranspose',
    tuples: kernel2d,
    changes: { output_shape: dropped }
  }),
  ...layer('Conv3DTranspose', { formerly: ['Deconvolution3D'] }),
  ...former('AtrousConvolution1D', {
    parametersOf: 'Conv1D',
    now: 'keras.layers.Conv1D',
    meaning: 'safe'
  }),
  ...former('AtrousConvolution2D', {
    parametersOf: 'Conv2D',
    now: 'keras.layers.Conv2D',
    meaning: 'safe',
    tuples: kernel2d
  }),
  ...layer('ConvLSTM2D', { tuples: kernel2d, defaults: [gateOfConvLstm] }),
  ...layer('MaxPooling1D', {
    aliases: ['MaxPool1D'],
    defaults: [channelsLast]
  }),
  ...['MaxPooling2D', 'MaxPooling3D'].flatMap(name =>
    layer(name, { aliases: [name.replace('Pooling', 'Pool')] })
  ),
  ...layer('AveragePooling1D', {
    aliases: ['AvgPool1D'],
    defaults: [pool('2'), channelsLast]
  }),
  ...layer('AveragePooling2D', {
    aliases: ['AvgPool2D'],
    defaults: [pool('(2, 2)')]
  }),
  ...layer('AveragePooling3D', {
    aliases: ['AvgPool3D'],
    defaults: [pool('(2, 2, 2)')]
  }),
  ...['GlobalMaxPooling2D', 'GlobalAveragePooling2D'].flatMap(name =>
    layer(name)
  ),
  ...layer('UpSampling1D'),
  ...layer('UpSampling2D', { changes: { interpolation } }),
  ...layer('UpSampling3D'),
  ...layer('ZeroPadding1D', {
    rewriter: 'zeroPadding',
    defaults: [channelsLast]
  }),
  ...['ZeroPadding2D', 'ZeroPadding3D'].flatMap(name =>
    layer(name, { rewriter: 'zeroPadding' })
  ),
  ...['Cropping1D', 'Cropping2D'].flatMap(name => layer(name)),
  ...layer('Cropping3D'),
  ...layer('SimpleRNN'),
  ...layer('LSTM', { defaults: [gate], changes: recurrentPenalties }),
  ...layer('GRU', { defaults: [gate, reset], changes: recurrentPenalties }),
  ...former('CuDNNLSTM', {
    parametersOf: 'LSTM',
    now: 'keras.layers.LSTM',
    meaning: 'safe'
  }),
  ...former('CuDNNGRU', {
    parametersOf: 'GRU',
    now: 'keras.layers.GRU',
    meaning: 'safe'
  }),
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
  ...former('LocallyConnected1D', {
    reason: 'Keras 3 has no layer whose weights are not shared.'
  }),
  ...former('LocallyConnected2D', {
    reason: 'Keras 3 has no layer whose weights are not shared.'
  }),
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
  ...['GlobalMaxPooling1D', 'GlobalAveragePooling1D'].flatMap(name =>
    layer(name, { defaults: [channelsLast] })
  ),
  ...['GlobalMaxPooling3D', 'GlobalAveragePooling3D'].flatMap(name =>
    layer(name, { signature: 'GlobalMaxPooling2D' })
  ),
  ...layer('DepthwiseConv2D'),
  ...layer('LSTMCell', { defaults: [gate] }),
  ...layer('GRUCell', { defaults: [gate, reset] }),
  ...layer('SimpleRNNCell')
];
