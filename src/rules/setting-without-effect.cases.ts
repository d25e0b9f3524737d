import { cases } from '../testing/rule-case';

const shell = 'is set in a separate shell, so Keras never sees it.';

const startupFile =
  'is written to a file that shells read when they start; this kernel is already running.';
const activation =
  'takes effect when the conda environment is next activated; this kernel is already running.';

const process = 'is set in a separate process, so Keras never sees it.';
const later =
  'is set for processes that are started later; this kernel is already running.';

/** Settings in other shells and processes: the cell, what is marked and what is said. */
const elsewhere: [string, string, string][] = [
  [
    '!powershell -Command "$env:KERAS_BACKEND=\'jax\'"',
    "$env:KERAS_BACKEND='jax'",
    shell
  ],
  [
    '!pwsh -c \'$env:KERAS_BACKEND = "jax"\'',
    '$env:KERAS_BACKEND = "jax"',
    shell
  ],
  [
    '%%powershell\n$Env:KERAS_BACKEND = "jax"\nGet-ChildItem Env:KERAS_BACKEND',
    '$Env:KERAS_BACKEND = "jax"',
    shell
  ],
  [
    '%%script pwsh\nSet-Item -Path Env:KERAS_BACKEND -Value jax',
    'Set-Item -Path Env:KERAS_BACKEND -Value jax',
    shell
  ],
  [
    "!powershell \"[Environment]::SetEnvironmentVariable('KERAS_BACKEND', 'jax', 'User')\"",
    "[Environment]::SetEnvironmentVariable('KERAS_BACKEND', 'jax'",
    later
  ],
  ['!setx KERAS_BACKEND jax', 'jax', later],
  ['!cmd /c "set KERAS_BACKEND=jax"', 'KERAS_BACKEND=jax', shell],
  ['!cmd.exe /C set KERAS_BACKEND=jax', 'KERAS_BACKEND=jax', shell],
  ['%%script cmd\n@set KERAS_BACKEND=jax', 'KERAS_BACKEND=jax', shell],
  ["!fish -c 'set -gx KERAS_BACKEND jax'", 'jax', shell],
  ['!csh -c "setenv KERAS_BACKEND jax"', 'jax', shell],
  [
    "!python -c \"import os; os.environ['KERAS_BACKEND']='jax'\"",
    "os.environ['KERAS_BACKEND']='jax'",
    process
  ],
  [
    '%%python\nimport os\nos.environ["KERAS_BACKEND"] = "jax"',
    'os.environ["KERAS_BACKEND"] = "jax"',
    process
  ],
  [
    '%%script python3\nimport os\nos.environ.setdefault("KERAS_BACKEND", "jax")',
    'os.environ.setdefault("KERAS_BACKEND", "jax")',
    process
  ]
];

/** What is set in another process for what runs there. */
const used: string[] = [
  '!powershell -Command "$env:KERAS_BACKEND=\'jax\'; python train.py"',
  '!cmd /c "set KERAS_BACKEND=jax&& python train.py"',
  '%%cmd\nset KERAS_BACKEND=jax\npython train.py',
  '%%cmd\nrem set KERAS_BACKEND=jax\ndir',
  "!python -c \"import os; os.environ['KERAS_BACKEND']='jax'; import keras\"",
  '!python -c "import os; print(os.environ.get(\'KERAS_BACKEND\'))"',
  '%%python\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\nfrom keras import layers'
];

/** Files for other processes: the cell, what is marked, what is said and how loud. */
const files: [string, string, string, 'error' | 'info'][] = [
  [
    "p = Path.home() / '.bashrc'\np.write_text(p.read_text() + 'export KERAS_BACKEND=jax\\n')",
    "p.write_text(p.read_text() + 'export KERAS_BACKEND=jax\\n')",
    startupFile,
    'error'
  ],
  [
    "!echo 'KERAS_BACKEND=jax' | sudo tee -a /etc/environment",
    'KERAS_BACKEND=jax',
    startupFile,
    'error'
  ],
  [
    "%%bash\ncat >> ~/.bashrc <<'EOF'\nexport KERAS_BACKEND=jax\nEOF",
    'KERAS_BACKEND=jax',
    startupFile,
    'error'
  ],
  [
    '%%writefile -a ~/.profile\nexport KERAS_BACKEND="jax"',
    'KERAS_BACKEND="jax"',
    startupFile,
    'error'
  ],
  [
    '%%bash\nsudo tee -a /etc/environment <<EOF\nKERAS_BACKEND=jax\nEOF',
    'KERAS_BACKEND=jax',
    startupFile,
    'error'
  ],
  [
    '%%writefile environment.yml\nname: tf\nvariables:\n  KERAS_BACKEND: jax',
    'KERAS_BACKEND: jax',
    activation,
    'error'
  ],
  [
    '%%writefile .env\nKERAS_BACKEND=jax',
    'KERAS_BACKEND=jax',
    'is written to a file that counts only where something loads it, such as load_dotenv().',
    'info'
  ],
  [
    '%%writefile ~/.local/share/jupyter/kernels/k/kernel.json\n{"env": {"KERAS_BACKEND": "jax"}}',
    'KERAS_BACKEND": "jax"',
    'counts for kernels that are started from this kernelspec; this kernel is already running.',
    'info'
  ],
  [
    "%%writefile ~/.ipython/profile_default/startup/k.py\nimport os\nos.environ['KERAS_BACKEND'] = 'jax'",
    "os.environ['KERAS_BACKEND'] = 'jax'",
    'counts when a kernel is started next: the file is run at its start. This kernel runs already.',
    'info'
  ]
];

export default cases({
  valid: [
    {
      name: 'a start-up file for the shells that a notebook starts',
      cells: [
        "!echo 'export KERAS_BACKEND=jax' >> ~/.bashrc",
        "!bash -ic 'python train.py'"
      ]
    },
    {
      name: 'a file that is loaded, and one where nothing loads Keras',
      cells: [
        '%%writefile .env\nKERAS_BACKEND=jax',
        'from dotenv import load_dotenv\nload_dotenv()\nimport keras'
      ]
    },
    {
      name: 'a kernelspec alone',
      cells: [
        '%%writefile kernels/k/kernel.json\n{"env": {"KERAS_BACKEND": "jax"}}'
      ]
    },
    {
      name: 'a setting that is made again after a restart, and one that was used before',
      cells: [
        '%env KERAS_BACKEND=jax',
        'exit()',
        '%env KERAS_BACKEND=jax\nimport keras',
        'exit()',
        'import numpy'
      ]
    },
    ...used.map(cell => ({
      name: `what another process uses: ${cell}`,
      cells: [cell, 'import keras']
    })),
    {
      name: 'a start-up file for kernels to come, where this one is set too',
      cells: [
        "!echo 'export KERAS_BACKEND=jax' >> ~/.bashrc",
        '!conda env config vars set KERAS_BACKEND=jax',
        '%env KERAS_BACKEND=jax\nimport keras'
      ]
    },
    {
      name: 'another variable in a start-up file, and the name in another file',
      cells: [
        "!echo 'export PATH=/x' >> ~/.bashrc",
        "!echo 'KERAS_BACKEND=jax' >> notes.txt",
        '!conda env config vars set PATH=/x'
      ]
    },
    {
      name: 'set_backend() where it is defined',
      cells: [
        'from keras.src.utils.backend_utils import set_backend\nset_backend("jax")'
      ]
    },
    {
      name: 'the backend of another package',
      cells: ['import keras\nimport tensorly as tl', 'tl.set_backend("jax")']
    },
    { name: 'what counts', cells: ['%env KERAS_BACKEND=jax'] },
    {
      name: 'a variable for a command of the same shell',
      cells: [
        '!KERAS_BACKEND=jax python train.py',
        '!export KERAS_BACKEND=jax && python train.py',
        '%%bash\nexport KERAS_BACKEND=jax\npython train.py'
      ]
    },
    { name: 'another variable', cells: ['!export PATH=/x'] },
    {
      name: 'a reload that has nothing to do with it',
      cells: ['import importlib, keras\nimportlib.reload(keras)']
    }
  ],
  invalid: [
    {
      name: 'in a file of Python that runs in a process of its own',
      cells: [
        '%%writefile setup.py\nimport os\nos.environ["KERAS_BACKEND"] = "jax"',
        '!python setup.py\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ["KERAS_BACKEND"] = "jax"',
          message:
            'KERAS_BACKEND="jax" is set in a separate process, so Keras never sees it.'
        }
      ]
    },
    {
      name: 'a variable of the user’s session',
      cells: ['!launchctl setenv KERAS_BACKEND jax', 'import keras'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND jax',
          message:
            'KERAS_BACKEND="jax" is set for processes that are started later; this kernel is already running.'
        }
      ]
    },
    {
      name: 'a line with its end, written to a file that shells read',
      cells: [
        "!printf 'export KERAS_BACKEND=jax\\n' >> ~/.bashrc",
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          mark: "!printf 'export KERAS_BACKEND=jax\\n' >> ~/.bashrc",
          message:
            'KERAS_BACKEND="jax" is written to a file that shells read when they start; this kernel is already running.'
        }
      ]
    },
    {
      name: 'sed on such a file',
      cells: [
        "!sed -i 's/KERAS_BACKEND=theano/KERAS_BACKEND=jax/' ~/.bashrc",
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          mark: "!sed -i 's/KERAS_BACKEND=theano/KERAS_BACKEND=jax/' ~/.bashrc",
          message:
            'KERAS_BACKEND="jax" is written to a file that shells read when they start; this kernel is already running.'
        }
      ]
    },
    {
      name: 'a function in a process of its own',
      cells: [
        'import os\nfrom multiprocessing import Process\ndef use(b):\n    os.environ["KERAS_BACKEND"] = b',
        'p = Process(target=use, args=("jax",))\np.start()',
        'import keras'
      ],
      findings: [
        {
          cell: 1,
          mark: 'Process(target=use, args=("jax",))',
          message:
            'KERAS_BACKEND="jax" is set in a separate process, so Keras never sees it.'
        }
      ]
    },
    ...files.map(([cell, mark, what, severity]) => ({
      name: `a file: ${cell}`,
      cells: [cell, 'import keras'],
      findings: [
        {
          cell: 0,
          line: cell.slice(0, cell.indexOf(mark)).split('\n').length,
          mark,
          message: `KERAS_BACKEND="jax" ${what}`,
          severity
        }
      ]
    })),
    ...elsewhere.map(([cell, mark, what]) => ({
      name: `another shell or process: ${cell}`,
      cells: [cell, 'import keras'],
      findings: [
        {
          cell: 0,
          line: cell.slice(0, cell.indexOf(mark)).split('\n').length,
          mark,
          message: `KERAS_BACKEND="jax" ${what}`
        }
      ]
    })),
    {
      name: 'a setting that is gone with its kernel',
      cells: [
        '%env KERAS_BACKEND=jax',
        '!pip install keras\nimport os\nos._exit(0)',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax is gone when Keras is loaded: cell 2 restarts the kernel.',
          severity: 'warning'
        }
      ]
    },
    {
      name: 'a child that Python starts',
      cells: [
        'import subprocess, sys\nsubprocess.run([sys.executable, "-c", "import os; os.environ[\'KERAS_BACKEND\'] = \'jax\'"])\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'subprocess.run([sys.executable, "-c", "import os; os.environ[\'KERAS_BACKEND\'] = \'jax\'"])',
          message: `KERAS_BACKEND="jax" ${process}`
        }
      ]
    },
    ...[
      "!echo 'export KERAS_BACKEND=jax' >> ~/.bashrc",
      "%%bash\necho 'export KERAS_BACKEND=jax' >> ~/.bash_profile"
    ].map(cell => ({
      name: `a start-up file of a shell: ${cell}`,
      cells: [cell, 'import keras'],
      findings: [
        {
          cell: 0,
          line: cell.split('\n').length,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${startupFile}`
        }
      ]
    })),
    {
      name: 'a start-up file that Python writes',
      cells: [
        "with open('/root/.bashrc', 'a') as f:\n    f.write('export KERAS_BACKEND=jax\\n')\nimport keras"
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: "f.write('export KERAS_BACKEND=jax\\n')",
          message: `KERAS_BACKEND="jax" ${startupFile}`
        }
      ]
    },
    {
      name: 'a variable of a conda environment',
      cells: ['!conda env config vars set KERAS_BACKEND=jax', 'import keras'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${activation}`
        }
      ]
    },
    {
      name: 'a script that conda runs at the next activation',
      cells: [
        "!echo 'export KERAS_BACKEND=jax' > $CONDA_PREFIX/etc/conda/activate.d/k.sh",
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${activation}`
        }
      ]
    },
    {
      name: '!export: the line becomes one that counts',
      cells: ['!export KERAS_BACKEND=jax', 'import keras'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${shell}`,
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
      name: 'a shell cell: it gives way to one that counts',
      cells: [
        '%%bash\nexport KERAS_BACKEND=torch\necho $KERAS_BACKEND',
        'import keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'KERAS_BACKEND=torch',
          message: `KERAS_BACKEND="torch" ${shell}`
        }
      ]
    },
    {
      name: 'after the import: it goes',
      cells: ['import keras', '!KERAS_BACKEND=jax'],
      config: { snippetStyle: '%env' },
      findings: [
        {
          cell: 1,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${shell}`,
          fixes: {
            'switch-backend:jax': ['%env KERAS_BACKEND=jax', 'import keras']
          }
        }
      ]
    },
    {
      name: 'calls',
      cells: [
        'import os\nos.system("export KERAS_BACKEND=jax")\nos.putenv("KERAS_BACKEND", "jax")\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'KERAS_BACKEND=jax',
          message: `KERAS_BACKEND="jax" ${shell}`,
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'
            ]
          }
        },
        {
          cell: 0,
          line: 3,
          mark: 'os.putenv("KERAS_BACKEND", "jax")',
          message:
            'os.putenv sets KERAS_BACKEND="jax" where Keras does not look.'
        }
      ]
    },
    {
      name: 'an attribute that Keras does not read',
      cells: ['import keras\nkeras.config.backend = "jax"'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras.config.backend = "jax"',
          message: 'backend="jax" does not change the backend.'
        }
      ]
    },
    {
      name: 'an attribute',
      cells: ['from keras import backend as K\nK._BACKEND = "jax"'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K._BACKEND = "jax"',
          message: '_BACKEND="jax" does not change the backend.',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'from keras import backend as K'
            ]
          }
        }
      ]
    },
    {
      name: 'a reload after a setting that came too late',
      cells: [
        'import keras',
        'import os, importlib\nos.environ["KERAS_BACKEND"] = "jax"\nimportlib.reload(keras)'
      ],
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'importlib.reload(keras)',
          message: 'Reloading Keras does not switch its backend.',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras',
              'import os, importlib'
            ]
          }
        }
      ]
    },
    {
      name: 'one object’s backend',
      cells: [
        'import keras\nfrom keras.src.utils.backend_utils import DynamicBackend',
        'dyn = DynamicBackend("jax")\ndyn.set_backend("torch")'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'dyn.set_backend("torch")',
          severity: 'info',
          message:
            'This set_backend("torch") changes its own object only; Keras stays on its backend.'
        }
      ]
    },
    {
      name: 'a function that does not exist',
      cells: ['import keras\nkeras.backend.set_backend("jax")'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras.backend.set_backend("jax")',
          message: 'keras.backend.set_backend("jax") does not exist.',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras'
            ]
          }
        }
      ]
    }
  ]
});
