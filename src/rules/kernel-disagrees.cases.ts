import { cases, kernelOn } from '../testing/rule-case';

const set = '%env KERAS_BACKEND=jax';
const ran = [
  { cellId: 'c0', source: set },
  { cellId: 'c1', source: 'import keras' }
];

/** As Keras 2.15 answers. */
const kerasTwo = {
  ...kernelOn('tensorflow'),
  keras: {
    version: '2.15.0',
    loaded: true,
    backend: 'tensorflow',
    importFailed: false
  }
};

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
    {
      name: 'a Keras that no setting reaches, which legacy-keras tells',
      cells: [set, 'import keras'],
      kernel: kerasTwo,
      executions: ran
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
