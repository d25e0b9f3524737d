import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['def f():\n    import keras'],
    ['import-keras keras | keras | of import keras | in a function']
  ],
  [
    ['class A:\n    def f(self):\n        import keras'],
    ['import-keras keras | keras | of import keras | in a function']
  ],
  [
    ['f = lambda: os.environ.update(KERAS_BACKEND="jax")'],
    [
      'env-update KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of f = lambda: os.environ.update(KERAS_BACKEND="jax") | literal "jax" (python) | in a function'
    ]
  ],
  [
    ['if x:\n    import keras\nelse:\n    import theano'],
    [
      'import-keras keras | keras | of import keras | maybe',
      'import-theano theano -> theano | theano | of import theano | maybe'
    ]
  ],
  [
    [
      'try:\n    import keras\nexcept ImportError:\n    import tf_keras\nfinally:\n    import torch'
    ],
    [
      'import-keras keras | keras | of import keras | maybe',
      'import-tf-keras tf_keras | tf_keras | of import tf_keras | maybe',
      'import-torch torch -> torch | torch | of import torch'
    ]
  ],
  [
    ['for i in x:\n    import keras'],
    ['import-keras keras | keras | of import keras | maybe']
  ],
  [
    ['while x:\n    import keras'],
    ['import-keras keras | keras | of import keras | maybe']
  ],
  [
    ['with x:\n    import keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['if False:\n    import keras\nelse:\n    import theano'],
    [
      'import-keras keras | keras | of import keras | dead',
      'import-theano theano -> theano | theano | of import theano'
    ]
  ],
  [
    ['if True:\n    import keras\nelif x:\n    import theano'],
    [
      'import-keras keras | keras | of import keras',
      'import-theano theano -> theano | theano | of import theano | maybe | dead'
    ]
  ],
  [
    ['if 0 and x:\n    import keras'],
    ['import-keras keras | keras | of import keras | dead']
  ],
  [
    ['if __name__ == "__main__":\n    import keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['import sys\nsys.exit()\nimport keras'],
    ['import-keras keras | keras | of import keras | dead']
  ],
  [
    ['raise SystemExit\nimport keras'],
    ['import-keras keras | keras | of import keras | dead']
  ],
  [
    ['if x:\n    raise E\n    import keras\nimport theano'],
    [
      'import-keras keras | keras | of import keras | maybe | dead',
      'import-theano theano -> theano | theano | of import theano'
    ]
  ],
  [
    ['def f():\n    return 1\n    import keras'],
    ['import-keras keras | keras | of import keras | in a function | dead']
  ],
  [
    ['if x:\n    %env KERAS_BACKEND=jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND=jax | literal jax (raw) | maybe'
    ]
  ],
  [
    ['def f():\n    !export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !export KERAS_BACKEND=jax | literal jax (shell) | via ! | lost | in a function'
    ]
  ]
];

describe('certainty', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });
});
