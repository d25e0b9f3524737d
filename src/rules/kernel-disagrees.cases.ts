import { cases, kernelOn } from '../testing/rule-case';

const set = '%env KERAS_BACKEND=jax';
const ran = [
  { cellId: 'c0', source: set },
  { cellId: 'c1', source: 'import keras' }
];

export default cases({
  valid: [
    {
      name: 'it agrees',
      cells: [set, 'import keras'],
      kernel: kernelOn('jax'),
      executions: ran
    },
    {
      name: 'a restart will do',
      cells: [set, 'import keras'],
      kernel: kernelOn('tensorflow'),
      executions: [...ran].reverse()
    },
    { name: 'nothing is known', cells: [set, 'import keras'] }
  ],
  invalid: [
    {
      name: 'a library set it anew',
      cells: [set, 'import keras'],
      kernel: {
        ...kernelOn('tensorflow'),
        env: { KERAS_BACKEND: 'tensorflow' }
      },
      executions: ran,
      findings: [
        {
          cell: 0,
          mark: set,
          message:
            '%env KERAS_BACKEND=jax was set in time, but the kernel runs Keras on "tensorflow".'
        }
      ]
    }
  ]
});
