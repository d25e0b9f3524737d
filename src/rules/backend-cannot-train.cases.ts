import { cases, kernelOn } from '../testing/rule-case';

const fit =
  'model = keras.Sequential()\nmodel.compile(loss="mse")\nmodel.fit(x, y)';

export default cases({
  valid: [
    {
      name: 'a backend that trains',
      cells: ['%env KERAS_BACKEND=jax\nimport keras', fit]
    },
    {
      name: 'no training',
      cells: ['%env KERAS_BACKEND=numpy\nimport keras\nmodel.predict(x)']
    },
    {
      name: 'a kernel that trains',
      cells: ['import keras', fit],
      kernel: kernelOn('jax')
    },
    {
      name: 'a kernel on another backend than the notebook sets',
      cells: ['%env KERAS_BACKEND=jax\nimport keras', fit],
      kernel: kernelOn('numpy')
    },
    {
      name: 'Keras 2, which takes no other backend',
      cells: ['import keras', fit],
      kernel: {
        keras: {
          version: '2.15.0',
          loaded: false,
          backend: null,
          importFailed: false
        },
        env: { KERAS_BACKEND: 'numpy' }
      }
    },
    {
      name: 'training in dead code',
      cells: [
        '%env KERAS_BACKEND=numpy\nimport keras',
        'if False:\n    model.fit(x)'
      ]
    }
  ],
  invalid: [
    {
      name: 'NumPy',
      cells: ['%env KERAS_BACKEND=numpy\nimport keras', fit],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=numpy',
          message:
            '%env KERAS_BACKEND=numpy cannot train, but cell 2 calls fit.',
          fixes: {
            'switch-backend:jax': ['%env KERAS_BACKEND=jax\nimport keras', fit]
          }
        }
      ]
    },
    {
      name: 'the kernel runs on it, and the notebook sets nothing',
      cells: ['import keras', fit],
      kernel: kernelOn('openvino'),
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'fit',
          message:
            'Keras runs on OpenVINO in this kernel, which cannot train, but fit is called here.',
          fixes: {
            'switch-backend:jax': [
              'import os\nos.environ["KERAS_BACKEND"] = "jax"',
              'import keras',
              fit
            ]
          }
        }
      ]
    },
    {
      name: 'the kernel will take it, and the notebook sets nothing',
      cells: ['import keras', fit],
      kernel: { env: { KERAS_BACKEND: 'numpy' } },
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'fit',
          message:
            'Keras will run on NumPy in this kernel, which cannot train, but fit is called here.'
        }
      ]
    },
    {
      name: 'OpenVINO under a condition',
      cells: [
        'import os\nif cpu:\n    os.environ["KERAS_BACKEND"] = "openvino"\nimport keras',
        fit
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: 'os.environ["KERAS_BACKEND"] = "openvino"',
          message:
            'If this branch runs: KERAS_BACKEND="openvino" cannot train, but cell 2 calls fit.',
          severity: 'info'
        }
      ]
    }
  ]
});
