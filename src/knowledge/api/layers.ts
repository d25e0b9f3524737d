import { IEntryOptions, entries } from './entry';
import {
  initializerNames,
  layerChanges,
  orderings,
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
  values: { '1': 'helper:old_hard_sigmoid' }
};

/** Keras 3 has no default for the size of an average. */
function poolSize(dimensions: number): IApiDefault {
  return {
    parameter: 'pool_size',
    values: {
      '1':
        dimensions === 1 ? '2' : `(${Array(dimensions).fill('2').join(', ')})`
    },
    meaning: 'safe',
    reason: 'Its size has no default in Keras 3; it was 2.'
  };
}

const reset: IApiDefault = {
  parameter: 'reset_after',
  values: { '1': 'False' },
  meaning: 'safe',
  reason: 'A GRU resets after the multiplication by default in Keras 3.'
};

const dropped: IApiParameter = { to: null };

/** The layers of Keras. */
export const layers: readonly IApiEntry[] = [
  ...layer('Dense'),
  ...layer('Activation'),
  ...layer('Dropout'),
  ...layer('SpatialDropout1D'),
  ...layer('SpatialDropout2D'),
  ...layer('SpatialDropout3D', { signature: 'SpatialDropout2D' }),
  ...layer('GaussianNoise'),
  ...layer('GaussianDropout'),
  ...layer('Flatten'),
  ...layer('Reshape', { changes: { dims: renamed('target_shape') } }),
  ...layer('Permute'),
  ...layer('RepeatVector'),
  ...layer('Masking'),
  ...layer('Lambda'),
  ...layer('ActivityRegularization'),
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
    changes: {
      mode: {
        to: null,
        harmless: ['0'],
        meaning: 'manual',
        reason:
          'mode=1 normalized each sample by itself (LayerNormalization is the nearest), mode=2 by the batch when predicting too (call the layer with training=True).'
      }
    }
  }),
  ...layer('LeakyReLU', { changes: { alpha: renamed('negative_slope') } }),
  ...layer('PReLU', {
    changes: { init: renamed('alpha_initializer', initializerNames) }
  }),
  ...layer('ELU'),
  ...layer('Conv1D', { aliases: ['Convolution1D'], signature: 'Conv1D' }),
  ...layer('Conv2D', { aliases: ['Convolution2D'], tuples: kernel2d }),
  ...layer('Conv3D', { aliases: ['Convolution3D'], tuples: kernel3d }),
  ...layer('SeparableConv2D', {
    aliases: ['SeparableConvolution2D'],
    tuples: kernel2d
  }),
  ...layer('Conv2DTranspose', {
    formerly: ['Deconvolution2D'],
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
  ...layer('MaxPooling1D'),
  ...layer('AveragePooling1D', { defaults: [poolSize(1)] }),
  ...layer('MaxPooling2D'),
  ...layer('AveragePooling2D', { defaults: [poolSize(2)] }),
  ...layer('MaxPooling3D'),
  ...layer('AveragePooling3D', { defaults: [poolSize(3)] }),
  ...['MaxPool1D', 'MaxPool2D', 'MaxPool3D'].flatMap(name =>
    layer(name, { signature: name.replace('Pool', 'Pooling') })
  ),
  ...['GlobalMaxPooling2D', 'GlobalAveragePooling2D'].flatMap(name =>
    layer(name)
  ),
  ...['UpSampling1D', 'UpSampling2D', 'UpSampling3D'].flatMap(name =>
    layer(name)
  ),
  ...['ZeroPadding1D', 'ZeroPadding2D', 'ZeroPadding3D'].flatMap(name =>
    layer(name, { rewriter: 'zeroPadding' })
  ),
  ...['Cropping1D', 'Cropping2D'].flatMap(name => layer(name)),
  ...layer('Cropping3D', { signature: 'Cropping2D' }),
  ...layer('SimpleRNN'),
  ...layer('LSTM', { defaults: [gate] }),
  ...layer('GRU', { defaults: [gate, reset] }),
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
    reason: 'Lambda(lambda x: x * ops.cast(x > theta, x.dtype)) does the same.'
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
  ...layer('GlobalMaxPooling1D', {
    changes: { dim_ordering: renamed('data_format', orderings) }
  })
];
