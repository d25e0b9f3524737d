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
            'TensorFlow cannot compute a channels_first convolution on the CPU.'
        }
      ]
    }
  ]
});
