import { cases } from '../testing/rule-case';

const set = '%env KERAS_BACKEND=theano';

export default cases({
  valid: [
    {
      name: 'one that suppresses',
      cells: [`# keras-advisor: ignore[discontinued-backend]\n${set}`]
    },
    {
      name: 'one for a rule that needs the kernel, which is not known',
      cells: ['import keras  # keras-advisor: ignore[restart-needed]']
    },
    {
      name: 'one for a rule that is off',
      cells: ['x = 1  # keras-advisor: ignore[theano-import]'],
      config: { severities: { 'theano-import': 'off' } }
    },
    { name: 'a string', cells: ['x = "# keras-advisor: ignore"'] }
  ],
  invalid: [
    {
      name: 'for all rules',
      cells: ['x = 1  # keras-advisor: ignore\ny = 2'],
      findings: [
        {
          cell: 0,
          mark: '# keras-advisor: ignore',
          message: 'This comment suppresses nothing.',
          fixes: { 'remove-ignore': ['x = 1\ny = 2'] }
        }
      ]
    },
    {
      name: 'for a rule that finds something else',
      cells: [`# keras-advisor: ignore[theano-import]\n${set}`],
      findings: [
        {
          cell: 0,
          mark: '# keras-advisor: ignore[theano-import]',
          message: 'This comment suppresses no theano-import finding.',
          fixes: { 'remove-ignore': [set] }
        }
      ]
    }
  ]
});
