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
            'Cell 1 sets "jax", but Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets the backend, but cell 2 ran first and loaded Keras; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 was edited after it ran (now "jax"); Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets "jax" but has not run; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets the backend, but cell 3 ran first and imported TensorFlow, which loads Keras; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets the backend, but cell 3 ran first and loaded Keras; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets the backend, but a cell you have since edited or deleted ran first; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets "jax", but Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets "jax" but stopped with an error; Keras stays on "tensorflow" until you restart the kernel.'
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
            'Cell 1 sets "jax" but has not run; Keras stays on "tensorflow" until you restart the kernel.'
        }
      ]
    }
  ]
});
