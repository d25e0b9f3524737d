import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    {
      name: 'where Theano itself is at work',
      cells: ['%env THEANO_FLAGS=device=cuda\nimport theano']
    },
    { name: 'a comment', cells: ['import keras\n# THEANO_FLAGS=device=gpu'] }
  ],
  invalid: [
    {
      name: 'an environment variable',
      cells: [
        'import os\nos.environ["THEANO_FLAGS"] = "device=gpu%i" % n\nimport keras'
      ],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'os.environ["THEANO_FLAGS"] = "device=gpu%i" % n',
          message:
            'THEANO_FLAGS configures Theano, which Keras no longer uses.',
          fixes: { remove: ['import os\nimport keras'] }
        }
      ]
    },
    {
      name: 'beside code of Theano, which reads them: they can stay',
      cells: ['%env THEANO_FLAGS=device=cuda', 'import theano\nimport keras'],
      findings: [
        {
          cell: 0,
          mark: '%env THEANO_FLAGS=device=cuda',
          message:
            'THEANO_FLAGS configures Theano, which Keras no longer uses.',
          fixes: {}
        }
      ]
    },
    {
      name: 'a file',
      cells: ['%%writefile ~/.theanorc\n[global]\ndevice=cuda', 'import keras'],
      findings: [
        {
          cell: 0,
          mark: '%%writefile ~/.theanorc',
          message: '.theanorc configures Theano, which Keras no longer uses.'
        }
      ]
    }
  ]
});
