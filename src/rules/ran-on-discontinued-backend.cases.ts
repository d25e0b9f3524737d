import { cases } from '../testing/rule-case';

const banner = ['Using Theano backend.\n'];

export default cases({
  valid: [
    ...[
      '!python train.py',
      '%%bash\npython train.py',
      'import subprocess\nprint(subprocess.check_output(["python", "train.py"]))'
    ].map(source => ({
      name: `a banner of another process: ${source}`,
      cells: [{ source, outputs: banner }]
    })),
    {
      name: 'of two banners the last',
      cells: [
        {
          source: 'import keras\nreload(keras)',
          outputs: ['Using Theano backend.\nUsing TensorFlow backend.\n']
        }
      ]
    },
    {
      name: 'a living backend',
      cells: [
        { source: 'import keras', outputs: ['Using TensorFlow backend.'] }
      ]
    },
    {
      name: 'a notebook that sets a living one by now',
      cells: [
        '%env KERAS_BACKEND=torch',
        { source: 'import keras', outputs: banner }
      ]
    },
    {
      name: 'a setting that names it, another rule’s',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "theano"',
        { source: 'import keras', outputs: banner }
      ]
    },
    {
      name: 'a sentence that only mentions it',
      cells: [{ source: 'x', outputs: ['I was Using Theano backend. Once.'] }]
    }
  ],
  invalid: [
    ...['%run train.py', '!ls\nimport keras'].map(source => ({
      name: `a banner of the kernel: ${source}`,
      cells: [{ source, outputs: banner }],
      findings: [
        {
          cell: 0,
          line: source.split('\n').length,
          mark: '',
          message:
            'This notebook last ran on Theano: its saved output says "Using Theano backend."'
        }
      ]
    })),
    {
      name: 'the banner of PlaidML',
      cells: [
        {
          source: 'import keras',
          outputs: ['Using plaidml.keras.backend backend.\n']
        }
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This notebook last ran on PlaidML: its saved output says "Using plaidml.keras.backend backend."'
        }
      ]
    },
    {
      name: 'a notebook that never names it',
      cells: [
        'x = 1',
        { source: 'from keras.models import *', outputs: banner }
      ],
      findings: [
        {
          cell: 1,
          mark: '',
          message:
            'This notebook last ran on Theano: its saved output says "Using Theano backend."',
          fixes: {
            'switch-backend:tensorflow': [
              'x = 1',
              'import os\nos.environ["KERAS_BACKEND"] = "tensorflow"',
              'from keras.models import *'
            ]
          }
        }
      ]
    },
    {
      name: 'Keras behind a module of the user’s own',
      cells: [
        { source: 'from utils import *', outputs: ['Using CNTK backend'] }
      ],
      findings: [
        {
          cell: 0,
          mark: '',
          message:
            'This notebook last ran on CNTK: its saved output says "Using CNTK backend."',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'from utils import *'
            ]
          }
        }
      ]
    }
  ]
});
