import { cases } from '../testing/rule-case';

const path = '/home/user/.keras/keras.json';
const file = {
  path,
  exists: true,
  valid: true,
  backend: 'tensorflow',
  keys: ['backend']
};
const stale = { ...file, backend: 'theano' };

const written =
  'This keras.json is not valid JSON, so Keras silently ignores it.';

/** A cell that writes keras.json, and one that loads Keras. */
const writing = (cell: string): string[] => [cell, 'import keras'];

/** Files that Keras reads. */
const read: string[][] = [
  [
    '%env KERAS_HOME=/content/kh',
    ...writing('%%writefile /content/kh/keras.json\n{"backend": "torch"}')
  ],
  [
    'import os\nos.environ["KERAS_HOME"] = os.getcwd()\nopen("keras.json", "w").write(\'{"backend": "jax"}\')\nimport keras'
  ],
  ['%cd ~/.keras', ...writing('%%writefile keras.json\n{"backend": "jax"}')],
  [
    'import os\nos.chdir(os.path.expanduser("~"))',
    ...writing('%%writefile .keras/keras.json\n{"backend": "jax"}')
  ],
  writing('%%bash\ncd ~/.keras\necho \'{"backend": "torch"}\' > keras.json'),
  [
    '%%writefile keras.json\n{"backend": "jax"}',
    '!cp keras.json ~/.keras/',
    'import keras'
  ],
  writing(
    'p = Path("keras.json")\np.write_text(\'{"backend": "jax"}\')\np.rename(Path.home() / ".keras" / "keras.json")'
  ),
  writing(
    'path = os.path.join(os.environ["HOME"], ".keras", "keras.json")\nwith open(path, "w") as f:\n    f.write("{")\n    f.write(\'"backend": "jax"}\')'
  ),
  writing('!echo {"backend": "jax"} > %USERPROFILE%\\.keras\\keras.json'),
  writing(
    '!KERAS_HOME=/content python train.py\nopen("/content/keras.json", "w").write(\'{"backend": "jax"}\')'
  ),
  ['%%writefile docker/keras.json\n{"backend": "jax"}'],
  [
    '!pip install keras==2.3.1',
    '%%writefile ~/.keras/keras.json\n{"backend": "tensorflow", "image_dim_ordering": "th"}'
  ]
];

/** Files that Keras does not read, what is marked of each, and why. */
const misplaced: [string[], string, string][] = [
  [
    writing('%%writefile keras.json\n{"backend": "jax"}'),
    '%%writefile keras.json',
    'Keras does not read "keras.json", but ~/.keras/keras.json.'
  ],
  [
    writing('!echo \'{"backend": "jax"}\' > /content/.keras/keras.json'),
    'echo \'{"backend": "jax"}\' > /content/.keras/keras.json',
    'Keras does not read "/content/.keras/keras.json", but ~/.keras/keras.json.'
  ],
  [
    writing('json.dump({"backend": "theano"}, open("conf/keras.json", "w"))'),
    'json.dump({"backend": "theano"}, open("conf/keras.json", "w"))',
    'Keras does not read "conf/keras.json", but ~/.keras/keras.json.'
  ],
  [
    writing('Path("~/.keras/keras.json").write_text(\'{"backend": "jax"}\')'),
    'Path("~/.keras/keras.json").write_text(\'{"backend": "jax"}\')',
    'Nothing expands the "~" of "~/.keras/keras.json", so this is not the keras.json that Keras reads.'
  ],
  [
    [
      '%%writefile ~/.keras/keras.json\n{"backend": "torch"}',
      '%env KERAS_HOME=/content/kh',
      'import keras'
    ],
    '%%writefile ~/.keras/keras.json',
    'Keras does not read "~/.keras/keras.json": KERAS_HOME is "/content/kh" (cell 2).'
  ]
];

/** Texts that are not JSON. */
const malformed: [string, string][] = [
  [
    '%%writefile ~/.keras/keras.json\n{"backend": "theano",}',
    '%%writefile ~/.keras/keras.json'
  ],
  [
    "%%writefile /root/.keras/keras.json\n{'backend': 'jax'}",
    '%%writefile /root/.keras/keras.json'
  ],
  [
    '%%writefile ~/.keras/keras.json\n{"backend": “jax”}',
    '%%writefile ~/.keras/keras.json'
  ],
  [
    '!echo {"backend": "jax"} > ~/.keras/keras.json',
    'echo {"backend": "jax"} > ~/.keras/keras.json'
  ],
  [
    '(Path.home() / ".keras/keras.json").write_text(str({"backend": "jax"}))',
    '(Path.home() / ".keras/keras.json").write_text(str({"backend": "jax"}))'
  ]
];

/** What Keras refuses besides the name of the backend, with what is said of it. */
const refused: [string, string][] = [
  [
    '{"floatx": "bfloat16"}',
    'This keras.json sets floatx to "bfloat16", which Keras refuses: it does not load.'
  ],
  [
    '{"epsilon": 1}',
    'This keras.json sets epsilon to 1, which Keras refuses: it does not load.'
  ],
  [
    '{"image_data_format": "th"}',
    'This keras.json sets image_data_format to "th", which Keras refuses: it does not load.'
  ],
  [
    '{"backend": null}',
    'This keras.json sets backend to null, which Keras refuses: it does not load.'
  ],
  [
    '["backend"]',
    'This keras.json is not an object with keys, so Keras does not load.'
  ]
];

export default cases({
  valid: [
    {
      name: 'what printf puts together',
      cells: [
        `!printf '{"backend": "%s", "floatx": "%s"}\\n' jax float32 > ~/.keras/keras.json`,
        'import keras'
      ]
    },
    {
      name: 'a format of printf that is not followed',
      cells: [
        `!printf '{"backend": "jax", "epsilon": %e}' 1e-7 > ~/.keras/keras.json`,
        'import keras'
      ]
    },
    ...read.map(cells => ({
      name: `a file that is read: ${cells.join(' / ')}`,
      cells
    })),
    {
      name: 'a good file',
      cells: ['import keras'],
      kernel: { kerasJson: file }
    },
    { name: 'no file', cells: ['import keras'], kernel: {} },
    {
      name: 'no Keras in the notebook',
      cells: ['x = 1'],
      kernel: { kerasJson: stale }
    },
    {
      name: 'the notebook writes it anew',
      cells: [
        '%%writefile ~/.keras/keras.json\n{"backend": "jax"}',
        'import keras'
      ],
      kernel: { kerasJson: stale }
    }
  ],
  invalid: [
    ...misplaced.map(([cells, mark, message]) => ({
      name: `a file that is not read: ${cells.join(' / ')}`,
      cells,
      findings: [{ cell: 0, mark, message }]
    })),
    ...malformed.map(([cell, mark]) => ({
      name: `text that is not JSON: ${cell}`,
      cells: writing(cell),
      findings: [{ cell: 0, mark, message: written }]
    })),
    ...refused.map(([text, message]) => ({
      name: `a value that is refused: ${text}`,
      cells: writing(`%%writefile ~/.keras/keras.json\n${text}`),
      findings: [
        {
          cell: 0,
          mark: '%%writefile ~/.keras/keras.json',
          message,
          severity: 'error' as const
        }
      ]
    })),
    {
      name: 'a file in the wrong place beside a variable',
      cells: [
        '%env KERAS_BACKEND=jax',
        ...writing('%%writefile keras.json\n{"backend": "jax"}')
      ],
      findings: [
        {
          cell: 1,
          mark: '%%writefile keras.json',
          message: 'Keras does not read "keras.json", but ~/.keras/keras.json.',
          severity: 'info'
        }
      ]
    },
    {
      name: 'the old key in a file that is written',
      cells: writing(
        '%%writefile ~/.keras/keras.json\n{"backend": "jax", "image_dim_ordering": "th"}'
      ),
      findings: [
        {
          cell: 0,
          mark: '%%writefile ~/.keras/keras.json',
          message:
            'This keras.json sets image_dim_ordering, which Keras 3 ignores.',
          severity: 'info'
        }
      ]
    },
    {
      name: 'a stale name',
      cells: ['import keras'],
      kernel: { kerasJson: stale },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message: `${path} names "theano", which Keras 3.15.1 cannot load.`,
          severity: 'error',
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
      name: 'a stale name that the notebook overrides',
      cells: ['%env KERAS_BACKEND=jax\nimport keras'],
      kernel: { kerasJson: stale },
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras',
          message: `${path} names "theano", which Keras 3.15.1 cannot load.`,
          severity: 'info'
        }
      ]
    },
    {
      name: 'a backend that is null',
      cells: ['import keras'],
      kernel: { kerasJson: { ...file, backend: null } },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message: `${path} has a "backend" that is not a name, so Keras 3.15.1 cannot load.`,
          severity: 'error'
        }
      ]
    },
    {
      name: 'a malformed file',
      cells: ['import keras'],
      kernel: {
        kerasJson: { path, exists: true, valid: false, backend: null, keys: [] }
      },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message: `${path} is not valid JSON, so Keras silently ignores it.`
        }
      ]
    },
    {
      name: 'an old key',
      cells: ['import keras'],
      kernel: {
        kerasJson: { ...file, keys: ['backend', 'image_dim_ordering'] }
      },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message: `${path} sets image_dim_ordering, which Keras 3 ignores.`,
          severity: 'info'
        }
      ]
    },
    {
      name: 'a home that is expanded only for reading',
      cells: ['import keras'],
      kernel: { env: { KERAS_HOME: '~/models' } },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message:
            'KERAS_HOME is "~/models": Keras reads keras.json from the expanded path but creates a directory literally named "~".'
        }
      ]
    }
  ]
});
