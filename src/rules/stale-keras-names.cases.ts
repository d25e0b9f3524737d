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
      name: 'even keras itself',
      cells: ['x = 1', 'import keras', `x = 2\n${call}`],
      findings: [{ cell: 2, line: 2, mark: call, message: message(2) }]
    }
  ]
});
