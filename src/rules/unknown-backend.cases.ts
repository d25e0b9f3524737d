import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    {
      name: 'the five names',
      cells: [
        ...['tensorflow', 'jax', 'torch', 'numpy', 'openvino'].map(
          name => `%env KERAS_BACKEND=${name}`
        )
      ]
    },
    {
      name: 'what is gone, another rule’s',
      cells: ['%env KERAS_BACKEND=theano']
    },
    { name: 'quotes, another rule’s', cells: ['%env KERAS_BACKEND="jax"'] },
    {
      name: 'a Keras that has it, installed',
      cells: [
        '%pip install "keras>=3.8" openvino',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras without it, replaced by a newer one',
      cells: [
        '%pip install keras==3.6.0',
        '%pip install -U keras',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras without it, perhaps installed',
      cells: [
        'import sys\nif "google.colab" in sys.modules:\n    %pip install keras==3.6.0',
        '%env KERAS_BACKEND=openvino'
      ]
    },
    {
      name: 'a Keras that ignores the variable, another rule’s',
      cells: ['%pip install keras==2.15', '%env KERAS_BACKEND=jax']
    },
    {
      name: 'another Keras in the kernel than the notebook installs',
      cells: ['%pip install keras==3.6.0', '%env KERAS_BACKEND=openvino'],
      kernel: {}
    },
    {
      name: 'a value that cannot be told',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = config["x"].lower()']
    }
  ],
  invalid: [
    {
      name: 'a name for a command',
      cells: ['!KERAS_BACKEND=pytorch python train.py'],
      findings: [
        {
          cell: 0,
          mark: 'KERAS_BACKEND=pytorch',
          message:
            'KERAS_BACKEND="pytorch" names no backend: did you mean "torch"?',
          fixes: {
            'write-name:torch': ['!KERAS_BACKEND=torch python train.py']
          }
        }
      ]
    },
    {
      name: 'a backend that only a later Keras has than the notebook installs',
      cells: [
        '!pip install -q "keras<3.8" openvino',
        'import os\nos.environ["KERAS_BACKEND"] = "openvino"\nimport keras'
      ],
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "openvino"',
          message:
            'KERAS_BACKEND="openvino" names OpenVINO, which needs Keras 3.8.0 or later.'
        }
      ]
    },
    {
      name: 'a backend of Keras 3 on a Keras of 2019',
      cells: ['!pip install keras==2.3.1', '%env KERAS_BACKEND=jax'],
      findings: [
        {
          cell: 1,
          mark: '%env KERAS_BACKEND=jax',
          message:
            '%env KERAS_BACKEND=jax names JAX, which needs Keras 3.0.0 or later.'
        }
      ]
    },
    {
      name: 'another name of it',
      cells: [
        'import os\nos.environ["KERAS_BACKEND"] = "pytorch"\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = "pytorch"',
          message:
            'KERAS_BACKEND="pytorch" names no backend: did you mean "torch"?',
          fixes: {
            'did-you-mean': [
              'import os\nos.environ["KERAS_BACKEND"] = "torch"\nimport keras'
            ],
            'switch-backend:tensorflow': [
              'import os\nos.environ["KERAS_BACKEND"] = "tensorflow"\nimport keras'
            ]
          }
        }
      ]
    },
    ...[
      ['TensorFlow', 'tensorflow'],
      ['tf', 'tensorflow'],
      ['JAX', 'jax'],
      ['Torch', 'torch'],
      ['tensorlfow', 'tensorflow']
    ].map(([wrong, right]) => ({
      name: `${wrong} for ${right}`,
      cells: [`%env KERAS_BACKEND=${wrong}`],
      findings: [
        {
          cell: 0,
          mark: `%env KERAS_BACKEND=${wrong}`,
          message: `%env KERAS_BACKEND=${wrong} names no backend: did you mean "${right}"?`,
          fixes: { 'did-you-mean': [`%env KERAS_BACKEND=${right}`] }
        }
      ]
    })),
    {
      name: 'spaces',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = " jax"'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = " jax"',
          message: 'KERAS_BACKEND=" jax" names no backend: did you mean "jax"?',
          fixes: {
            'did-you-mean': ['import os\nos.environ["KERAS_BACKEND"] = "jax"']
          }
        }
      ]
    },
    {
      name: 'nothing',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = ""'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["KERAS_BACKEND"] = ""',
          message:
            'KERAS_BACKEND="" is empty, which Keras takes as not set at all.',
          severity: 'info'
        }
      ]
    },
    {
      name: 'text that looks like HTML stays text',
      cells: ['%env KERAS_BACKEND=<img src=x onerror=alert(1)>'],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=<img src=x onerror=alert(1)>',
          message:
            '%env KERAS_BACKEND=<img src=x onerror=alert(1)> names no backend of Keras.'
        }
      ]
    },
    {
      name: 'with other settings: all are repaired at once',
      cells: [
        '%env KERAS_BACKEND=pytorch',
        'import keras',
        '%env KERAS_BACKEND=Torch'
      ],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=pytorch',
          message:
            '%env KERAS_BACKEND=pytorch names no backend: did you mean "torch"?',
          fixes: {
            'did-you-mean': ['%env KERAS_BACKEND=torch', 'import keras']
          }
        },
        {
          cell: 2,
          mark: '%env KERAS_BACKEND=Torch',
          message:
            '%env KERAS_BACKEND=Torch names no backend: did you mean "torch"?'
        }
      ]
    }
  ]
});
