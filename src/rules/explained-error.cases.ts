import { errorText } from '../core';
import { cases } from '../testing/rule-case';

/** A cell and the error that it ended with. */
function failed(
  source: string,
  error: string
): {
  source: string;
  outputs: string[];
} {
  return { source, outputs: [error] };
}

/** A cell and the error that went through installed packages, the innermost last. */
function failedIn(
  source: string,
  error: string,
  packages: readonly string[]
): {
  source: string;
  outputs: string[];
} {
  const [name, ...message] = error.split(': ');
  const frames = ['Cell In[1], line 1', ...packages.map(frame)].join('\n');
  return { source, outputs: [errorText(name, message.join(': '), frames)] };
}

function frame(name: string): string {
  return `File \u001b[32m~/env/lib/python3.11/site-packages/${name}/core.py:7\u001b[39m, in f()`;
}

const keras = 'import keras';

export default cases({
  valid: [
    {
      name: 'an attribute that something of the user’s own lacks',
      cells: [
        failedIn(
          'import keras\nagent.fit(env)',
          "AttributeError: 'Sequential' object has no attribute 'rewards'",
          ['mine']
        )
      ]
    },
    {
      name: 'an assertion of the notebook’s own',
      cells: [failed('import keras\nassert keras', 'AssertionError: ')]
    },
    {
      name: 'an assertion within a library',
      cells: [
        failedIn('import keras, mine', 'AssertionError: ', ['keras', 'mine'])
      ]
    },
    {
      name: 'TensorFlow missing in a notebook that chooses no backend',
      cells: [
        failed(
          'import tensorflow as tf',
          "ModuleNotFoundError: No module named 'tensorflow'"
        )
      ]
    },
    {
      name: 'two devices without Keras',
      cells: [
        failed(
          'import torch\nx @ y',
          'RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!'
        )
      ]
    },
    {
      name: 'PyTorch out of memory, alone',
      cells: [
        '%env KERAS_BACKEND=torch\nimport keras',
        failed('model.fit(x)', 'OutOfMemoryError: CUDA out of memory.')
      ]
    },
    {
      name: 'torch.compile() without Keras',
      cells: [
        failedIn(
          'torch.compile(f)(x)',
          'Unsupported: Dynamic control flow is not supported at the moment.',
          ['torch']
        )
      ]
    },
    {
      name: 'a tensor of PyTorch in NumPy, without Keras',
      cells: [
        failed(
          'np.array(t)',
          "RuntimeError: Can't call numpy() on Tensor that requires grad."
        )
      ]
    },
    {
      name: 'a name of TensorFlow that the notebook itself asks for',
      cells: [
        failed(
          'import tensorflow as tf\ntf.Session()',
          "AttributeError: module 'tensorflow' has no attribute 'Session'"
        )
      ]
    },
    {
      name: 'JAX out of memory where nothing else shares the device',
      cells: [
        failed(
          'import keras\nmodel.fit(x)',
          'XlaRuntimeError: RESOURCE_EXHAUSTED: Out of memory'
        )
      ]
    },
    {
      name: 'a failed compilation that Keras was not told to do',
      cells: [
        failed(
          'import keras\nmodel.fit(x)',
          'torch._dynamo.exc.InternalTorchDynamoError: no compiler'
        )
      ]
    },
    {
      name: 'a module of another package that is missing',
      cells: [
        failed(keras, "ModuleNotFoundError: No module named 'keras_extra'")
      ]
    },
    { name: 'no error', cells: [{ source: keras, outputs: ['ValueError'] }] },
    {
      name: 'an error of another kind',
      cells: [failed(keras, 'ValueError: too many values to unpack')]
    },
    {
      name: 'a missing module that the cell imports itself',
      cells: [
        failed(
          'import keras\nimport jax',
          "ModuleNotFoundError: No module named 'jax'"
        )
      ]
    },
    {
      name: 'a missing argument that was not given by its old name',
      cells: [
        failed(
          'import keras\nkeras.layers.Dense()',
          "TypeError: Dense.__init__() missing 1 required positional argument: 'units'"
        )
      ]
    },
    {
      name: 'an argument that no Keras ever had, by a name that every JavaScript object has',
      cells: [
        'import keras',
        failed(
          'keras.layers.Dense(3, constructor=1)',
          "ValueError: Unrecognized keyword arguments passed to Dense: {'constructor': 1}"
        )
      ]
    },
    {
      name: 'an argument that somebody else’s function refuses',
      cells: [
        failed(
          'plot(nb_epoch=3)',
          "TypeError: plot() got an unexpected keyword argument 'nb_epoch'"
        )
      ]
    },
    {
      name: 'a name that Keras never had',
      cells: [
        failed(
          'from keras.layers import Mine',
          "ImportError: cannot import name 'Mine' from 'keras.layers' (/env/keras/layers/__init__.py)"
        )
      ]
    }
  ],
  invalid: [
    ...[
      [
        'from tensorflow.keras import layers',
        "ModuleNotFoundError: No module named 'tensorflow'",
        'This cell imports tensorflow.keras, and TensorFlow is not installed in this kernel; KERAS_BACKEND="jax" concerns the package keras.',
        []
      ],
      [
        'import tensorflow_datasets as tfds\nds = tfds.load("mnist")',
        "ModuleNotFoundError: No module named 'tensorflow'",
        'tensorflow_datasets itself imports TensorFlow, whatever the backend, and it is not installed in this kernel.',
        ['tensorflow_datasets']
      ],
      [
        'import tensorflow_probability as tfp',
        "ModuleNotFoundError: No module named 'tf_keras'",
        'The library tensorflow_probability needs tf_keras: it is made for Keras 2.',
        ['tensorflow_probability']
      ],
      [
        'import tf_keras',
        "ModuleNotFoundError: No module named 'tf_keras'",
        'tf_keras, which is Keras 2, is not installed in this kernel.',
        []
      ],
      [
        'import keras',
        'AssertionError: ',
        'keras.json has an invalid floatx, epsilon or image_data_format, so Keras does not load.',
        ['keras']
      ],
      [
        'import tensorflow as tf',
        'AssertionError: ',
        'keras.json has an invalid floatx, epsilon or image_data_format, so Keras does not load.',
        ['tensorflow', 'keras']
      ],
      [
        'import keras\nmodel.fit(x)',
        "TypeError: Cannot convert a MPS Tensor to float64 dtype as the MPS framework doesn't support float64. Please use float32 instead.",
        'PyTorch has no float64 on Apple’s GPU (MPS), where Keras computes by default.',
        ['keras', 'torch']
      ],
      [
        'import keras\nmodel.fit(x)',
        "NotImplementedError: The operator 'aten::_ctc_loss' is not currently implemented for the MPS device.",
        'PyTorch has no aten::_ctc_loss on Apple’s GPU (MPS), where Keras computes by default.',
        ['keras', 'torch']
      ],
      [
        'import keras\nmodel(x)',
        'RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!',
        'Tensors of PyTorch on two devices met: Keras puts its own on the GPU by itself.',
        ['keras', 'torch']
      ],
      [
        'import keras, jax\njax.devices("gpu")',
        "RuntimeError: Unknown backend: 'gpu' requested, but no platforms that are instances of gpu are present. Platforms present are: cpu",
        'JAX finds no such device in this kernel.',
        ['jax']
      ],
      [
        'import keras',
        'ModuleNotFoundError: jax requires jaxlib to be installed.',
        'JAX is installed without jaxlib, which it computes with.',
        ['keras', 'jax']
      ],
      [
        'import keras\nx = keras.ops.zeros(3)\nx[0] = 1',
        'TypeError: JAX arrays are immutable and do not support in-place item assignment.',
        'A part of a tensor was assigned, which JAX does not allow.',
        ['jax']
      ],
      [
        'import keras\nkeras.models.load_model("m.h5")',
        "ValueError: Could not deserialize 'keras.metrics.mse' because it is not a KerasSaveable subclass",
        'The file holds the loss or metric mse in a form that this Keras does not read back.',
        ['keras']
      ]
    ].map(([source, error, message, packages]) => ({
      name: `by its traceback: ${String(message)}`,
      cells: [
        '%env KERAS_BACKEND=jax',
        failedIn(String(source), String(error), packages as readonly string[])
      ],
      findings: [{ cell: 1, mark: '', message: String(message) }]
    })),
    {
      name: 'TensorFlow’s Keras where TensorFlow is missing and nothing chooses a backend',
      cells: [
        failed(
          'from tensorflow.keras import layers',
          "ModuleNotFoundError: No module named 'tensorflow'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This cell imports tensorflow.keras, and TensorFlow is not installed in this kernel.'
        }
      ]
    },
    ...[
      [
        'model = load("x.h5")',
        "AttributeError: module 'keras.backend' has no attribute 'get_session'",
        'The library keras_retinanet asks for get_session, which the installed version of Keras does not have.',
        ['keras_retinanet', 'keras']
      ],
      [
        'agent.fit(env)',
        "AttributeError: 'Adam' object has no attribute 'get_updates'",
        'The library rl asks for get_updates of Adam, which this version of Keras does not have.',
        ['rl', 'rl', 'keras']
      ],
      [
        'from deepface import DeepFace',
        'ValueError: You have tensorflow 2.17.0 and this requires tf-keras package. Please run `pip install tf-keras`',
        'The library deepface needs tf_keras: it is made for Keras 2.',
        ['retinaface', 'deepface']
      ],
      [
        'K.get_session()',
        "AttributeError: module 'keras.backend' has no attribute 'get_session'",
        'keras.backend.get_session does not exist in Keras 3.',
        ['keras']
      ],
      [
        'model.compile(jit_compile=True)',
        "BackendCompilerFailed: backend='inductor' raised: Cannot find a working triton installation",
        'jit_compile=True has PyTorch compile the training step, which failed.',
        ['keras', 'torch']
      ]
    ].map(([source, error, message, packages]) => ({
      name: `with its traceback: ${String(message)}`,
      cells: [
        keras,
        failedIn(String(source), String(error), packages as string[])
      ],
      findings: [{ cell: 1, mark: '', message: String(message) }]
    })),
    ...[
      [
        "ImportError: cannot import name 'get_session' from 'keras.backend' (x.py)",
        'keras.backend.get_session does not exist in Keras 3.'
      ],
      [
        "AttributeError: module 'keras.api._v2.keras.backend' has no attribute 'get_session'",
        'The installed tf.keras.backend does not have get_session.'
      ],
      [
        "TypeError: square(): argument 'input' (position 1) must be Tensor, not DynamicJaxprTracer",
        'A function of PyTorch was called on a tensor of another framework.'
      ],
      [
        "TypeError: Error interpreting argument to <function square at 0x7f> as an abstract array. The problematic value is of type <class 'torch.Tensor'> and was passed",
        'A function of JAX was called on a tensor of another framework.'
      ],
      [
        "RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
        'A tensor of PyTorch that is being trained was handed to NumPy or TensorFlow.'
      ],
      [
        "TypeError: can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu()",
        'A tensor of PyTorch on a GPU was handed to NumPy or TensorFlow, which need it on the CPU.'
      ],
      [
        "ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype.",
        'A function of NumPy was called on a symbolic tensor of Keras.'
      ],
      [
        'jax.errors.TracerBoolConversionError: Attempted boolean conversion of traced array with shape bool[].',
        'Python asked for the number in a value that JAX is tracing: in an if, a loop, float() or int().'
      ],
      [
        'XlaRuntimeError: UNKNOWN: failed to legalize operation on METAL',
        'jax-metal, the plug-in that runs JAX on Apple’s GPU, failed at this operation.'
      ],
      [
        'RuntimeError: Failed to import transformers because of\nYour currently installed version of Keras is Keras 3, but this is not yet supported in Transformers.',
        'This version of Transformers needs tf_keras: its TensorFlow models are made for Keras 2.'
      ]
    ].map(([error, message]) => ({
      name: `another way to fail: ${message}`,
      cells: [keras, failed('run()', error)],
      findings: [{ cell: 1, mark: '', message }]
    })),
    {
      name: 'memory that TensorFlow holds',
      cells: [
        '%env KERAS_BACKEND=torch\nimport keras, tensorflow as tf',
        failed('model.fit(x)', 'OutOfMemoryError: CUDA out of memory.')
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'PyTorch ran out of memory on the device; TensorFlow, which this notebook loads too, may hold a part of it.'
        }
      ]
    },
    {
      name: 'what was made for another backend',
      cells: [
        '%env KERAS_BACKEND=torch\nimport keras',
        failed(
          'keras.layers.JaxLayer(f, g)',
          'ValueError: JaxLayer is only supported with the JAX or Tensorflow backend. Current backend: torch'
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'JaxLayer needs the backend JAX or TensorFlow, and Keras ran on another.'
        }
      ]
    },
    {
      name: 'a layer whose argument has its old name',
      cells: [
        failed(
          'import keras\nkeras.layers.Dense(output_dim=16)',
          "TypeError: Dense.__init__() missing 1 required positional argument: 'units'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: units is given as output_dim.'
        }
      ]
    },
    {
      name: 'a method of models that is gone',
      cells: [
        failed(
          'import keras\nmodel.fit_generator(g)',
          "AttributeError: 'Sequential' object has no attribute 'fit_generator'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: models no longer have fit_generator.'
        }
      ]
    },
    {
      name: 'a module of layers that is gone',
      cells: [
        failed(
          'import keras\nfrom keras.layers.core import Dense',
          "ModuleNotFoundError: No module named 'keras.layers.core'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: Keras 3 has no keras.layers.core.'
        }
      ]
    },
    {
      name: 'a part of a module that is gone',
      cells: [
        failed(
          'import keras\nfrom keras.engine.topology import Layer',
          "ModuleNotFoundError: No module named 'keras.engine'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: Keras 3 has no keras.engine.'
        }
      ]
    },
    {
      name: 'np_utils as a name',
      cells: [
        failed(
          'from keras.utils import np_utils',
          "ImportError: cannot import name 'np_utils' from 'keras.utils' (/env/keras/utils/__init__.py)"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: Keras 3 has no keras.utils.np_utils.'
        }
      ]
    },
    {
      name: 'a module that Keras never had',
      cells: [
        failed(
          'import keras\nimport keras.layers.mine',
          "ModuleNotFoundError: No module named 'keras.layers.mine'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message: 'The module keras.layers.mine does not exist in this Keras.'
        }
      ]
    },
    {
      name: 'a class that is gone',
      cells: [
        failed(
          'from keras.layers import Merge',
          "ImportError: cannot import name 'Merge' from 'keras.layers' (/env/keras/layers/__init__.py)"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: Keras 3 has no keras.layers.Merge.'
        }
      ]
    },
    {
      name: 'a generator of images',
      cells: [
        failed(
          'from keras.preprocessing import image\nimage.ImageDataGenerator()',
          "AttributeError: module 'keras.preprocessing.image' has no attribute 'ImageDataGenerator'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This code is written for an older Keras: Keras 3 has no keras.preprocessing.image.ImageDataGenerator.'
        }
      ]
    },
    {
      name: 'a file of weights',
      cells: [
        failed(
          'import keras\nmodel.save_weights(name)',
          'ValueError: The filename must end in `.weights.h5`. Received: filepath=a.h5'
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'Keras 3 takes the kind of a file from its name: this one must end in .weights.h5.'
        }
      ]
    },
    {
      name: 'a file of checkpoints',
      cells: [
        failed(
          'import keras\nkeras.callbacks.ModelCheckpoint(name)',
          'ValueError: The filepath provided must end in `.keras` (Keras model format). Received: filepath=a.hdf5'
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'Keras 3 takes the kind of a file from its name: this one must end in .keras.'
        }
      ]
    },
    {
      name: 'a set_backend() that never was',
      cells: [
        failed(
          'import keras\nkeras.backend.set_backend("jax")',
          "AttributeError: module 'keras.backend' has no attribute 'set_backend'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message: 'keras.backend.set_backend does not exist in Keras 3.'
        }
      ]
    },
    {
      name: 'a name that a library asks for',
      cells: [
        failed(
          'import keras_tuner',
          "AttributeError: module 'keras' has no attribute 'internal_part'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'The library keras_tuner asks for internal_part, which the installed version of Keras does not have.'
        }
      ]
    },
    {
      name: 'TensorFlow asked for although JAX is set',
      cells: [
        '%env KERAS_BACKEND=jax',
        failed(keras, "ModuleNotFoundError: No module named 'tensorflow'")
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'Keras asked for TensorFlow although cell 1 sets KERAS_BACKEND to "jax".'
        }
      ]
    },
    {
      name: 'a variable that is not set',
      cells: [
        failed(
          'import os, keras\nos.environ["KERAS_BACKEND"]',
          "KeyError: 'KERAS_BACKEND'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'KERAS_BACKEND is not set in the kernel, so reading it with os.environ[…] fails.'
        }
      ]
    },
    {
      name: 'TensorFlow and JAX on one device',
      cells: [
        failed(
          'import keras, tensorflow\nmodel.fit(x)',
          'jaxlib.xla_extension.XlaRuntimeError: RESOURCE_EXHAUSTED: Out of memory'
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'JAX ran out of memory on the device; TensorFlow, which this notebook loads too, may hold a part of it.'
        }
      ]
    },
    {
      name: 'a step that PyTorch could not compile',
      cells: [
        keras,
        failed(
          'model.compile(jit_compile=True)\nmodel.fit(x)',
          'torch._dynamo.exc.InternalTorchDynamoError: no compiler'
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'jit_compile=True has PyTorch compile the training step, which failed.'
        }
      ]
    },
    {
      name: 'a module that Keras 3 does not have',
      cells: [
        failed(
          'import keras.backend.tensorflow_backend',
          "ModuleNotFoundError: No module named 'keras.backend.tensorflow_backend'"
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'The module keras.backend.tensorflow_backend does not exist in this Keras.'
        }
      ]
    },
    {
      name: 'a name that Keras refuses',
      cells: [
        '%env KERAS_BACKEND=theano',
        failed(keras, 'ValueError: Unable to import backend : theano')
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'Keras could not be imported: it has no backend named "theano".',
          fixes: { 'switch-backend:jax': ['%env KERAS_BACKEND=jax', keras] }
        }
      ]
    },
    {
      name: 'a backend that this release does not have yet',
      cells: [
        '%env KERAS_BACKEND=openvino',
        failed(keras, 'ValueError: Unable to import backend : openvino')
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'Keras could not be imported: this release has no backend named "openvino", which came with Keras 3.8.'
        }
      ]
    },
    {
      name: 'a name that Keras 3.16 refuses',
      cells: [
        '%env KERAS_BACKEND=theano',
        failed(keras, 'ValueError: Unsupported backend : theano')
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'Keras could not be imported: it has no backend named "theano".',
          fixes: { 'switch-backend:jax': ['%env KERAS_BACKEND=jax', keras] }
        }
      ]
    },
    {
      name: 'a backend whose plug-in is missing',
      cells: [
        '%env KERAS_BACKEND=openvino',
        failed(
          keras,
          'ImportError: The openvino backend is not installed. You can install it via `pip install keras-openvino`'
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'Keras could not load the backend OpenVINO: the package keras-openvino, or something that it needs, is missing in this kernel.',
          fixes: {
            install: [
              '%env KERAS_BACKEND=openvino',
              '%pip install keras-openvino scipy',
              keras
            ]
          }
        }
      ]
    },
    {
      name: 'a plug-in of a backend that is not known',
      cells: [
        failed(
          keras,
          'ImportError: The abacus backend is not installed. You can install it via `pip install keras-abacus`'
        )
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'Keras could not load the backend abacus: the package keras-abacus, or something that it needs, is missing in this kernel.',
          fixes: { install: ['%pip install keras-abacus', keras] }
        }
      ]
    },
    {
      name: 'a backend that is not installed',
      cells: [
        failed(keras, "ModuleNotFoundError: No module named 'tensorflow'")
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'Keras could not load its backend: tensorflow is not installed in this kernel.',
          fixes: { install: ['%pip install tensorflow', keras] }
        }
      ]
    },
    {
      name: 'a backend that cannot train',
      cells: [
        '%env KERAS_BACKEND=numpy\nimport keras',
        failed(
          'model.predict(x)',
          'NotImplementedError: fit not implemented for NumPy backend.'
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message: 'The NumPy backend of Keras cannot train a model.',
          fixes: {
            'switch-backend:torch': [
              '%env KERAS_BACKEND=torch\nimport keras',
              'model.predict(x)'
            ]
          }
        }
      ]
    },
    {
      name: 'arguments of an older Keras',
      cells: [
        keras,
        failed(
          'x = keras.layers.Conv2D(4, 3)',
          "ValueError: Unrecognized keyword arguments passed to Conv2D: {'border_mode': 'same'}"
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'This code is written for an older Keras: border_mode is now padding.'
        }
      ]
    },
    ...(
      [
        ['LSTM', 'U_regularizer', 'recurrent_regularizer'],
        ['Dense', 'b_constraint', 'bias_constraint'],
        ['Conv2D', 'atrous_rate', 'dilation_rate'],
        ['BatchNormalization', 'beta_init', 'beta_initializer'],
        ['BatchNormalization', 'gamma_init', 'gamma_initializer']
      ] as const
    ).map(([layer, old, now]) => ({
      name: `an argument of Keras 1: ${old}`,
      cells: [
        keras,
        failed(
          `x = keras.layers.${layer}(1)`,
          `ValueError: Unrecognized keyword arguments passed to ${layer}: {'${old}': None}`
        )
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message: `This code is written for an older Keras: ${old} is now ${now}.`
        }
      ]
    })),
    ...[
      [
        "TypeError: TensorFlowTrainer.fit() got an unexpected keyword argument 'samples_per_epoch'",
        'samples_per_epoch counted samples, and steps_per_epoch counts batches: give it the samples divided by the batch size'
      ],
      [
        "TypeError: TensorFlowTrainer.fit() got an unexpected keyword argument 'nb_val_samples'",
        'nb_val_samples counted samples, and validation_steps counts batches: give it the samples divided by the batch size'
      ],
      [
        "TypeError: ModelCheckpoint.__init__() got an unexpected keyword argument 'period'",
        'period counted epochs: save_freq="epoch" saves after each one, and a number there counts batches'
      ],
      [
        "TypeError: TensorFlowTrainer.fit() got an unexpected keyword argument 'show_accuracy'",
        'show_accuracy is metrics=["accuracy"] of compile() now'
      ],
      [
        "TypeError: TensorFlowTrainer.fit() got an unexpected keyword argument 'workers'",
        'workers is an argument of keras.utils.PyDataset now'
      ],
      [
        "ValueError: Unrecognized keyword arguments passed to Embedding: {'init': 'uniform'}",
        'init is now kernel_initializer (in Embedding embeddings_initializer)'
      ]
    ].map(([error, advice]) => ({
      name: `an old argument that no new name replaces: ${advice}`,
      cells: [keras, failed('train()', error)],
      findings: [
        {
          cell: 1,
          mark: '',
          message: `This code is written for an older Keras: ${advice}.`
        }
      ]
    })),
    {
      name: 'channels first on a CPU',
      cells: [
        keras,
        failed(
          '# train\nmodel.predict(x)',
          'UnimplementedError: The Conv2D op currently only supports the NHWC tensor format on the CPU.'
        )
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: '',
          message:
            'TensorFlow cannot compute this convolution in channels_first on this CPU.'
        }
      ]
    }
  ]
});
