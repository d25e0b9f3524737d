import { k, manual, op, places } from './backend-entry';
import { orderings, renamed } from './layer-parameters';
import { IApiEntry, IApiParameter } from './types';

const GONE: IApiParameter = { to: null };

const KERNELS =
  'Theano turned kernels by 180 degrees and had them as (filters, channels, rows, columns): with channels first, kernels of that time have to be flipped and transposed.';

const ORDERING: IApiParameter = {
  to: 'data_format',
  values: orderings
};

/** A convolution: `first` and `second` are its signatures in Keras 1 and 2. */
function convolution(
  name: string,
  now: string,
  first: string,
  second: string,
  today: string
): IApiEntry[] {
  return op(name, now, '', '', {
    signatures: { '1': first.split(' '), '2': second.split(' ') },
    parameters: today.split(' '),
    changes: {
      x: renamed('inputs'),
      depthwise_kernel: renamed(
        now === 'depthwise_conv' ? 'kernel' : 'depthwise_kernel'
      ),
      stride: renamed('strides'),
      rate: renamed('dilation_rate'),
      filter_dilation: renamed('dilation_rate'),
      border_mode: renamed('padding'),
      dim_ordering: ORDERING,
      image_shape: GONE,
      filter_shape: GONE,
      volume_shape: GONE
    },
    rewriter: 'backendConvolution',
    reason: KERNELS
  });
}

const CONV = 'inputs kernel strides padding data_format dilation_rate';
const SEPARABLE =
  'inputs depthwise_kernel pointwise_kernel strides padding data_format dilation_rate';

/** Activations, losses, convolutions and recurrence of keras.backend. */
export const backendNn: readonly IApiEntry[] = [
  ...['elu', 'sigmoid', 'softplus', 'softsign', 'tanh'].flatMap(name =>
    op(name)
  ),
  ...op('softmax', 'softmax', 'x axis', 'x axis'),
  ...k('relu', {
    ...places(
      'x alpha max_value threshold',
      'x negative_slope max_value threshold'
    ),
    now: 'keras.activations.relu'
  }),
  ...k('hard_sigmoid', {
    now: 'helper:old_hard_sigmoid',
    rewriter: 'backendHelper'
  }),
  ...op('l2_normalize', 'normalize', 'x axis', 'x axis', {
    rewriter: 'backendNormalize'
  }),
  ...[
    'categorical_crossentropy',
    'sparse_categorical_crossentropy',
    'binary_crossentropy'
  ].flatMap(name =>
    op(name, name, '', '', {
      signatures: {
        '1': ['output', 'target', 'from_logits'],
        '2': ['target', 'output', 'from_logits', 'axis']
      },
      parameters: [
        'target',
        'output',
        'from_logits',
        ...(name === 'binary_crossentropy' ? [] : ['axis'])
      ],
      rewriter: 'backendCrossentropy'
    })
  ),
  ...k('dropout', {
    now: 'keras.random.dropout',
    rewriter: 'backendRandom',
    signatures: { '1': ['x', 'level', 'noise_shape', 'seed'] },
    parameters: ['inputs', 'rate', 'noise_shape', 'seed'],
    changes: { x: renamed('inputs'), level: renamed('rate') }
  }),
  ...convolution(
    'conv1d',
    'conv',
    'x kernel stride border_mode image_shape filter_shape',
    'x kernel strides padding data_format dilation_rate',
    CONV
  ),
  ...convolution(
    'conv2d',
    'conv',
    'x kernel strides border_mode dim_ordering image_shape filter_shape filter_dilation',
    'x kernel strides padding data_format dilation_rate',
    CONV
  ),
  ...convolution(
    'conv3d',
    'conv',
    'x kernel strides border_mode dim_ordering volume_shape filter_shape filter_dilation',
    'x kernel strides padding data_format dilation_rate',
    CONV
  ),
  ...convolution(
    'depthwise_conv2d',
    'depthwise_conv',
    'x depthwise_kernel strides padding data_format dilation_rate',
    'x depthwise_kernel strides padding data_format dilation_rate',
    CONV
  ),
  ...['separable_conv1d', 'separable_conv2d'].flatMap(name =>
    convolution(
      name,
      'separable_conv',
      'x depthwise_kernel pointwise_kernel strides border_mode dim_ordering',
      'x depthwise_kernel pointwise_kernel strides padding data_format dilation_rate',
      SEPARABLE
    )
  ),
  ...['pool2d', 'pool3d'].flatMap(name =>
    op(name, 'max_pool', '', '', {
      signatures: {
        '1': [
          'x',
          'pool_size',
          'strides',
          'border_mode',
          'dim_ordering',
          'pool_mode'
        ],
        '2': [
          'x',
          'pool_size',
          'strides',
          'padding',
          'data_format',
          'pool_mode'
        ]
      },
      parameters: ['inputs', 'pool_size', 'strides', 'padding', 'data_format'],
      changes: {
        x: renamed('inputs'),
        border_mode: renamed('padding'),
        dim_ordering: ORDERING,
        pool_mode: GONE
      },
      rewriter: 'backendPool'
    })
  ),
  ...k('ctc_batch_cost', {
    now: 'helper:old_ctc_batch_cost',
    rewriter: 'backendHelper'
  }),
  ...k('ctc_decode', {
    now: 'helper:old_ctc_decode',
    rewriter: 'backendHelper'
  }),
  ...manual(
    'ctc_cost ctc_create_skip_idxs ctc_interleave_blanks ctc_label_dense_to_sparse ctc_path_probs ctc_update_log_p',
    'ops.ctc_loss counts the loss: it takes the logarithm of what softmax gives, and mask_index tells the blank.'
  ),
  ...manual(
    'deconv2d conv2d_transpose conv3d_transpose',
    'ops.conv_transpose takes strides, padding and output_padding, and no shape of its output.'
  ),
  ...manual('atrous_conv2d', 'ops.conv(x, kernel, dilation_rate=rate).'),
  ...manual(
    'local_conv1d local_conv2d',
    'Keras 3 has no locally connected layers.'
  ),
  ...manual(
    'bias_add',
    'x + bias does the same where the channels are last; else the bias has to be reshaped first.'
  ),
  ...manual(
    'batch_normalization normalize_batch_in_training',
    'ops.batch_normalization takes mean, variance and axis, and ops.moments gives mean and variance.'
  ),
  ...manual('rnn', 'keras.layers.RNN with a cell of your own, or ops.scan.')
];
