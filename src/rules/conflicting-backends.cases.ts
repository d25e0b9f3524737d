import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    {
      name: 'a package that sets what is set already, and one that leaves it',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "torch"',
        'import bayesflow\nfrom cellfinder.core.main import main'
      ]
    },
    {
      name: 'settings that are each used before Keras is removed',
      cells: [
        "import os, sys\nfor b in ['jax', 'torch']:\n    os.environ['KERAS_BACKEND'] = b\n    for m in list(sys.modules):\n        if m.startswith('keras'):\n            del sys.modules[m]\n    import keras",
        '%env KERAS_BACKEND=tensorflow\nimport tensorflow'
      ]
    },
    {
      name: 'a loop that ends with its first round',
      cells: [
        "import os\nfor b in ['jax', 'torch']:\n    os.environ['KERAS_BACKEND'] = b\n    import keras\n    break"
      ]
    },
    {
      name: 'a process of its own for each round of a loop',
      cells: [
        'import os\nfor b in ["jax", "torch"]:\n    os.environ["KERAS_BACKEND"] = b\n    !python train.py'
      ]
    },
    {
      name: 'two that agree',
      cells: ['%env KERAS_BACKEND=jax\n%env KERAS_BACKEND=jax\nimport keras']
    },
    {
      name: 'one or the other',
      cells: [
        'import os\nif gpu:\n    os.environ["KERAS_BACKEND"] = "jax"\nelse:\n    os.environ["KERAS_BACKEND"] = "torch"\nimport keras'
      ]
    },
    {
      name: 'a value that cannot be told',
      cells: [
        '%env KERAS_BACKEND=jax\nimport os\nos.environ["KERAS_BACKEND"] = f()'
      ]
    }
  ],
  invalid: [
    {
      name: 'a package that sets the backend whatever it was',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "jax"',
        'from cellfinder.core.main import main'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "jax"',
          message:
            'KERAS_BACKEND="jax" is overridden by cellfinder.core.main in cell 2, which sets "torch".'
        }
      ]
    },
    {
      name: 'two assignments',
      cells: [
        '%env KERAS_BACKEND=torch',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=torch',
          message:
            '%env KERAS_BACKEND=torch is overridden by %env KERAS_BACKEND=jax in cell 2.',
          fixes: {
            'keep-jax': ['%env KERAS_BACKEND=jax\nimport keras'],
            'keep-torch': ['%env KERAS_BACKEND=torch', 'import keras']
          }
        }
      ]
    },
    {
      name: 'a default that comes second',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "torch"\nos.environ.setdefault("KERAS_BACKEND", "jax")\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ.setdefault("KERAS_BACKEND", "jax")',
          message:
            'KERAS_BACKEND="jax" is overridden by KERAS_BACKEND="torch" in cell 1.',
          fixes: {
            'keep-torch': [
              'import os\nos.environ["KERAS_BACKEND"] = "torch"\nimport keras'
            ]
          }
        }
      ]
    },
    {
      name: 'a file beside the variable',
      cells: [
        '%%writefile ~/.keras/keras.json\n{"backend": "torch"}',
        '%env KERAS_BACKEND=jax\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%%writefile ~/.keras/keras.json',
          message:
            'keras.json ("backend": "torch") is overridden by %env KERAS_BACKEND=jax in cell 2.',
          severity: 'info',
          fixes: {
            'keep-jax': [
              '%%writefile ~/.keras/keras.json\n{"backend": "jax"}',
              '%env KERAS_BACKEND=jax\nimport keras'
            ]
          }
        }
      ]
    },
    {
      name: 'set_backend',
      cells: [
        '%env KERAS_BACKEND=torch\nimport keras',
        'keras.config.set_backend("jax")'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=torch',
          message:
            '%env KERAS_BACKEND=torch is overridden by keras.config.set_backend("jax") in cell 2.',
          fixes: {
            'keep-torch': ['%env KERAS_BACKEND=torch\nimport keras']
          }
        }
      ]
    }
  ]
});
