import { IRuleDocs } from '../core';

/** What the page of `layer-needs-tensorflow` says. */
export const docs: IRuleDocs = {
  finds:
    'Calls of `TextVectorization`, `StringLookup`, `IntegerLookup`, `Hashing` and `HashedCrossing` where the kernel has Keras 3 and no TensorFlow.',
  why: 'These preprocessing layers compute with TensorFlow on every backend. Without it Keras stops with `ImportError: Layer TextVectorization requires TensorFlow. Install it via pip install tensorflow.` TensorFlow only has to be installed; the backend stays as it is. (Run with Keras 3.15.1 on JAX.)',
  example: [
    '%env KERAS_BACKEND=jax',
    'from keras.layers import TextVectorization',
    'words = TextVectorization(max_tokens=1000)'
  ].join('\n'),
  instead: [
    '%pip install tensorflow',
    '# %%',
    '%env KERAS_BACKEND=jax',
    'from keras.layers import TextVectorization',
    'words = TextVectorization(max_tokens=1000)'
  ].join('\n'),
  sources: ['https://keras.io/api/layers/preprocessing_layers/']
};
