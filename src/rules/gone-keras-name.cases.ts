import { cases } from '../testing/rule-case';

const load = 'from keras import backend as K';

export default cases({
  valid: [
    {
      name: 'names that are there still',
      cells: [load, 'K.clear_session()\nK.backend()\nK.set_floatx("float32")']
    },
    {
      name: 'an older Keras, installed',
      cells: ['%pip install "keras<3"', `${load}\nK.get_session()`]
    },
    {
      name: 'an older TensorFlow, installed',
      cells: ['!pip install tensorflow==2.15', `${load}\nK.get_session()`]
    },
    {
      name: 'an older Keras in the kernel',
      cells: [`${load}\nK.get_session()`],
      kernel: {
        installed: { keras: '2.15.0' },
        keras: {
          version: '2.15.0',
          loaded: false,
          backend: null,
          importFailed: false
        }
      }
    },
    {
      name: 'tf.keras as tf_keras',
      cells: [
        'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"',
        'import tensorflow as tf\ntf.keras.backend.learning_phase()'
      ]
    },
    {
      name: 'tf.keras.backend, which has it still',
      cells: ['from tensorflow.keras import backend as K\nK.mean(x)']
    },
    {
      name: 'the copy of Keras 2 in TensorFlow',
      cells: ['from tensorflow.python.keras.backend import get_session']
    },
    {
      name: 'code that never runs',
      cells: [`${load}\nif False:\n    K.get_session()`]
    },
    {
      name: 'another object of that name',
      cells: ['import kornia as K', 'K.mean(x)\nmodel.get_value()']
    },
    {
      name: 'an attribute that is set, which is another rule’s',
      cells: [`${load}\nK._BACKEND = "tensorflow"`]
    },
    {
      name: 'the error is there, and explained',
      cells: [
        {
          source: `${load}\nK.get_session()`,
          outputs: [
            "AttributeError: module 'keras.backend' has no attribute 'get_session'"
          ]
        }
      ]
    }
  ],
  invalid: [
    {
      name: 'a call and a module',
      cells: [
        `${load}\nK.set_session(x)`,
        'from keras.backend.tensorflow_backend import set_session'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K.set_session',
          message: 'Keras 3 has no keras.backend.set_session.'
        },
        {
          cell: 1,
          mark: 'keras.backend.tensorflow_backend',
          message: 'Keras 3 has no keras.backend.tensorflow_backend.'
        }
      ]
    },
    {
      name: 'the variable of old, whose function is in every Keras',
      cells: [`${load}\nif K._BACKEND == "theano":\n    x = 1`],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K._BACKEND',
          message: 'Keras 3 has no keras.backend._BACKEND.',
          fixes: {
            rename: [`${load}\nif K.backend() == "theano":\n    x = 1`]
          }
        }
      ]
    },
    {
      name: 'the variable of old in several places, said once and written anew in all',
      cells: [
        `${load}\nif K._BACKEND == "theano":\n    x = 1`,
        'print(K._BACKEND, K._BACKEND)'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K._BACKEND',
          message: 'Keras 3 has no keras.backend._BACKEND.',
          fixes: {
            rename: [
              `${load}\nif K.backend() == "theano":\n    x = 1`,
              'print(K.backend(), K.backend())'
            ]
          }
        }
      ]
    },
    {
      name: 'the variable of old, imported somewhere: nothing to rename',
      cells: [
        `${load}\nprint(K._BACKEND)`,
        'from keras.backend import _BACKEND'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K._BACKEND',
          message: 'Keras 3 has no keras.backend._BACKEND.',
          fixes: {}
        }
      ]
    },
    {
      name: 'several at once, each once',
      cells: [
        'from keras.backend import get_session, argmax',
        `${load}\ndef f(x):\n    return K.mean(K.square(x)) + K.sum(x)`
      ],
      findings: [
        {
          cell: 0,
          mark: 'get_session',
          message:
            'Keras 3 has none of these in keras.backend: get_session and argmax.'
        },
        {
          cell: 1,
          line: 3,
          mark: 'K.mean',
          severity: 'info',
          message:
            'If this function is called: Keras 3 has none of these in keras.backend: mean, square and sum.'
        }
      ]
    },
    {
      name: 'a module imported by its path',
      cells: ['import keras.backend.theano_backend as tb'],
      findings: [
        {
          cell: 0,
          mark: 'keras.backend.theano_backend',
          message: 'Keras 3 has no keras.backend.theano_backend.'
        }
      ]
    },
    {
      name: 'tf.keras',
      cells: [
        'import tensorflow as tf\ntf.compat.v1.keras.backend.set_session(s)'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'tf.compat.v1.keras.backend.set_session',
          message:
            'TensorFlow 2.16 and later have no tensorflow.compat.v1.keras.backend.set_session.'
        }
      ]
    }
  ]
});
