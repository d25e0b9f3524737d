import { IRuleDocs } from '../core';

/** What the page of `needs-other-backend` says. */
export const docs: IRuleDocs = {
  finds:
    'Layers and functions that were made for one backend, in a notebook that runs Keras on another: `TorchModuleWrapper`, `JaxLayer` and `FlaxLayer`, `TFSMLayer`, `keras.distribution`, and strategies of `tf.distribute`. Where nothing chooses a backend, Keras uses TensorFlow; then it is said as information.',
  why: 'Each of them can be imported on every backend. `TorchModuleWrapper` and `JaxLayer` stop with an error on another one, `TFSMLayer` with `NotImplementedError: The TFSMLayer is only currently supported with the TensorFlow backend.` `keras.distribution` shards on JAX; on TensorFlow it is accepted and does nothing. A strategy of `tf.distribute` does nothing for variables of JAX or PyTorch. (Run with Keras 3.15.1.)',
  example: [
    '%env KERAS_BACKEND=jax',
    'import torch, keras',
    'layer = keras.layers.TorchModuleWrapper(torch.nn.Linear(2, 2))'
  ].join('\n'),
  instead: [
    '%env KERAS_BACKEND=torch',
    'import torch, keras',
    'layer = keras.layers.TorchModuleWrapper(torch.nn.Linear(2, 2))'
  ].join('\n'),
  sources: [
    'https://keras.io/api/layers/backend_specific_layers/',
    'https://keras.io/api/distribution/'
  ]
};
