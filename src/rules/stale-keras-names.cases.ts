import { cases } from '../testing/rule-case';

const call = 'keras.config.set_backend("jax")';
const message = (cell: number): string =>
  `set_backend() does not reach the names imported in cell ${cell}: they stay with the old backend.`;

export default cases({
  valid: [
    {
      name: 'imported again',
      cells: [`import keras\n${call}`, 'import keras\nfrom keras import layers']
    },
    {
      name: 'names that are bound anew from the new Keras',
      cells: [
        `import keras\nfrom keras import layers\n${call}\nimport keras`,
        'layers = keras.layers\nlayers.Dense(1)'
      ]
    },
    {
      name: 'an import for the call alone',
      cells: ['from keras.config import set_backend\nset_backend("jax")']
    },
    {
      name: 'a call that may never run',
      cells: [`import keras\nif gpu:\n    ${call}`]
    }
  ],
  invalid: [
    {
      name: 'names in use',
      cells: [
        'import keras\nfrom keras import layers',
        call,
        'layers.Dense(1)'
      ],
      findings: [{ cell: 1, mark: call, message: message(1) }]
    },
    {
      name: 'keras again, and its parts not',
      cells: [
        `import keras\nfrom keras import layers as L, models\n${call}\nimport keras`,
        'keras.Sequential([L.Dense(1)])  # models.Sequential()'
      ],
      findings: [
        {
          cell: 0,
          line: 3,
          mark: call,
          message:
            'set_backend() does not reach L, imported in cell 1 and not again: the old backend stays.'
        }
      ]
    },
    {
      name: 'even keras itself',
      cells: ['x = 1', 'import keras', `x = 2\n${call}`],
      findings: [{ cell: 2, line: 2, mark: call, message: message(2) }]
    }
  ]
});
