import { channelsLast, former, kernel2d, kernel3d, layer } from './layer';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

const dropped: IApiParameter = { to: null };

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

/** Convolutions, pooling, padding. */
export const convolutionalLayers: readonly IApiEntry[] = [
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
  ...former('LocallyConnected1D', {
    reason: 'Keras 3 has no layer whose weights are not shared.'
  }),
  ...former('LocallyConnected2D', {
    reason: 'Keras 3 has no layer whose weights are not shared.'
  }),
  ...['GlobalMaxPooling1D', 'GlobalAveragePooling1D'].flatMap(name =>
    layer(name, { defaults: [channelsLast] })
  ),
  ...['GlobalMaxPooling3D', 'GlobalAveragePooling3D'].flatMap(name =>
    layer(name, { signature: 'GlobalMaxPooling2D' })
  ),
  ...layer('DepthwiseConv2D')
];
