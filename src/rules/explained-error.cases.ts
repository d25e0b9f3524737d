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

const keras = 'import keras';

export default cases({
  valid: [
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
      name: 'an argument that somebody else’s function refuses',
      cells: [
        failed(
          'plot(nb_epoch=3)',
          "TypeError: plot() got an unexpected keyword argument 'nb_epoch'"
        )
      ]
    }
  ],
  invalid: [
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
            'TensorFlow cannot compute a channels_first convolution on the CPU.'
        }
      ]
    }
  ]
});
