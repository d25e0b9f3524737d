import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    {
      name: 'a TensorFlow that a later install replaces',
      cells: [
        '!pip install tensorflow==2.13',
        '!pip install "tensorflow>=2.16"',
        '%env KERAS_BACKEND=jax\nimport keras'
      ]
    },
    {
      name: 'a TensorFlow that is brought up to date',
      cells: [
        '!pip install tensorflow==2.13',
        '!pip install -qU tensorflow',
        '%env KERAS_BACKEND=jax\nimport keras'
      ]
    },
    {
      name: 'a file of requirements that nothing installs',
      cells: [
        '%%writefile requirements.txt\nkeras==2.15',
        '%env KERAS_BACKEND=jax\nimport keras'
      ]
    },
    {
      name: 'a TensorFlow that takes Keras 3',
      cells: ['%pip install "tensorflow>=2.10"', '%env KERAS_BACKEND=jax']
    },
    {
      name: 'an old TensorFlow with a Keras of the notebook’s choice',
      cells: [
        '%pip install tensorflow==2.15 "keras>=3"',
        '%env KERAS_BACKEND=jax\nimport keras'
      ]
    },
    {
      name: 'a TensorFlow that installs no Keras',
      cells: ['%pip install tensorflow==1.15', '%env KERAS_BACKEND=jax']
    },
    {
      name: 'a variable of the kernel that says no',
      cells: ['%env KERAS_BACKEND=jax', 'import tensorflow as tf'],
      kernel: { env: { TF_USE_LEGACY_KERAS: '0' } }
    },
    {
      name: 'a variable of the kernel, and only Keras 3',
      cells: ['%env KERAS_BACKEND=jax', 'import keras'],
      kernel: { env: { TF_USE_LEGACY_KERAS: '1' } }
    },
    {
      name: 'a legacy notebook that sets nothing',
      cells: ['%env TF_USE_LEGACY_KERAS=1\nimport tensorflow']
    },
    {
      name: 'TensorFlow, which it runs anyway',
      cells: [
        '%env KERAS_BACKEND=tensorflow\n%env TF_USE_LEGACY_KERAS=1\nimport tensorflow'
      ]
    },
    {
      name: 'a flag that is off',
      cells: [
        '%env KERAS_BACKEND=jax\n%env TF_USE_LEGACY_KERAS=0\nimport tensorflow'
      ]
    },
    {
      name: 'a lower limit, which today’s Keras meets',
      cells: ['%pip install "keras>=2.4"', '%env KERAS_BACKEND=jax']
    },
    {
      name: 'today’s Keras',
      cells: ['%env KERAS_BACKEND=jax\nimport keras'],
      kernel: {}
    }
  ],
  invalid: [
    {
      name: 'a version in a name',
      cells: [
        'version = "2.13"',
        '!pip install tensorflow=={version}',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 1,
          mark: 'tensorflow=={version}',
          message:
            'tensorflow==2.13 brings Keras 2, which ignores KERAS_BACKEND="jax" of cell 3.'
        }
      ]
    },
    {
      name: 'a file of requirements',
      cells: [
        '%%writefile requirements.txt\nkeras==2.15',
        '%pip install -q -r requirements.txt',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras==2.15',
          message: 'keras==2.15 ignores KERAS_BACKEND="jax" of cell 3.'
        }
      ]
    },
    {
      name: 'TensorFlow’s own copy, imported from its package',
      cells: ['%env KERAS_BACKEND=jax', 'from tensorflow.python import keras'],
      findings: [
        {
          cell: 1,
          mark: 'tensorflow.python',
          message: 'tensorflow.python ignores KERAS_BACKEND="jax" of cell 1.'
        }
      ]
    },
    ...['tensorflow==2.10', 'tensorflow==2.15.*', 'tensorflow<2.16'].map(
      requirement => ({
        name: `a TensorFlow that brings Keras 2: ${requirement}`,
        cells: [
          `%pip install '${requirement}'`,
          '%env KERAS_BACKEND=jax\nimport keras'
        ],
        findings: [
          {
            cell: 0,
            mark: `'${requirement}'`,
            message: `${requirement} brings Keras 2, which ignores KERAS_BACKEND="jax" of cell 2.`
          }
        ]
      })
    ),
    {
      name: 'TensorFlow’s private copy of Keras 2',
      cells: [
        '%env KERAS_BACKEND=jax',
        'from tensorflow.python.keras import layers'
      ],
      findings: [
        {
          cell: 1,
          mark: 'tensorflow.python.keras',
          message:
            'tensorflow.python.keras ignores KERAS_BACKEND="jax" of cell 1.'
        }
      ]
    },
    {
      name: 'the variable of the kernel',
      cells: ['%env KERAS_BACKEND=jax', 'import tensorflow as tf'],
      kernel: { env: { TF_USE_LEGACY_KERAS: '1' } },
      findings: [
        {
          cell: 1,
          mark: 'tensorflow',
          message:
            'TF_USE_LEGACY_KERAS is "1" in this kernel, so tf.keras ignores KERAS_BACKEND="jax" of cell 1.'
        }
      ]
    },
    {
      name: 'the flag',
      cells: [
        '%env KERAS_BACKEND=jax\n%env TF_USE_LEGACY_KERAS=1\nimport tensorflow'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: '%env TF_USE_LEGACY_KERAS=1',
          message:
            'With TF_USE_LEGACY_KERAS, tf.keras ignores KERAS_BACKEND="jax" of cell 1.'
        }
      ]
    },
    {
      name: 'tf_keras',
      cells: ['%env KERAS_BACKEND=jax', 'import tf_keras'],
      findings: [
        {
          cell: 1,
          mark: 'tf_keras',
          message: 'tf_keras ignores KERAS_BACKEND="jax" of cell 1.'
        }
      ]
    },
    {
      name: 'a pinned Keras',
      cells: [
        '!pip install keras==2.15.0',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          mark: 'keras==2.15.0',
          message: 'keras==2.15.0 ignores KERAS_BACKEND="jax" of cell 2.'
        }
      ]
    },
    {
      name: 'an upper limit, below which Keras 2.15 is the newest',
      cells: ['%pip install "keras<3"', '%env KERAS_BACKEND=jax\nimport keras'],
      findings: [
        {
          cell: 0,
          mark: '"keras<3"',
          message: 'keras<3 ignores KERAS_BACKEND="jax" of cell 2.'
        }
      ]
    },
    {
      name: 'the preview of Keras 3',
      cells: ['import keras_core'],
      findings: [
        {
          cell: 0,
          mark: 'keras_core',
          message: 'keras_core became Keras 3 and is no longer developed.',
          severity: 'info'
        }
      ]
    },
    {
      name: 'an installed Keras 2',
      cells: ['%env KERAS_BACKEND=jax\nimport keras'],
      kernel: {
        keras: {
          version: '2.15.0',
          loaded: false,
          backend: null,
          importFailed: false
        }
      },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=jax',
          message:
            'Keras 2.15.0 in this kernel ignores KERAS_BACKEND="jax" and runs on TensorFlow.'
        }
      ]
    }
  ]
});
