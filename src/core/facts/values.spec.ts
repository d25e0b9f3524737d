import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['b = "jax"\nos.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = b | literal "jax" (python)'
    ]
  ],
  [
    ['B = "jax"', 'C = B', 'os.environ["KERAS_BACKEND"] = C'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = C | literal "jax" (python in c0)'
    ]
  ],
  [
    ['x = "ja"', 'os.environ["KERAS_BACKEND"] = f"{x}\\x78\\n"'],
    [
      'env-assign KERAS_BACKEND = jax\n -> jax | os.environ["KERAS_BACKEND"] = f"{x}\\x78\\n"'
    ]
  ],
  [
    ['x = "jax"\nx, y = "torch", x\nos.environ["KERAS_BACKEND"] = y'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = y | literal "jax" (python)'
    ]
  ],
  [
    ['x = "ja"\nx = x + "x"\nos.environ["KERAS_BACKEND"] = x'],
    ['env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = x']
  ],
  // The first line is read for its own sake, the second only for the name.
  [
    ['x = "jax"\nx = "torch"\nos.environ["KERAS_BACKEND"] = x'],
    [
      'env-assign KERAS_BACKEND = torch -> torch | os.environ["KERAS_BACKEND"] = x | literal "torch" (python)'
    ]
  ],
  [
    ['x = "jax"\nx = "t" + "f"\nos.environ["KERAS_BACKEND"] = x'],
    [
      'env-assign KERAS_BACKEND = tf -> tensorflow | os.environ["KERAS_BACKEND"] = x'
    ]
  ],
  [
    ['x = "ja"', 'os.environ["KERAS_BACKEND"] = f"{x}x"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = f"{x}x"'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "the" "ano"'],
    [
      'env-assign KERAS_BACKEND = theano -> theano | os.environ["KERAS_BACKEND"] = "the" "ano"'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "the" + "ano"'],
    [
      'env-assign KERAS_BACKEND = theano -> theano | os.environ["KERAS_BACKEND"] = "the" + "ano"'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "%s" % "jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = "%s" % "jax"'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "{}".format("jax")'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = "{}".format("jax")'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "JAX".lower()'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = "JAX".lower()'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = r"jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = r"jax" | literal r"jax" (python)'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "\\x6aax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = "\\x6aax" | literal "\\x6aax" (python)'
    ]
  ],
  [
    ['V = "KERAS_BACKEND"\nos.environ[V] = "jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ[V] = "jax" | literal "jax" (python)'
    ]
  ],
  [
    ['b = "jax"\ndef f():\n    os.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = b | literal "jax" (python) | in a function'
    ]
  ],
  [
    ['b = "jax"\n%env KERAS_BACKEND={b}'],
    ['magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND={b}']
  ],
  [
    ['b = "jax"\nb = "torch"\nos.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = torch -> torch | os.environ["KERAS_BACKEND"] = b | literal "torch" (python)'
    ]
  ],
  [
    ['b = "jax"', 'b = "torch"', 'os.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = torch -> torch | os.environ["KERAS_BACKEND"] = b | literal "torch" (python in c1)'
    ]
  ],
  [
    ['b = "jax"\nif x:\n    b = "torch"', 'os.environ["KERAS_BACKEND"] = b'],
    ['env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = b']
  ],
  [
    ['os.environ["KERAS_BACKEND"] = b', 'b = "jax"'],
    ['env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = b']
  ],
  [
    ['def f(b="jax"):\n    os.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = b | in a function'
    ]
  ],
  [
    ['for b in ["jax", "torch"]:\n    os.environ["KERAS_BACKEND"] = b'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = b | literal "jax" (python)',
      'env-assign KERAS_BACKEND = torch -> torch | os.environ["KERAS_BACKEND"] = b | literal "torch" (python)'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = input()'],
    ['env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = input()']
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "theano" if x else "jax"'],
    [
      'env-assign KERAS_BACKEND = theano -> theano | os.environ["KERAS_BACKEND"] = "theano" if x else "jax" | literal "theano" (python) | maybe'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = "torch" if x else "jax"'],
    [
      'env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = "torch" if x else "jax"'
    ]
  ],
  [
    ['a = b\nb = a', 'os.environ["KERAS_BACKEND"] = a'],
    ['env-assign KERAS_BACKEND = ? | os.environ["KERAS_BACKEND"] = a']
  ],
  [
    ['a = "x"\na = a\nos.environ["KERAS_BACKEND"] = a'],
    [
      'env-assign KERAS_BACKEND = x | os.environ["KERAS_BACKEND"] = a | literal "x" (python)'
    ]
  ]
];

describe('values', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });
});
