import { cases } from '../testing/rule-case';

const keras = {
  version: '3.15.1',
  loaded: false,
  backend: null,
  importFailed: false
};
const installed = { keras: '3.15.1', numpy: '2.4.6', jax: '0.10.2' };

export default cases({
  valid: [
    {
      name: 'it is there',
      cells: ['%env KERAS_BACKEND=jax\nimport keras'],
      kernel: { installed }
    },
    {
      name: 'nothing is known',
      cells: ['%env KERAS_BACKEND=torch\nimport keras']
    },
    {
      name: 'the environment says which',
      cells: ['import keras'],
      kernel: { installed, env: { KERAS_BACKEND: 'jax' } }
    },
    {
      name: 'no Keras in the notebook',
      cells: ['x = 1'],
      kernel: { installed }
    },
    {
      name: 'a Keras that no backend but TensorFlow would help',
      cells: ['%env KERAS_BACKEND=jax\nimport keras'],
      kernel: {
        installed: { keras: '2.15.0', tensorflow: '2.15.1' },
        keras: { ...keras, version: '2.15.0' }
      }
    },
    {
      name: 'no Keras, and a notebook that needs none',
      cells: ['import tensorflow as tf'],
      kernel: { installed: {}, keras: { ...keras, version: null } }
    },
    {
      name: 'a value that cannot be told',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = f()\nimport keras'],
      kernel: { installed }
    }
  ],
  invalid: [
    {
      name: 'the one that is set',
      cells: ['%env KERAS_BACKEND=torch', 'import keras'],
      kernel: { installed },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=torch',
          message:
            'The notebook sets "torch", but torch is not installed in this kernel.',
          fixes: {
            install: [
              '%pip install torch',
              '%env KERAS_BACKEND=torch',
              'import keras'
            ],
            'install-conda': [
              '%conda install -c conda-forge pytorch',
              '%env KERAS_BACKEND=torch',
              'import keras'
            ],
            'install-conda-gpu': [
              '%conda install -c conda-forge pytorch-gpu',
              '%env KERAS_BACKEND=torch',
              'import keras'
            ],
            'switch-backend': ['%env KERAS_BACKEND=jax', 'import keras']
          }
        }
      ]
    },
    {
      name: 'the default',
      cells: ['import keras'],
      kernel: { installed },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message:
            'No backend is set, so Keras uses "tensorflow", but tensorflow is not installed in this kernel.',
          fixes: {
            install: ['%pip install tensorflow', 'import keras'],
            'install-gpu': [
              '%pip install "tensorflow[and-cuda]"',
              'import keras'
            ],
            'install-conda': [
              '%conda install -c conda-forge tensorflow',
              'import keras'
            ],
            'switch-backend': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'Keras itself, and the backend that is set',
      cells: ['%env KERAS_BACKEND=jax', 'import keras'],
      kernel: { installed: {}, keras: { ...keras, version: null } },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=jax',
          message:
            'The notebook sets "jax", but keras, jax are not installed in this kernel.',
          fixes: {
            install: [
              '%pip install keras jax',
              '%env KERAS_BACKEND=jax',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'Keras itself, for the preferred backend',
      cells: ['import keras'],
      config: { preferredBackend: 'torch' },
      kernel: { installed: {}, keras: { ...keras, version: null } },
      findings: [
        {
          cell: 0,
          mark: 'keras',
          message: 'Keras is not installed in this kernel.',
          fixes: { install: ['%pip install keras torch', 'import keras'] }
        }
      ]
    },
    {
      name: 'SciPy, without which NumPy is no backend',
      cells: ['%env KERAS_BACKEND=numpy\nimport keras'],
      kernel: { installed },
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=numpy',
          message:
            'The notebook sets "numpy", but scipy is not installed in this kernel.'
        }
      ]
    }
  ]
});
