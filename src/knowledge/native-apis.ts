import { INativeApi } from './types';

const LAYERS = 'https://keras.io/api/layers/backend_specific_layers/';

/** What works on one backend, or some, of all that can be imported on each. Run with Keras 3.15.1 on its three backends that train. */
export const nativeApis: readonly INativeApi[] = [
  {
    id: 'torch-module',
    module: 'keras.layers',
    names: ['TorchModuleWrapper'],
    // Run on JAX: Keras 3.8 to 3.15 fail where it is made (RuntimeError: Can't call numpy() on Tensor that requires grad),
    // 3.5.0 (AttributeError) and 3.0.5 (TypeError) at the first call.
    works: [{ backend: 'torch', since: '3.0.0' }],
    row: 'torch-modules',
    error:
      /^(?:AttributeError: [^]*'TorchModuleWrapper' object has no attribute|RuntimeError: Can't call numpy\(\) on Tensor that requires grad)/m,
    elsewhere: trans =>
      trans.__(
        'It wraps a module of PyTorch, whose parameters and tensors the other backends cannot compute with. It stops with an error there.'
      ),
    sources: [LAYERS]
  },
  {
    id: 'jax-layer',
    module: 'keras.layers',
    names: ['JaxLayer', 'FlaxLayer'],
    // keras/utils/jax_layer.py is there since the tag v3.2.0; keras/src/utils/jax_layer.py takes TensorFlow since v3.13.0.
    works: [
      { backend: 'jax', since: '3.2.0' },
      { backend: 'tensorflow', since: '3.13.0' }
    ],
    row: 'jax-modules',
    error: /^ValueError: (?:JaxLayer|FlaxLayer) is only supported with/m,
    elsewhere: trans =>
      trans.__(
        'It wraps functions of JAX. Keras runs them on JAX and, from 3.13 on, on TensorFlow; on other backends it stops with a ValueError.'
      ),
    sources: [LAYERS]
  },
  {
    id: 'tfsm-layer',
    module: 'keras.layers',
    names: ['TFSMLayer'],
    works: [{ backend: 'tensorflow', since: '3.0.0' }],
    row: 'saved-model-inside',
    error:
      /^NotImplementedError: The TFSMLayer is only currently supported with/m,
    elsewhere: trans =>
      trans.__(
        'It runs a SavedModel, which is a graph of TensorFlow. On other backends it stops with a NotImplementedError.'
      ),
    sources: [LAYERS]
  },
  {
    id: 'keras-distribution',
    module: 'keras.distribution',
    names: [
      'set_distribution',
      'DataParallel',
      'ModelParallel',
      'DeviceMesh',
      'LayoutMap',
      'initialize'
    ],
    // keras/src/backend/torch/distribution_lib.py is there in the nightly of 3.16 and not in 3.15.1.
    works: [
      { backend: 'jax', since: '3.0.0' },
      { backend: 'torch', since: '3.16' }
    ],
    row: 'distribution',
    error:
      /^AttributeError: (?:'NoneType' object|module 'keras\.src\.backend\.\w+\.distribution_lib') has no attribute '(?:list_devices|initialize|get_device_count|distribute_\w+)'/m,
    elsewhere: trans =>
      trans.__(
        'On TensorFlow a distribution is accepted and nothing is sharded; on PyTorch it has no effect, and what looks for devices stops with an AttributeError (Keras 3.15). These backends have tf.distribute and torch.distributed of their own.'
      ),
    sources: [
      'https://keras.io/api/distribution/',
      'https://keras.io/guides/distribution/'
    ]
  },
  {
    id: 'gradient-tape',
    module: 'tensorflow',
    names: ['GradientTape'],
    works: [{ backend: 'tensorflow', since: '0.3.0' }],
    row: 'tf-in-model',
    // Run in a train_step() on both: JAX hands it more arguments, PyTorch's tensors are none of TensorFlow's.
    error:
      /train_step\(\) takes \d+ positional arguments but|to a TensorFlow DType/,
    elsewhere: trans =>
      trans.__(
        'It records what TensorFlow computes. On another backend the model computes with the tensors of that one, and the step stops with an error or has no gradients. Each backend has a guide of its own to a custom train_step().'
      ),
    sources: [
      'https://keras.io/guides/custom_train_step_in_jax/',
      'https://keras.io/guides/custom_train_step_in_torch/'
    ]
  },
  {
    id: 'tf-distribute',
    module: 'tensorflow.distribute',
    names: [
      'MirroredStrategy',
      'MultiWorkerMirroredStrategy',
      'TPUStrategy',
      'ParameterServerStrategy',
      'CentralStorageStrategy',
      'OneDeviceStrategy'
    ],
    works: [{ backend: 'tensorflow', since: '0.3.0' }],
    row: null,
    error: null,
    elsewhere: trans =>
      trans.__(
        'The strategy distributes variables of TensorFlow. On another backend Keras makes variables of that backend, so its models are not distributed.'
      ),
    sources: [
      'https://keras.io/guides/distributed_training_with_tensorflow/',
      'https://keras.io/guides/distributed_training_with_jax/'
    ]
  }
];
