import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    { name: 'quotes', cells: ['!pip install "keras>=3" \'jax<1\''] },
    {
      name: 'a redirection that is meant',
      cells: ['!pip install keras > log.txt 2>&1']
    },
    { name: 'a pin', cells: ['!pip install keras==3.0'] }
  ],
  invalid: [
    {
      name: 'blanks around the sign',
      cells: ['!pip install keras >= 3'],
      findings: [
        {
          cell: 0,
          mark: 'keras >= 3',
          message:
            'The shell reads keras >= 3 as a redirection: the version is lost and a file named "=" is written.',
          fixes: { quote: ['!pip install "keras >= 3"'] }
        }
      ]
    },
    {
      name: '!pip',
      cells: ['x = 1\n!pip install -q -U keras>=3 jax'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'keras>=3',
          message:
            'The shell reads keras>=3 as a redirection: the version is lost and a file named "=3" is written.',
          fixes: { quote: ['x = 1\n!pip install -q -U "keras>=3" jax'] }
        }
      ]
    },
    {
      name: '%pip',
      cells: ['%pip install tensorflow<2.16'],
      findings: [
        {
          cell: 0,
          mark: 'tensorflow<2.16',
          message:
            'The shell reads tensorflow<2.16 as a redirection from a file named "2.16", and the install fails.',
          fixes: { quote: ['%pip install "tensorflow<2.16"'] }
        }
      ]
    }
  ]
});
