import { IRuleDocs } from '../core';

/** What the page of `limited-on-backend` says. */
export const docs: IRuleDocs = {
  finds:
    'What the notebook’s backend does only under a condition: `Conv1D`, `Conv2D` and `Conv2DTranspose` channels first on TensorFlow, and `compile(…, jit_compile=True)` on PyTorch.',
  why: 'On a CPU where TensorFlow does not use oneDNN (it does on many x86 CPUs, unless `TF_ENABLE_ONEDNN_OPTS=0`) it stops such a convolution with `The Conv2D op currently only supports the NHWC tensor format on the CPU`. With `jit_compile=True` XLA computes it; `Conv3D`, `DepthwiseConv2D`, `SeparableConv2D`, grouped convolutions and pooling work as they are (run with Keras 3.15.1 and TensorFlow 2.21). On PyTorch `jit_compile=True` runs `torch.compile`, which needs a C++ compiler and does not take every model.',
  example: [
    '%env KERAS_BACKEND=tensorflow',
    'import keras',
    'layer = keras.layers.Conv2D(4, 3, data_format="channels_first")'
  ].join('\n'),
  instead: [
    '%env KERAS_BACKEND=tensorflow',
    'import keras',
    'layer = keras.layers.Conv2D(4, 3, data_format="channels_last")'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/issues/20414',
    'https://github.com/tensorflow/tensorflow/issues/56697',
    'https://keras.io/api/models/model_training_apis/'
  ]
};
