import { IRuleDocs } from '../core';

/** What the page of `theano-image-ordering` says. */
export const docs: IRuleDocs = {
  finds:
    '`set_image_dim_ordering`, `image_dim_ordering` and the argument `dim_ordering`: Keras 1\'s names for the order of an image\'s axes, `"th"` and `"tf"`.',
  why: 'Keras 3 has none of them: an AttributeError or `ValueError: Unrecognized keyword arguments`. The fix only renames. Channels first is slower or impossible on some machines: on a CPU TensorFlow computes Conv1D, Conv2D and Conv2DTranspose channels first only with oneDNN, which it uses on many x86 CPUs, or `jit_compile=True`.',
  example: [
    'from keras import backend as K',
    'K.set_image_dim_ordering("th")'
  ].join('\n'),
  instead: [
    'from keras import backend as K',
    'K.set_image_data_format("channels_first")'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/issues/12649',
    'https://github.com/keras-team/keras/issues/20414'
  ]
};
