import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    { name: 'PyMC’s own', cells: ['import pymc3\nimport theano.tensor as tt'] },
    { name: 'a string', cells: ['import keras\nx = "import theano"'] },
    {
      name: 'dead code',
      cells: ['import keras\nif False:\n    import theano']
    }
  ],
  invalid: [
    {
      name: 'beside Keras, once a notebook',
      cells: [
        'import theano\nimport theano.tensor as T',
        'import keras',
        'from theano import function'
      ],
      findings: [
        {
          cell: 0,
          mark: 'theano',
          message: 'theano is imported, but no Keras since 2.4 runs on Theano.'
        }
      ]
    },
    {
      name: 'with Keras behind a module of the user’s own',
      cells: [
        'from theano.sandbox import cuda',
        { source: 'import utils', outputs: ['Using Theano backend.'] }
      ],
      findings: [
        {
          cell: 0,
          mark: 'theano.sandbox',
          message:
            'theano.sandbox is imported, but no Keras since 2.4 runs on Theano.'
        }
      ]
    },
    {
      name: 'where it is certain',
      cells: [
        'def f():\n    import theano',
        'import keras\nimport theano.tensor as T'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'theano.tensor',
          message:
            'theano.tensor is imported, but no Keras since 2.4 runs on Theano.'
        }
      ]
    },
    {
      name: 'alone',
      cells: ['import theano'],
      findings: [
        {
          cell: 0,
          mark: 'theano',
          message:
            'theano is imported, but Theano has had no release since 2020.',
          severity: 'info'
        }
      ]
    }
  ]
});
