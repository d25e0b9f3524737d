import { cases, kernelOn } from '../testing/rule-case';

const set = '%env KERAS_BACKEND=jax';
const kernel = kernelOn('tensorflow');

export default cases({
  valid: [
    {
      name: 'it agrees',
      cells: [set, 'import keras'],
      kernel: kernelOn('jax')
    },
    { name: 'Keras is not loaded', cells: [set, 'import keras'], kernel: {} },
    { name: 'nothing is set', cells: ['import keras'], kernel }
  ],
  invalid: [
    {
      name: 'while it is not known what ran',
      cells: [set, 'import keras'],
      kernel,
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Cell 1 sets "jax", but the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'out of order',
      cells: [set, 'import keras'],
      kernel,
      executions: [
        { cellId: 'c1', source: 'import keras' },
        { cellId: 'c0', source: set }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Set in cell 1, but Keras was loaded by cell 2, which ran first: the kernel runs on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'edited since',
      cells: [set, 'import keras'],
      kernel,
      executions: [
        { cellId: 'c0', source: '%env KERAS_BACKEND=tensorflow' },
        { cellId: 'c1', source: 'import keras' }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            '"jax" of cell 1 was edited since the cell ran: the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'not run yet',
      cells: [set, 'import keras'],
      kernel,
      executions: [{ cellId: 'c1', source: 'import keras' }],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Cell 1 sets "jax" but has not run, and the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'TensorFlow came first, and Keras with it',
      cells: [set, 'import keras', 'import tensorflow'],
      kernel,
      executions: [
        { cellId: 'c2', source: 'import tensorflow' },
        { cellId: 'c0', source: set },
        { cellId: 'c1', source: 'import keras' }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Set in cell 1, but cell 3, which ran first, imported TensorFlow and Keras with it: the kernel runs on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'the first of several loads, in the order in which they ran',
      cells: [set, 'import keras', 'from keras import layers'],
      kernel,
      executions: [
        { cellId: 'c2', source: 'from keras import layers' },
        { cellId: 'c1', source: 'import keras' },
        { cellId: 'c0', source: set }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Set in cell 1, but Keras was loaded by cell 3, which ran first: the kernel runs on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'a cell that was deleted since had run before',
      cells: [set, 'import keras'],
      kernel,
      executions: [
        { cellId: 'gone', source: 'import keras' },
        { cellId: 'c0', source: set },
        { cellId: 'c1', source: 'import keras' }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Set in cell 1, but a cell that was edited or deleted since had run before it: the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'the import failed before it was corrected',
      cells: [set, 'import keras'],
      kernel,
      executions: [
        { cellId: 'c1', source: 'import keras', failed: true },
        { cellId: 'c0', source: set }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Cell 1 sets "jax", but the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'the setting stopped with an error',
      cells: [set, 'import keras'],
      kernel,
      executions: [
        { cellId: 'c0', source: set, failed: true },
        { cellId: 'c1', source: 'import keras' }
      ],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Cell 1 sets "jax" but stopped with an error, and the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    },
    {
      name: 'nothing ran since the kernel was restarted, but something loaded Keras',
      cells: [set, 'import keras'],
      kernel,
      executions: [],
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            'Cell 1 sets "jax" but has not run, and the kernel runs Keras on "tensorflow" until it is restarted.'
        }
      ]
    }
  ]
});
