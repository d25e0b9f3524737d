import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['def f():\n    import keras'],
    ['import-keras keras | keras | in a function']
  ],
  [
    ['class A:\n    def f(self):\n        import keras'],
    ['import-keras keras | keras | in a function']
  ],
  [
    ['f = lambda: os.environ.update(KERAS_BACKEND="jax")'],
    ['env-update KERAS_BACKEND = jax | KERAS_BACKEND="jax" | in a function']
  ],
  [
    ['if x:\n    import keras\nelse:\n    import theano'],
    [
      'import-keras keras | keras | maybe',
      'import-theano theano | theano | maybe'
    ]
  ],
  [
    [
      'try:\n    import keras\nexcept ImportError:\n    import tf_keras\nfinally:\n    import torch'
    ],
    [
      'import-keras keras | keras | maybe',
      'import-tf-keras tf_keras | tf_keras | maybe',
      'import-torch torch | torch'
    ]
  ],
  [['for i in x:\n    import keras'], ['import-keras keras | keras | maybe']],
  [['while x:\n    import keras'], ['import-keras keras | keras | maybe']],
  [['with x:\n    import keras'], ['import-keras keras | keras']],
  [
    ['if False:\n    import keras\nelse:\n    import theano'],
    ['import-keras keras | keras | dead', 'import-theano theano | theano']
  ],
  [
    ['if True:\n    import keras\nelif x:\n    import theano'],
    [
      'import-keras keras | keras',
      'import-theano theano | theano | maybe | dead'
    ]
  ],
  [['if 0 and x:\n    import keras'], ['import-keras keras | keras | dead']],
  [
    ['if __name__ == "__main__":\n    import keras'],
    ['import-keras keras | keras']
  ],
  [
    ['import sys\nsys.exit()\nimport keras'],
    ['import-keras keras | keras | dead']
  ],
  [['raise SystemExit\nimport keras'], ['import-keras keras | keras | dead']],
  [
    ['if x:\n    raise E\n    import keras\nimport theano'],
    [
      'import-keras keras | keras | maybe | dead',
      'import-theano theano | theano'
    ]
  ],
  [
    ['def f():\n    return 1\n    import keras'],
    ['import-keras keras | keras | in a function | dead']
  ],
  [
    ['if x:\n    %env KERAS_BACKEND=jax'],
    ['magic-env KERAS_BACKEND = jax | %env KERAS_BACKEND=jax | maybe']
  ],
  [
    ['def f():\n    !export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost | in a function'
    ]
  ]
];

describe('certainty', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });
});
