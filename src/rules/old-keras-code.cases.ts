import { cases } from '../testing/rule-case';

const old = 'import keras\nDense(output_dim=3)';
const range = { from: 13, to: 32 };

export default cases({
  valid: [
    { name: 'nobody looked for old code', cells: [old] },
    {
      name: 'the kernel runs Keras 2',
      cells: [old],
      kernel: {
        keras: {
          version: '2.15.0',
          loaded: true,
          backend: 'tensorflow',
          importFailed: false
        }
      },
      oldUses: {
        cellId: 'c0',
        range,
        cells: 1,
        safe: 1,
        suggestion: 0,
        manual: 0,
        uses: []
      }
    },
    {
      name: 'the notebook installs Keras 2',
      cells: ['%pip install keras==2.2.4', old],
      oldUses: {
        cellId: 'c1',
        range,
        cells: 1,
        safe: 1,
        suggestion: 0,
        manual: 0,
        uses: []
      }
    }
  ],
  invalid: [
    {
      name: 'one use',
      cells: ['import numpy', old],
      oldUses: {
        cellId: 'c1',
        range,
        cells: 1,
        safe: 1,
        suggestion: 0,
        manual: 0,
        uses: []
      },
      findings: [
        {
          cell: 1,
          line: 2,
          mark: 'Dense(output_dim=3)',
          message: '1 use of old Keras in 1 cell: 1 can be rewritten safely.'
        }
      ]
    },
    {
      name: 'uses of all kinds, with a kernel of Keras 3',
      cells: [old, 'model.fit(nb_epoch=3)'],
      kernel: {},
      oldUses: {
        cellId: 'c0',
        range,
        cells: 2,
        safe: 19,
        suggestion: 3,
        manual: 1,
        uses: []
      },
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'Dense(output_dim=3)',
          message:
            '23 uses of old Keras in 2 cells: 19 can be rewritten safely, 3 may change their meaning, 1 needs you.'
        }
      ]
    }
  ]
});
