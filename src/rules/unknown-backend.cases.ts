import { cases } from '../testing/rule-case';

const pytorch =
  'KERAS_BACKEND="pytorch" does not name a Keras backend. Did you mean "torch"?';

/** Files that the notebook writes and then loads, each with the cell that loads it. */
const loaded: [string[], string][] = [
  [
    [
      '%%writefile .env\nKERAS_BACKEND=pytorch',
      'from dotenv import find_dotenv, load_dotenv\nload_dotenv(find_dotenv())'
    ],
    'load_dotenv(find_dotenv())'
  ],
  [
    [
      '%%writefile .env\nKERAS_BACKEND=pytorch',
      'from dotenv import load_dotenv\nload_dotenv()\nimport keras'
    ],
    'load_dotenv()'
  ],
  [
    ['!echo "KERAS_BACKEND=pytorch" > .env', '%load_ext dotenv\n%dotenv'],
    '%dotenv'
  ],
  [
    [
      'Path("dev.env").write_text(\'KERAS_BACKEND="pytorch"\\nA=1\')',
      'import dotenv\ndotenv.load_dotenv("dev.env", override=True)'
    ],
    'dotenv.load_dotenv("dev.env", override=True)'
  ],
  [
    [
      'from dotenv import set_key\nset_key(".env", "KERAS_BACKEND", "pytorch")',
      'from dotenv import load_dotenv\nload_dotenv()'
    ],
    'load_dotenv()'
  ]
];

/** Files for processes that are started later, with what is marked. */
const forLater: [string, string][] = [
  ['%%writefile .env\nKERAS_BACKEND=pytorch', 'KERAS_BACKEND=pytorch'],
  [
    '%%writefile ~/.local/share/jupyter/kernels/k3/kernel.json\n{"argv": ["python"], "env": {"KERAS_BACKEND": "pytorch"}}',
    'KERAS_BACKEND": "pytorch"'
  ],
  [
    '%%writefile ~/.ipython/profile_default/startup/00-keras.py\nimport os\nos.environ["KERAS_BACKEND"] = "pytorch"',
    'os.environ["KERAS_BACKEND"] = "pytorch"'
  ],
  [
    '!python -m ipykernel install --user --name k3 --env KERAS_BACKEND pytorch',
    'pytorch'
  ],
  [
    'spec = {"argv": [], "env": {"KERAS_BACKEND": "pytorch"}}\njson.dump(spec, open("/x/kernels/k/kernel.json", "w"))',
    'json.dump(spec, open("/x/kernels/k/kernel.json", "w"))'
  ]
];

export default cases({
  valid: [
    {
      name: 'a file of the environment with a right name, and a comment with another',
      cells: [
        '%%writefile .env\n# KERAS_BACKEND=pytorch\nKERAS_BACKEND=jax',
        'from dotenv import load_dotenv\nload_dotenv()\nimport keras'
      ]
    },
    {
      name: 'a file that leaves as it is what is set before',
      cells: [
        '%%writefile .env\nKERAS_BACKEND=pytorch',
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nfrom dotenv import load_dotenv\nload_dotenv()\nimport keras'
      ]
    },
    {
      name: 'a comment of PowerShell',
      cells: ['%%pwsh\n<#\n$env:KERAS_BACKEND = "pytorch"\n#>\npython train.py']
    },
    {
      name: 'a file that cannot be known',
      cells: ['from dotenv import load_dotenv\nload_dotenv()', 'import keras']
    },
    {
      name: 'the five names',
      cells: [
        ...['tensorflow', 'jax', 'torch', 'numpy', 'openvino'].map(
          name => `%env KERAS_BACKEND=${name}`
        )
      ]
    },
    {
      name: 'what is gone, another rule’s',
      cells: ['%env KERAS_BACKEND=theano']
    },
    { name: 'quotes, another rule’s', cells: ['%env KERAS_BACKEND="jax"'] },
    {
      name: 'a Keras that has it, installed',
      cells: [
        '%pip install "keras>=3.8" openvino',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras without it, replaced by a newer one',
      cells: [
        '%pip install keras==3.6.0',
        '%pip install -U keras',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras without it, perhaps installed',
      cells: [
        'import sys\nif "google.colab" in sys.modules:\n    %pip install keras==3.6.0',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras that ignores the variable, another rule’s',
      cells: ['%pip install keras==2.15', '%env KERAS_BACKEND=jax']
    },
    {
      name: 'another Keras in the kernel than the notebook installs',
      cells: ['%pip install keras==3.6.0', '%env KERAS_BACKEND=openvino'],
      kernel: {}
    },
    {
      name: 'a value that cannot be told',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = config["x"].lower()']
    }
  ],
  invalid: [
    {
      name: 'in a file of Python that %run runs',
      cells: [
        '%%writefile setup.py\nimport os\nos.environ["KERAS_BACKEND"] = "pytorch"',
        '%run setup.py\nimport keras'
      ],
      findings: [
        {
          cell: 1,
          mark: '%run setup.py',
          message:
            'KERAS_BACKEND="pytorch" does not name a Keras backend. Did you mean "torch"?'
        }
      ]
    },
    ...loaded.map(([cells, mark]) => ({
      name: `a file that is loaded: ${cells.join(' / ')}`,
      cells,
      findings: [
        {
          cell: 1,
          line: cells[1].slice(0, cells[1].indexOf(mark)).split('\n').length,
          mark,
          message: pytorch
        }
      ]
    })),
    ...forLater.map(([cell, mark]) => ({
      name: `a file for kernels to come: ${cell}`,
      cells: [cell, 'import keras'],
      findings: [
        {
          cell: 0,
          line: cell.slice(0, cell.indexOf(mark)).split('\n').length,
          mark,
          message: pytorch
        }
      ]
    })),
    {
      name: 'a name for a command',
      cells: ['!KERAS_BACKEND=pytorch python train.py'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=pytorch',
          message:
            'KERAS_BACKEND="pytorch" does not name a Keras backend. Did you mean "torch"?',
          fixes: {
            'write-name:torch': ['!KERAS_BACKEND=torch python train.py']
          }
        }
      ]
    },
    {
      name: 'a backend that only a later Keras has than the notebook installs',
      cells: [
        '!pip install -q "keras<3.8" openvino',
        'import os\nos.environ["KERAS_BACKEND"] = "openvino"\nimport keras'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "openvino"',
          message:
            'KERAS_BACKEND="openvino" names OpenVINO, which needs Keras 3.8.0 or later.'
        }
      ]
    },
    {
      name: 'a backend of Keras 3 on a Keras of 2019',
      cells: ['!pip install keras==2.3.1', '%env KERAS_BACKEND=jax'],
      findings: [
        {
          cell: 1,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax names JAX, which needs Keras 3.0.0 or later.'
        }
      ]
    },
    {
      name: 'another name of it',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "pytorch"\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "pytorch"',
          message:
            'KERAS_BACKEND="pytorch" does not name a Keras backend. Did you mean "torch"?',
          fixes: {
            'did-you-mean': [
              'import os\nos.environ["KERAS_BACKEND"] = "torch"\nimport keras'
            ],
            'switch-backend:tensorflow': [
              'import os\nos.environ["KERAS_BACKEND"] = "tensorflow"\nimport keras'
            ]
          }
        }
      ]
    },
    ...[
      ['TensorFlow', 'tensorflow'],
      ['tf', 'tensorflow'],
      ['JAX', 'jax'],
      ['Torch', 'torch'],
      ['tensorlfow', 'tensorflow']
    ].map(([wrong, right]) => ({
      name: `${wrong} for ${right}`,
      cells: [`%env KERAS_BACKEND=${wrong}`],
      findings: [
        {
          cell: 0,
          mark: `%env KERAS_BACKEND=${wrong}`,
          message: `%env KERAS_BACKEND=${wrong} does not name a Keras backend. Did you mean "${right}"?`,
          fixes: { 'did-you-mean': [`%env KERAS_BACKEND=${right}`] }
        }
      ]
    })),
    {
      name: 'spaces',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = " jax"'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = " jax"',
          message:
            'KERAS_BACKEND=" jax" does not name a Keras backend. Did you mean "jax"?',
          fixes: {
            'did-you-mean': ['import os\nos.environ["KERAS_BACKEND"] = "jax"']
          }
        }
      ]
    },
    {
      name: 'nothing',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = ""'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = ""',
          message: 'KERAS_BACKEND="" is empty; Keras treats that as unset.',
          severity: 'info'
        }
      ]
    },
    {
      name: 'text that looks like HTML stays text',
      cells: ['%env KERAS_BACKEND=<img src=x onerror=alert(1)>'],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=<img src=x onerror=alert(1)>',
          message:
            '%env KERAS_BACKEND=<img src=x onerror=alert(1)> does not name a Keras backend.'
        }
      ]
    },
    {
      name: 'a line break in a name is shown',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "jax\\n"',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "jax\\n"',
          message:
            'KERAS_BACKEND="jax\\n" does not name a Keras backend. Did you mean "jax"?'
        }
      ]
    },
    {
      name: 'with other settings: all are repaired at once',
      cells: [
        '%env KERAS_BACKEND=pytorch',
        'import keras',
        '%env KERAS_BACKEND=Torch'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=pytorch',
          message:
            '%env KERAS_BACKEND=pytorch does not name a Keras backend. Did you mean "torch"?',
          fixes: {
            'did-you-mean': ['%env KERAS_BACKEND=torch', 'import keras']
          }
        },
        {
          cell: 2,
          mark: '%env KERAS_BACKEND=Torch',
          message:
            '%env KERAS_BACKEND=Torch does not name a Keras backend. Did you mean "torch"?'
        }
      ]
    }
  ]
});
