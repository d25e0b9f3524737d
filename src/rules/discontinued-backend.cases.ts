import { cases } from '../testing/rule-case';

const theano =
  'names Theano, which was discontinued in 2017 and which Keras 3 does not support.';

export default cases({
  valid: [
    {
      name: 'a living backend',
      cells: ['%env KERAS_BACKEND=jax\nimport keras']
    },
    {
      name: 'comments, strings, markdown',
      cells: [
        '# os.environ["KERAS_BACKEND"] = "theano"',
        'print("KERAS_BACKEND=theano")',
        { type: 'markdown', source: '%env KERAS_BACKEND=theano' }
      ]
    },
    {
      name: 'a value that cannot be told',
      cells: ['import os, sys\nos.environ["KERAS_BACKEND"] = sys.argv[1]']
    },
    {
      name: 'a branch that never runs',
      cells: [
        'import os\nif False:\n    os.environ["KERAS_BACKEND"] = "theano"'
      ]
    },
    {
      name: 'a shell of its own, which is another rule’s',
      cells: ['!export KERAS_BACKEND=theano']
    },
    {
      name: 'another variable',
      cells: ['import os\nos.environ["BACKEND"] = "theano"']
    }
  ],
  invalid: [
    {
      name: 'a keras.json that is written elsewhere and copied',
      cells: [
        '%%writefile my.json\n{"backend": "theano"}',
        '!mkdir -p ~/.keras && cp my.json ~/.keras/keras.json',
        'import keras'
      ],
      findings: [
        {
          cell: 1,
          mark: 'cp my.json ~/.keras/keras.json',
          message: `keras.json ("backend": "theano") ${theano}`
        }
      ]
    },
    {
      name: 'what a dictionary that dict() makes gives',
      cells: [
        'import os\nc = dict(backend="mxnet")\nos.environ["KERAS_BACKEND"] = c.get("backend", "jax")'
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ["KERAS_BACKEND"] = c.get("backend", "jax")',
          message:
            'KERAS_BACKEND="mxnet" names MXNet, which was discontinued in 2023 and which Keras 3 does not support.'
        }
      ]
    },
    {
      name: 'a name in a kernel that the notebook ends',
      cells: [
        '%env KERAS_BACKEND=theano\nimport keras',
        'exit()',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=theano',
          message:
            '%env KERAS_BACKEND=theano names Theano, which was discontinued in 2017 and which Keras 3 does not support.'
        }
      ]
    },
    {
      name: 'a child of Python',
      cells: [
        "!python -c \"import os; os.environ['KERAS_BACKEND']='theano'; import keras\""
      ],
      findings: [
        {
          cell: 0,
          mark: "os.environ['KERAS_BACKEND']='theano'",
          message:
            'KERAS_BACKEND="theano" names Theano, which was discontinued in 2017 and which Keras 3 does not support.',
          fixes: {
            'write-name:jax': [
              "!python -c \"import os; os.environ['KERAS_BACKEND']='jax'; import keras\""
            ]
          }
        }
      ]
    },
    {
      name: 'a shell that exports it for a command',
      cells: ['%%bash\nexport KERAS_BACKEND=theano\npython train.py'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'KERAS_BACKEND=theano',
          message:
            'KERAS_BACKEND="theano" names Theano, which was discontinued in 2017 and which Keras 3 does not support.'
        }
      ]
    },
    {
      name: 'an assignment',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "theano"',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "theano"',
          message: `KERAS_BACKEND="theano" ${theano}`,
          fixes: {
            'switch-backend:tensorflow': [
              'import os\nos.environ["KERAS_BACKEND"] = "tensorflow"',
              'import keras'
            ],
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras'
            ],
            'switch-backend:torch': [
              'import os\nos.environ["KERAS_BACKEND"] = "torch"',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'a magic, quoted, in the style that is there and not in the user’s',
      cells: ['%env KERAS_BACKEND="cntk"\nimport keras'],
      config: { snippetStyle: 'os.environ', preferredBackend: 'jax' },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND="cntk"',
          message:
            '%env KERAS_BACKEND="cntk" names CNTK, which was discontinued in 2019 and which Keras 3 does not support.',
          fixes: {
            'switch-backend:jax': ['%env KERAS_BACKEND=jax\nimport keras']
          }
        }
      ]
    },
    {
      name: 'a constant in another cell',
      cells: [
        'BACKEND = "plaidml.keras.backend"',
        'import os\nos.environ["KERAS_BACKEND"] = BACKEND\nimport keras'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = BACKEND',
          message:
            'KERAS_BACKEND="plaidml.keras.backend" names PlaidML, which was discontinued and which Keras 3 does not support.',
          fixes: {
            'switch-backend:tensorflow': [
              'BACKEND = "tensorflow"',
              'import os\nos.environ["KERAS_BACKEND"] = BACKEND\nimport keras'
            ]
          }
        }
      ]
    },
    {
      name: 'after Keras was loaded: the setting goes to where it counts',
      cells: ['import keras', '%env KERAS_BACKEND=theano'],
      config: { snippetStyle: '%env' },
      findings: [
        {
          cell: 1,
          mark: '%env KERAS_BACKEND=theano',
          message: `%env KERAS_BACKEND=theano ${theano}`,
          fixes: {
            'switch-backend:tensorflow': [
              '%env KERAS_BACKEND=tensorflow',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'under a condition',
      cells: ['import os\nif gpu:\n    os.environ["KERAS_BACKEND"] = "theano"'],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ["KERAS_BACKEND"] = "theano"',
          message: `If this branch runs: KERAS_BACKEND="theano" ${theano}`,
          severity: 'warning'
        }
      ]
    },
    {
      name: 'in a function',
      cells: [
        'import os\ndef use():\n    os.environ["KERAS_BACKEND"] = "theano"'
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ["KERAS_BACKEND"] = "theano"',
          message: `If this function is called: KERAS_BACKEND="theano" ${theano}`,
          severity: 'warning'
        }
      ]
    },
    {
      name: 'one that another setting overrides',
      cells: [
        '%env KERAS_BACKEND=theano\n%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=theano',
          message: `%env KERAS_BACKEND=theano ${theano}`,
          severity: 'warning',
          fixes: {
            'switch-backend:jax': ['%env KERAS_BACKEND=jax\nimport keras']
          }
        }
      ]
    },
    {
      name: 'keras.json, the rest of which stays',
      cells: [
        '%%writefile ~/.keras/keras.json\n{"backend": "theano", "floatx": "float32"}',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%%writefile ~/.keras/keras.json',
          message: `keras.json ("backend": "theano") ${theano}`,
          fixes: {
            'switch-backend:torch': [
              '%%writefile ~/.keras/keras.json\n{"backend": "torch", "floatx": "float32"}',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'PlaidML’s own call',
      cells: [
        'import plaidml.keras\nplaidml.keras.install_backend()',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'plaidml.keras.install_backend()',
          message:
            'install_backend() puts PlaidML under Keras, which no Keras since 2.4 allows.',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'what never was a backend',
      cells: ['%env KERAS_BACKEND=pytensor'],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=pytensor',
          message:
            '%env KERAS_BACKEND=pytensor names PyTensor, which was never a backend of Keras.'
        }
      ]
    },
    {
      name: 'a variable for one command',
      cells: ['!KERAS_BACKEND=theano python train.py'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=theano',
          message: `KERAS_BACKEND="theano" ${theano}`,
          fixes: {
            'write-name:jax': ['!KERAS_BACKEND=jax python train.py']
          }
        }
      ]
    },
    {
      name: 'a kernel that is old enough',
      cells: ['%env KERAS_BACKEND=theano\nimport keras'],
      kernel: {
        keras: {
          version: '2.2.4',
          loaded: false,
          backend: null,
          importFailed: false
        }
      },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=theano',
          message: `%env KERAS_BACKEND=theano ${theano}`,
          severity: 'info'
        }
      ]
    }
  ]
});
