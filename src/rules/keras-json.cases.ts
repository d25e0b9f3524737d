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

export default cases({
  valid: [
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
