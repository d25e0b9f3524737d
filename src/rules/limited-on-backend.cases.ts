import { cases, kernelOn } from '../testing/rule-case';

const convolution =
  'layer = keras.layers.Conv2D(4, 3, data_format="channels_first")';
const everywhere =
  'import keras\nkeras.config.set_image_data_format("channels_first")';
const jit = 'model.compile(loss="mse", jit_compile=True)';

export default cases({
  valid: [
    {
      name: 'channels first on JAX',
      cells: ['%env KERAS_BACKEND=jax\nimport keras', convolution]
    },
    {
      name: 'channels first with XLA',
      cells: ['import keras', convolution, jit]
    },
    {
      name: 'grouped, and a layer that works',
      cells: [
        'import keras\nkeras.layers.Conv2D(4, 3, data_format="channels_first", groups=2)\nkeras.layers.Conv3D(4, 3, data_format="channels_first")'
      ]
    },
    {
      name: 'channels first everywhere, and no convolution',
      cells: [everywhere, 'keras.layers.MaxPooling2D()']
    },
    {
      name: 'compiled on JAX',
      cells: ['%env KERAS_BACKEND=jax\nimport keras', jit]
    },
    {
      name: 'an error that tells it',
      cells: [
        'import keras',
        {
          source: convolution,
          outputs: [
            'UnimplementedError: The Conv2D op currently only supports the NHWC tensor format on the CPU.'
          ]
        }
      ]
    }
  ],
  invalid: [
    {
      name: 'channels first on TensorFlow',
      cells: ['import keras', convolution],
      findings: [
        {
          cell: 1,
          mark: 'Conv2D',
          message:
            'On a CPU TensorFlow computes Conv2D channels first only with oneDNN.'
        }
      ]
    },
    {
      name: 'channels first everywhere',
      cells: [everywhere, 'keras.layers.Conv2D(4, 3)'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'set_image_data_format',
          message:
            'On a CPU TensorFlow computes Conv1D, Conv2D and Conv2DTranspose channels first only with oneDNN.'
        }
      ]
    },
    {
      name: 'jit_compile on PyTorch',
      cells: ['import keras', jit],
      kernel: kernelOn('torch'),
      findings: [
        {
          cell: 1,
          mark: 'compile',
          message: 'On PyTorch jit_compile=True runs torch.compile.'
        }
      ]
    }
  ]
});
