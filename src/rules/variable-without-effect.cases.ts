import { cases } from '../testing/rule-case';

const jax = '%env KERAS_BACKEND=jax\nimport keras';
const model =
  'model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])';
const preallocate = 'XLA_PYTHON_CLIENT_PREALLOCATE';

/** Variables that are set in time, or not for this kernel. */
const right: string[][] = [
  ['%env TF_USE_LEGACY_KERAS=1', 'from tensorflow.keras import layers'],
  // The attribute is settled at its first use.
  [
    'import tensorflow as tf',
    '%env TF_USE_LEGACY_KERAS=1',
    'm = tf.keras.Sequential()'
  ],
  [
    'from tensorflow import keras',
    '%env TF_USE_LEGACY_KERAS=1',
    'm = keras.Sequential()'
  ],
  ['%env TF_USE_LEGACY_KERAS=0', 'import tensorflow as tf'],
  ['!TF_USE_LEGACY_KERAS=1 python train.py', 'import tensorflow as tf'],
  [
    '%%bash\nexport TF_USE_LEGACY_KERAS=1\npython train.py',
    'import tensorflow as tf'
  ],
  [
    "!echo 'export TF_USE_LEGACY_KERAS=1' >> ~/.bashrc",
    'import tensorflow as tf'
  ],
  [
    'import tensorflow as tf\ntf.keras.Sequential()',
    'exit()',
    '%env TF_USE_LEGACY_KERAS=1',
    'import tensorflow as tf'
  ],
  [`%env ${preallocate}=false`, jax, model],
  // Neither the import nor an unbuilt model starts JAX.
  [
    jax,
    'm = keras.Sequential([keras.layers.Dense(1)])',
    `%env ${preallocate}=false`
  ],
  [
    '%env KERAS_BACKEND=tensorflow\nimport keras',
    model,
    `%env ${preallocate}=false`
  ],
  ['import keras', model, `%env ${preallocate}=false`],
  [
    jax,
    `def build():\n    return ${model.slice(8)}`,
    `%env ${preallocate}=false`
  ],
  [
    `${jax}\nscaler.fit(x)`,
    `import os\nos.environ["${preallocate}"] = "false"`
  ],
  ['%env JAX_ENABLE_X64=true', jax],
  [`${jax}\nimport jax`, 'jax.config.update("jax_enable_x64", True)'],
  ['import keras', '%env JAX_ENABLE_X64=1'],
  ['%env KERAS_HOME=/data/keras', 'import keras'],
  ['!export XLA_FLAGS=--xla_dump_to=/tmp/x', 'x = 1']
];

/** Cells, the last of which sets a variable in vain: what is marked, and what is said. */
const wrong: [string[], string, string][] = [
  [
    [
      'from tensorflow import keras\nmodel = keras.Sequential()',
      '%env TF_USE_LEGACY_KERAS=1'
    ],
    '%env TF_USE_LEGACY_KERAS=1',
    'TF_USE_LEGACY_KERAS="1" comes too late: tf.keras is already used in cell 1.'
  ],
  [
    [
      `${jax}\nimport keras_hub\nlm = keras_hub.models.GemmaCausalLM.from_preset("x")`,
      `%env ${preallocate}=false`
    ],
    `%env ${preallocate}=false`,
    `${preallocate}="false" comes too late: JAX has started in cell 1 already.`
  ],
  [
    [
      'import tensorflow as tf\nfrom tensorflow.keras import layers',
      '%env TF_USE_LEGACY_KERAS=1'
    ],
    '%env TF_USE_LEGACY_KERAS=1',
    'TF_USE_LEGACY_KERAS="1" comes too late: tf.keras is already used in cell 1.'
  ],
  [
    [
      'import tensorflow as tf\nprint(tf.keras.__version__)',
      'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"'
    ],
    'os.environ["TF_USE_LEGACY_KERAS"] = "1"',
    'TF_USE_LEGACY_KERAS="1" comes too late: tf.keras is already used in cell 1.'
  ],
  [
    [
      'import tensorflow as tf',
      '%env TF_USE_LEGACY_KERAS=1\nfrom tensorflow.keras.layers import Dense'
    ],
    '%env TF_USE_LEGACY_KERAS=1',
    'TF_USE_LEGACY_KERAS="1" comes too late for imports from tensorflow.keras: TensorFlow is imported in cell 1.'
  ],
  [
    ['import tensorflow', '!export TF_USE_LEGACY_KERAS=1'],
    'TF_USE_LEGACY_KERAS=1',
    'TF_USE_LEGACY_KERAS="1" is set in a process of its own; TensorFlow never sees it.'
  ],
  [
    [
      'import tensorflow',
      "!python -c \"import os; os.environ['TF_USE_LEGACY_KERAS']='1'\""
    ],
    "os.environ['TF_USE_LEGACY_KERAS']='1'",
    'TF_USE_LEGACY_KERAS="1" is set in a process of its own; TensorFlow never sees it.'
  ],
  [
    [jax, model, `%env ${preallocate}=false`],
    `%env ${preallocate}=false`,
    `${preallocate}="false" comes too late: JAX has started in cell 2 already.`
  ],
  [
    [
      `${jax}\nm = keras.Sequential([keras.layers.Dense(1)])\nm.fit(x, y)`,
      'import os\nos.environ.update(XLA_CLIENT_MEM_FRACTION=".5")'
    ],
    'XLA_CLIENT_MEM_FRACTION=".5"',
    'XLA_CLIENT_MEM_FRACTION=".5" comes too late: JAX has started in cell 1 already.'
  ],
  [
    [
      'import jax.numpy as jnp\nx = jnp.ones(2)\nimport keras',
      '%env XLA_FLAGS=--xla_force_host_platform_device_count=8'
    ],
    '%env XLA_FLAGS=--xla_force_host_platform_device_count=8',
    'XLA_FLAGS="--xla_force_host_platform_device_count=8" comes too late: JAX has started in cell 1 already.'
  ],
  [
    [jax, `!export ${preallocate}=false`],
    `${preallocate}=false`,
    `${preallocate}="false" is set in a process of its own; JAX never sees it.`
  ],
  [
    [jax, '%env JAX_ENABLE_X64=1'],
    '%env JAX_ENABLE_X64=1',
    'JAX_ENABLE_X64="1" comes too late: JAX has read it when it was imported in cell 1.'
  ],
  [
    ['import jax', '%env JAX_PLATFORMS=cpu'],
    '%env JAX_PLATFORMS=cpu',
    'JAX_PLATFORMS="cpu" comes too late: JAX has read it when it was imported in cell 1.'
  ],
  [
    ['import keras', '%env KERAS_HOME=/data/keras'],
    '%env KERAS_HOME=/data/keras',
    'KERAS_HOME="/data/keras" comes too late: Keras is already imported in cell 1.'
  ]
];

export default cases({
  valid: right.map(cells => ({ name: cells.join(' / '), cells })),
  invalid: [
    {
      name: 'a shell of its own, where only JAX is imported',
      cells: ['!export JAX_PLATFORMS=cpu', 'import jax'],
      findings: [
        {
          cell: 0,
          mark: 'JAX_PLATFORMS=cpu',
          message:
            'JAX_PLATFORMS="cpu" is set in a process of its own; JAX never sees it.'
        }
      ]
    },
    {
      name: 'a variable of Keras after its import',
      cells: [
        '%env KERAS_BACKEND=torch\nimport keras',
        'import os\nos.environ["KERAS_TORCH_DEVICE"] = "cpu"'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'os.environ["KERAS_TORCH_DEVICE"] = "cpu"',
          message:
            'KERAS_TORCH_DEVICE="cpu" comes too late: Keras is already imported in cell 1.'
        }
      ]
    },
    ...wrong.map(([cells, mark, message]) => {
      const cell = cells.length - 1;
      const source = cells[cell];
      const line = source.slice(0, source.indexOf(mark)).split('\n').length;
      return {
        name: cells.join(' / '),
        cells,
        findings: [{ cell, line, mark, message }]
      };
    }),
    {
      name: 'quotes',
      cells: ['%env TF_USE_LEGACY_KERAS="1"', 'import tensorflow as tf'],
      findings: [
        {
          cell: 0,
          mark: '%env TF_USE_LEGACY_KERAS="1"',
          message: '%env keeps the quotes: TF_USE_LEGACY_KERAS becomes "1".',
          fixes: {
            'write-value': [
              '%env TF_USE_LEGACY_KERAS=1',
              'import tensorflow as tf'
            ]
          }
        }
      ]
    },
    {
      name: 'a comment',
      cells: [`%env ${preallocate}=false # share the GPU`, jax],
      findings: [
        {
          cell: 0,
          mark: `%env ${preallocate}=false # share the GPU`,
          message: `%env keeps the comment: ${preallocate} becomes false # share the GPU.`,
          fixes: { 'write-value': [`%env ${preallocate}=false`, jax] }
        }
      ]
    },
    {
      name: 'a value that does not count',
      cells: [
        'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "yes"',
        'import tensorflow as tf'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["TF_USE_LEGACY_KERAS"] = "yes"',
          message:
            'TF_USE_LEGACY_KERAS="yes" has no effect: only "1", "true", "True" count.',
          fixes: {
            'write-value': [
              'import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"',
              'import tensorflow as tf'
            ]
          }
        }
      ]
    }
  ]
});
