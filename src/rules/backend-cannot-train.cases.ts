import { cases } from '../testing/rule-case';

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
