import { cases, kernelOn } from '../testing/rule-case';

const wrap =
  'import torch, keras\nlayer = keras.layers.TorchModuleWrapper(torch.nn.Linear(2, 2))';
const mesh =
  'from keras import distribution as kd\nmesh = kd.DeviceMesh((1, 2), ("a", "b"), devices=kd.list_devices())\nkd.set_distribution(kd.DataParallel(mesh))';

export default cases({
  valid: [
    { name: 'the right backend', cells: ['%env KERAS_BACKEND=torch', wrap] },
    {
      name: 'the right backend in the kernel',
      cells: [wrap],
      kernel: kernelOn('torch')
    },
    {
      name: 'JaxLayer on TensorFlow, where Keras 3.13 and later have it',
      cells: ['import keras\nkeras.layers.JaxLayer(f, g)']
    },
    {
      name: 'keras.distribution on PyTorch in Keras 3.16',
      cells: ['%env KERAS_BACKEND=torch\nimport keras', mesh],
      kernel: {
        keras: {
          version: '3.16.0',
          loaded: false,
          backend: null,
          importFailed: false
        }
      }
    },
    {
      name: 'devices that are only listed',
      cells: ['import keras\nkeras.distribution.list_devices()']
    },
    {
      name: 'a backend that may be another',
      cells: [
        'import os\nif on_gpu:\n    os.environ["KERAS_BACKEND"] = "torch"',
        wrap
      ]
    },
    {
      name: 'a value that cannot be told',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = choose()', wrap]
    },
    {
      name: 'a setting that is too late, another rule’s',
      cells: [
        'import keras, os\nos.environ["KERAS_BACKEND"] = "torch"',
        'keras.layers.TorchModuleWrapper(m)'
      ]
    },
    {
      name: 'set_backend() before it',
      cells: [
        '%env KERAS_BACKEND=jax\nimport keras',
        'keras.config.set_backend("torch")\nimport keras',
        'keras.layers.TorchModuleWrapper(m)'
      ]
    },
    {
      name: 'an import that nothing uses',
      cells: [
        '%env KERAS_BACKEND=jax',
        'from keras.layers import TFSMLayer, Dense'
      ]
    },
    {
      name: 'a class of the same name',
      cells: [
        '%env KERAS_BACKEND=jax\nimport keras\nfrom mine import TFSMLayer\nTFSMLayer("x")'
      ]
    },
    {
      name: 'a strategy on TensorFlow',
      cells: [
        'import keras, tensorflow as tf\ns = tf.distribute.MirroredStrategy()'
      ]
    },
    {
      name: 'code that never runs',
      cells: [
        '%env KERAS_BACKEND=jax',
        `${'if False:\n    '}${'import keras; keras.layers.TFSMLayer("x")'}`
      ]
    },
    {
      name: 'a saved error that explains it',
      cells: [
        '%env KERAS_BACKEND=jax\nimport keras',
        {
          source: 'keras.layers.TFSMLayer("x")',
          outputs: [
            'NotImplementedError: The TFSMLayer is only currently supported with the TensorFlow backend.'
          ]
        }
      ]
    }
  ],
  invalid: [
    {
      name: 'a tape of TensorFlow on JAX',
      cells: [
        '%env KERAS_BACKEND=jax\nimport keras\nimport tensorflow as tf',
        'with tf.GradientTape() as tape:\n    loss = model(x)'
      ],
      findings: [
        {
          cell: 1,
          mark: 'tf.GradientTape',
          message:
            'GradientTape needs the backend TensorFlow; this notebook runs Keras on JAX.'
        }
      ]
    },
    {
      name: 'TorchModuleWrapper on JAX',
      cells: ['%env KERAS_BACKEND=jax', wrap],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'keras.layers.TorchModuleWrapper',
          message:
            'TorchModuleWrapper needs the backend PyTorch; this notebook runs Keras on JAX.',
          fixes: {
            'switch-backend': ['%env KERAS_BACKEND=torch', wrap]
          }
        }
      ]
    },
    {
      name: 'where nothing chooses, under an alias',
      cells: [
        'import keras\nfrom keras.layers import TorchModuleWrapper as Wrapped\nl = Wrapped(m)'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras.layers',
          severity: 'info',
          message:
            'TorchModuleWrapper needs the backend PyTorch, and nothing here chooses one: Keras uses TensorFlow then.'
        }
      ]
    },
    {
      name: 'tf.keras.layers.TFSMLayer, in a kernel that will load PyTorch',
      cells: ['import tensorflow as tf\ntf.keras.layers.TFSMLayer("x")'],
      kernel: { env: { KERAS_BACKEND: 'torch' } },
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'tf.keras.layers.TFSMLayer',
          message:
            'TFSMLayer needs the backend TensorFlow; this notebook runs Keras on PyTorch.'
        }
      ]
    },
    {
      name: 'FlaxLayer on PyTorch',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "torch"\nfrom keras.layers import FlaxLayer',
        'def make():\n    return FlaxLayer(m)'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'FlaxLayer',
          severity: 'info',
          message:
            'If this function is called: FlaxLayer needs the backend JAX or TensorFlow; this notebook runs Keras on PyTorch.'
        }
      ]
    },
    {
      name: 'JaxLayer on TensorFlow before Keras 3.13',
      cells: [
        '%pip install keras==3.8.0',
        '%env KERAS_BACKEND=tensorflow\nimport keras\nkeras.layers.JaxLayer(f, g)'
      ],
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'keras.layers.JaxLayer',
          message:
            'JaxLayer needs the backend JAX; this notebook runs Keras on TensorFlow.'
        }
      ]
    },
    {
      name: 'keras.distribution, said once where it is set',
      cells: ['%env KERAS_BACKEND=torch\nimport keras', mesh],
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'kd.set_distribution',
          message:
            'set_distribution needs the backend JAX; this notebook runs Keras on PyTorch.'
        }
      ]
    },
    {
      name: 'a strategy of TensorFlow on JAX',
      cells: [
        '%env KERAS_BACKEND=jax\nimport keras\nimport tensorflow as tf',
        'with tf.distribute.MirroredStrategy().scope():\n    model = keras.Sequential()'
      ],
      findings: [
        {
          cell: 1,
          mark: 'tf.distribute.MirroredStrategy',
          message:
            'MirroredStrategy needs the backend TensorFlow; this notebook runs Keras on JAX.'
        }
      ]
    },
    {
      name: 'after set_backend()',
      cells: [
        'import keras\nkeras.config.set_backend("jax")\nimport keras',
        'keras.layers.TFSMLayer("x")'
      ],
      findings: [
        {
          cell: 1,
          mark: 'keras.layers.TFSMLayer',
          message:
            'TFSMLayer needs the backend TensorFlow; this notebook runs Keras on JAX.'
        }
      ]
    }
  ]
});
