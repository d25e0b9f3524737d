import { cases } from '../testing/rule-case';

const keras = {
  version: '3.15.1',
  loaded: false,
  backend: null,
  importFailed: true
};
const message =
  'An import of Keras failed in this kernel. Importing it again repeats the error, whatever KERAS_BACKEND says now, until the kernel restarts.';

export default cases({
  valid: [{ name: 'a fresh kernel', cells: ['import keras'], kernel: {} }],
  invalid: [
    {
      name: 'at the setting that was corrected',
      cells: ['%env KERAS_BACKEND=jax', 'import keras'],
      kernel: { keras },
      findings: [{ cell: 0, mark: '%env KERAS_BACKEND=jax', message }]
    },
    {
      name: 'at the import where nothing is set',
      cells: ['import keras'],
      kernel: { keras },
      findings: [{ cell: 0, mark: 'keras', message }]
    }
  ]
});
