import { cases } from '../testing/rule-case';

export default cases({
  valid: [
    { name: 'no quotes', cells: ['%env KERAS_BACKEND=jax'] },
    {
      name: 'Python’s quotes and comments',
      cells: ['import os\nos.environ["KERAS_BACKEND"] = "jax"  # fast']
    },
    { name: 'quotes in another variable', cells: ['%env X="jax"'] },
    {
      name: 'quotes around what is gone',
      cells: ['%env KERAS_BACKEND="theano"']
    }
  ],
  invalid: [
    {
      name: 'double quotes',
      cells: ['%env KERAS_BACKEND="jax"\nimport keras'],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND="jax"',
          message:
            '%env keeps the quotes, so KERAS_BACKEND becomes "jax", which is not a valid backend name.',
          fixes: { unquote: ['%env KERAS_BACKEND=jax\nimport keras'] }
        }
      ]
    },
    {
      name: 'single quotes',
      cells: ["%set_env KERAS_BACKEND 'torch'"],
      findings: [
        {
          cell: 0,
          mark: "%set_env KERAS_BACKEND 'torch'",
          message:
            "%set_env keeps the quotes, so KERAS_BACKEND becomes 'torch', which is not a valid backend name.",
          fixes: { unquote: ['%set_env KERAS_BACKEND torch'] }
        }
      ]
    },
    {
      name: 'a comment',
      cells: ['%env KERAS_BACKEND=jax  # use jax'],
      findings: [
        {
          cell: 0,
          mark: '%env KERAS_BACKEND=jax  # use jax',
          message:
            '%env keeps the comment, so KERAS_BACKEND becomes jax # use jax, which is not a valid backend name.',
          fixes: { unquote: ['%env KERAS_BACKEND=jax'] }
        }
      ]
    }
  ]
});
