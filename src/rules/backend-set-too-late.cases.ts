import { cases } from '../testing/rule-case';

const jax = 'os.environ["KERAS_BACKEND"] = "jax"';

/** What begins another process, or loads Keras anew: Keras is imported before, and set and imported after. */
const anew: string[] = [
  'import os\nos.kill(os.getpid(), 9)',
  'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)',
  'from os import _exit\n_exit(0)',
  'exit()',
  'get_ipython().kernel.do_shutdown(True)',
  'import IPython\nIPython.Application.instance().kernel.do_shutdown(True)',
  "from IPython.display import Javascript\nJavascript('Jupyter.notebook.kernel.restart()')",
  '%%javascript\nIPython.notebook.kernel.restart()',
  '!kill -9 {os.getpid()}',
  'def restart():\n    os.kill(os.getpid(), 9)\nrestart()',
  "import sys\nfor m in list(sys.modules):\n    if m.startswith('keras'):\n        del sys.modules[m]",
  "import sys\n[sys.modules.pop(m) for m in list(sys.modules) if m.split('.')[0] == 'keras']",
  "from sys import modules\nfor m in list(modules):\n    if m == 'keras' or m.startswith('keras.'):\n        modules.pop(m, None)",
  "import sys\nold = [m for m in sys.modules if 'keras' in m]\nfor m in old:\n    del sys.modules[m]"
];

/** What looks alike and leaves Keras as it is. */
const alike: string[] = [
  "import sys\ndel sys.modules['keras']",
  "import sys\nfor m in ['keras', 'keras.backend']:\n    sys.modules.pop(m, None)",
  "import sys\nfor m in list(sys.modules):\n    if m.startswith('keras.'):\n        del sys.modules[m]",
  "import sys\nfor m in list(sys.modules):\n    if m.startswith('torch'):\n        del sys.modules[m]",
  'if old:\n    os.kill(os.getpid(), 9)',
  'def restart():\n    os.kill(os.getpid(), 9)',
  'os.kill(child, 9)',
  'import sys\nsys.exit()'
];

export default cases({
  valid: [
    {
      name: 'a function that sets and then imports',
      cells: [
        'import os\ndef setup(b):\n    os.environ["KERAS_BACKEND"] = b\n    import keras\nsetup("jax")'
      ]
    },
    {
      name: 'after an import that failed for want of the framework',
      cells: [
        {
          source: 'import keras',
          outputs: ["ModuleNotFoundError: No module named 'tensorflow'"]
        },
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'
      ]
    },
    {
      name: 'a loop that removes Keras in each round',
      cells: [
        'import os, sys\nfor b in ["jax", "torch"]:\n    for m in list(sys.modules):\n        if m.startswith("keras"):\n            del sys.modules[m]\n    os.environ["KERAS_BACKEND"] = b\n    import keras'
      ]
    },
    {
      name: 'a module of the notebook’s own, of a name that a package has',
      cells: [
        '%%writefile ktrain.py\nx = 1',
        'import ktrain',
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'
      ]
    },
    {
      name: 'an import for type checkers',
      cells: [
        'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import keras',
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'
      ]
    },
    {
      name: 'a kernel that a cell of nothing but exit ends',
      cells: [
        'import keras',
        'exit',
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'
      ]
    },
    {
      name: 'a loop that ends with its first round',
      cells: [
        "import os\nfor b in ['jax', 'torch']:\n    os.environ['KERAS_BACKEND'] = b\n    import keras\n    break"
      ]
    },
    ...anew.map(cell => ({
      name: `Keras is loaded anew: ${cell}`,
      cells: ['import keras', cell, '%env KERAS_BACKEND=jax', 'import keras']
    })),
    {
      name: 'a setting before all of Keras is removed',
      cells: [
        "import os, sys, keras\nos.environ['KERAS_BACKEND'] = 'jax'\nfor m in list(sys.modules):\n    if m.startswith('keras'):\n        del sys.modules[m]\nimport keras"
      ]
    },
    { name: 'in time', cells: [`import os\n${jax}`, 'import keras'] },
    {
      name: 'after what does not import Keras',
      cells: [`import torch, jax, numpy, os\n${jax}\nimport keras`]
    },
    {
      name: 'after packages that load Keras only when they are used',
      cells: [
        `import tensorflow_datasets as tfds, tensorflow_probability as tfp, os\n${jax}\nimport keras`
      ]
    },
    { name: 'without Keras', cells: [`import os\n${jax}`] },
    {
      name: 'after a function that may import Keras later',
      cells: [`def f():\n    import keras\n\nimport os\n${jax}\nimport keras`]
    },
    {
      name: 'the same again',
      cells: [`import os\n${jax}`, 'import keras', jax]
    },
    {
      name: 'set_backend',
      cells: ['import keras\nkeras.config.set_backend("jax")']
    },
    { name: 'a bad name', cells: ['import keras', '%env KERAS_BACKEND=theano'] }
  ],
  invalid: [
    {
      name: 'in a file of Python that is run after the import',
      cells: [
        '%%writefile setup.py\nimport os\nos.environ["KERAS_BACKEND"] = "jax"',
        'import keras',
        '%run setup.py'
      ],
      findings: [
        {
          cell: 2,
          mark: '%run setup.py',
          message:
            'KERAS_BACKEND="jax" comes too late: Keras is already imported in cell 2.'
        }
      ]
    },
    {
      name: 'a file of the environment that is loaded late',
      cells: [
        '%%writefile .env\nKERAS_BACKEND=jax',
        'import keras\nfrom dotenv import load_dotenv\nload_dotenv()'
      ],
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'load_dotenv()',
          message:
            'KERAS_BACKEND="jax" comes too late: Keras is already imported in cell 2.'
        }
      ]
    },
    ...alike.map(cell => ({
      name: `Keras stays as it is: ${cell}`,
      cells: ['import keras', cell, '%env KERAS_BACKEND=jax', 'import keras'],
      findings: [
        {
          cell: 2,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax comes too late: Keras is already imported in cell 1.'
        }
      ]
    })),
    {
      name: 'late after a restart',
      cells: ['import keras', 'exit()', 'import keras\n%env KERAS_BACKEND=jax'],
      findings: [
        {
          cell: 2,
          line: 2,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax comes too late: Keras is already imported in cell 3.'
        }
      ]
    },
    {
      name: 'after Keras',
      cells: ['import keras', `import os\n${jax}\nx = 1`],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: jax,
          message:
            'KERAS_BACKEND="jax" comes too late: Keras is already imported in cell 1.',
          fixes: {
            move: [`import os\n${jax}`, 'import keras', 'import os\nx = 1'],
            'switch-backend:torch': [
              'import os\nos.environ["KERAS_BACKEND"] = "torch"',
              'import keras',
              'import os\nx = 1'
            ]
          }
        }
      ]
    },
    {
      name: 'after TensorFlow, in one cell',
      cells: [`import os\nimport tensorflow as tf\n${jax}\nimport keras`],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: jax,
          message:
            'KERAS_BACKEND="jax" comes too late: importing TensorFlow in cell 1 already loads Keras.',
          fixes: {
            move: [
              `import os\n${jax}`,
              'import os\nimport tensorflow as tf\nimport keras'
            ]
          }
        }
      ]
    },
    {
      name: 'after a package that imports Keras',
      cells: ['import keras_hub', '%env KERAS_BACKEND=jax'],
      findings: [
        {
          cell: 1,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax comes too late: keras_hub in cell 1 already loads Keras.',
          fixes: { move: [`import os\n${jax}`, 'import keras_hub'] }
        }
      ]
    },
    {
      name: 'after an import that may fail',
      cells: [
        'try:\n    import keras\nexcept ImportError:\n    pass',
        `import os\n${jax}`
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: jax,
          message:
            'KERAS_BACKEND="jax" comes too late: Keras is already imported in cell 1.',
          severity: 'warning'
        }
      ]
    },
    {
      name: 'as the saved output shows',
      cells: [
        {
          source: 'from utils import *',
          outputs: ['Using TensorFlow backend.']
        },
        `import os\n${jax}`
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: jax,
          message:
            'KERAS_BACKEND="jax" comes too late: the output of cell 1 shows that Keras is loaded there.'
        }
      ]
    },
    {
      name: 'a value that cannot be told',
      cells: [
        'import keras',
        'import os\nos.environ["KERAS_BACKEND"] = name()'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = name()',
          message:
            'KERAS_BACKEND=name() comes too late: Keras is already imported in cell 1.'
        }
      ]
    },
    {
      name: 'keras.json counts from the next start on',
      cells: [
        'import keras',
        '%%writefile ~/.keras/keras.json\n{"backend": "jax"}'
      ],
      findings: [
        {
          cell: 1,
          mark: '%%writefile ~/.keras/keras.json',
          message:
            'keras.json ("backend": "jax") takes effect only after a kernel restart: Keras has already read keras.json.',
          severity: 'info',
          fixes: {
            move: [
              `import os\n${jax}`,
              'import keras',
              '%%writefile ~/.keras/keras.json\n{"backend": "jax"}'
            ]
          }
        }
      ]
    },
    {
      name: 'with what ran',
      cells: ['x = 1', 'import keras', `import os\n${jax}`],
      executions: [
        { cellId: 'c1', source: 'import keras' },
        { cellId: 'c2', source: `import os\n${jax}` }
      ],
      findings: [
        {
          cell: 2,
          line: 2,
          mark: jax,
          message:
            'KERAS_BACKEND="jax" is set in cell 3, but Keras was loaded by cell 2, which ran first.'
        }
      ]
    }
  ]
});
