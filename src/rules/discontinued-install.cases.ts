import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    { name: 'what lives', cells: ['!pip install keras jax "keras>=3"'] },
    { name: 'Theano for PyMC', cells: ['!pip install theano', 'import pymc3'] },
    { name: 'MXNet alone', cells: ['!pip install mxnet', 'import mxnet'] }
  ],
  invalid: [
    {
      name: 'a backend and an old Keras',
      cells: ['%pip install theano==1.0.5 keras==2.2.4', 'import keras'],
      findings: [
        {
          cell: 0,
          mark: 'theano==1.0.5',
          message:
            'Installs theano, but Theano is discontinued and Keras 3 cannot use it.',
          fixes: {
            'install-instead': [
              '%pip install tensorflow keras==2.2.4',
              'import keras'
            ]
          }
        },
        {
          cell: 0,
          mark: 'keras==2.2.4',
          message:
            'Installs keras==2.2.4, which has had no fixes since April 2020.',
          fixes: {
            'install-latest': [
              '%pip install theano==1.0.5 keras',
              'import keras'
            ]
          }
        }
      ]
    },
    {
      name: 'one of several that a program installs, which all would go with it',
      cells: [
        'import subprocess\nsubprocess.run(["pip", "install", "keras==2.2.4", "numpy"])\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'subprocess.run(["pip", "install", "keras==2.2.4", "numpy"])',
          message:
            'Installs keras==2.2.4, which has had no fixes since April 2020.',
          fixes: {}
        }
      ]
    },
    {
      name: 'a backend beside a Keras that is installed and imported elsewhere',
      cells: ['!pip install keras theano'],
      findings: [
        {
          cell: 0,
          mark: 'theano',
          message:
            'Installs theano, but Theano is discontinued and Keras 3 cannot use it.',
          fixes: { 'install-instead': ['!pip install keras tensorflow'] }
        }
      ]
    },
    {
      name: 'Theano with nothing that it would be for',
      cells: ['!pip install theano==1.0.5'],
      findings: [
        {
          cell: 0,
          mark: 'theano==1.0.5',
          severity: 'info',
          message:
            'Installs theano==1.0.5, but Theano has had no release since 2020.'
        }
      ]
    },
    {
      name: 'what is of use for Keras only',
      cells: ['!pip install plaidml-keras'],
      findings: [
        {
          cell: 0,
          mark: 'plaidml-keras',
          message:
            'Installs plaidml-keras, but PlaidML is discontinued and Keras 3 cannot use it.'
        }
      ]
    },
    {
      name: 'a bound',
      cells: ['!pip install "keras<2.4"'],
      findings: [
        {
          cell: 0,
          mark: '"keras<2.4"',
          message:
            'Installs keras<2.4, which has had no fixes since April 2020.'
        }
      ]
    }
  ]
});
