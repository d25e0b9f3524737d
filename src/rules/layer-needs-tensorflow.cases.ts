import { cases } from '../testing/rule-case';

const installed = { keras: '3.15.1', jax: '0.10.2' };
const load = 'from keras.layers import TextVectorization, Dense';

export default cases({
  valid: [
    {
      name: 'TensorFlow is there',
      cells: [load, 'words = TextVectorization(max_tokens=9)'],
      kernel: {}
    },
    {
      name: 'nothing is known',
      cells: [load, 'words = TextVectorization(max_tokens=9)']
    },
    {
      name: 'another layer',
      cells: [load, 'Dense(3)'],
      kernel: { installed }
    },
    {
      name: 'a class of the same name',
      cells: ['import keras\nfrom mine import Hashing', 'Hashing(num_bins=3)'],
      kernel: { installed }
    },
    {
      name: 'Keras 2, of which TensorFlow is a part',
      cells: [load, 'words = TextVectorization(max_tokens=9)'],
      kernel: {
        installed: { keras: '2.15.0' },
        keras: {
          version: '2.15.0',
          loaded: false,
          backend: null,
          importFailed: false
        }
      }
    }
  ],
  invalid: [
    {
      name: 'one that is called',
      cells: [load, 'words = TextVectorization(max_tokens=9)'],
      kernel: { installed },
      findings: [
        {
          cell: 1,
          mark: 'TextVectorization(max_tokens=9)',
          message:
            'TextVectorization needs TensorFlow, whatever the backend, and it is not installed in this kernel.',
          fixes: {
            install: [
              load,
              '%pip install tensorflow',
              'words = TextVectorization(max_tokens=9)'
            ]
          }
        }
      ]
    },
    {
      name: 'in a function',
      cells: [
        'import keras',
        'def f():\n    return keras.layers.StringLookup()'
      ],
      kernel: { installed },
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'keras.layers.StringLookup()',
          severity: 'warning',
          message:
            'If this function is called: StringLookup needs TensorFlow, whatever the backend, and it is not installed in this kernel.'
        }
      ]
    }
  ]
});
