import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['%env KERAS_BACKEND=jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND=jax | literal jax (raw)'
    ]
  ],
  [
    ['%env KERAS_BACKEND jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND jax | literal jax (raw)'
    ]
  ],
  [
    ['%env KERAS_BACKEND = jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND = jax | literal jax (raw)'
    ]
  ],
  [
    ['%env  KERAS_BACKEND  =  "jax"  '],
    [
      'magic-env KERAS_BACKEND = "jax" -> jax | %env  KERAS_BACKEND  =  "jax" | of %env  KERAS_BACKEND  =  "jax"   | literal "jax" (raw)'
    ]
  ],
  [
    ['%env KERAS_BACKEND  jax\n%env \tKERAS_BACKEND jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND  jax | literal jax (raw)',
      'magic-env KERAS_BACKEND = jax -> jax | %env \tKERAS_BACKEND jax | literal jax (raw)'
    ]
  ],
  [
    ["%env KERAS_BACKEND='jax'"],
    [
      "magic-env KERAS_BACKEND = 'jax' -> jax | %env KERAS_BACKEND='jax' | literal 'jax' (raw)"
    ]
  ],
  [
    ['%env KERAS_BACKEND=jax  # use jax'],
    [
      'magic-env KERAS_BACKEND = jax  # use jax -> jax | %env KERAS_BACKEND=jax  # use jax | literal jax  # use jax (raw)'
    ]
  ],
  [
    ['b = "jax"', '%env KERAS_BACKEND={b}\n%env KERAS_BACKEND=$b'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND={b}',
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND=$b'
    ]
  ],
  // As IPython does it: doubled signs stand for themselves, attributes are looked up.
  [
    [
      'b = "jax"',
      '%env KERAS_BACKEND=$$b\n%env KERAS_BACKEND={{b}}\n%env KERAS_BACKEND=$b.x'
    ],
    [
      'magic-env KERAS_BACKEND = $b | %env KERAS_BACKEND=$$b',
      'magic-env KERAS_BACKEND = {b} | %env KERAS_BACKEND={{b}}',
      'magic-env KERAS_BACKEND = ? | %env KERAS_BACKEND=$b.x'
    ]
  ],
  [
    ['%set_env KERAS_BACKEND=jax'],
    [
      'magic-set_env KERAS_BACKEND = jax -> jax | %set_env KERAS_BACKEND=jax | literal jax (raw)'
    ]
  ],
  [
    ['%set_env KERAS_BACKEND jax'],
    [
      'magic-set_env KERAS_BACKEND = jax -> jax | %set_env KERAS_BACKEND jax | literal jax (raw)'
    ]
  ],
  [
    ['%%capture\n%env KERAS_BACKEND=jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND=jax | literal jax (raw)'
    ]
  ],
  [
    ['%%time\n%%capture out\n\n%env KERAS_BACKEND=jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | %env KERAS_BACKEND=jax | literal jax (raw)'
    ]
  ],
  [
    ['env KERAS_BACKEND=jax'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | env KERAS_BACKEND=jax | literal jax (raw)'
    ]
  ],
  [
    ['get_ipython().run_line_magic("env", "KERAS_BACKEND=jax")'],
    [
      'magic-env KERAS_BACKEND = jax -> jax | get_ipython().run_line_magic("env", "KERAS_BACKEND=jax") | literal jax (raw)'
    ]
  ],
  [
    ["get_ipython().magic(u'%env KERAS_BACKEND=jax')"],
    [
      "magic-env KERAS_BACKEND = jax -> jax | get_ipython().magic(u'%env KERAS_BACKEND=jax') | literal jax (raw)"
    ]
  ],
  [
    ['%env KERAS_BACKEND=$unknown'],
    ['magic-env KERAS_BACKEND = ? | %env KERAS_BACKEND=$unknown']
  ],
  [
    ['%env KERAS_BACKEND'],
    ['env-read KERAS_BACKEND | %env KERAS_BACKEND | via %env']
  ],
  [
    ['%env THEANO_FLAGS=device=gpu'],
    [
      'theano-flags THEANO_FLAGS = device=gpu -> theano | %env THEANO_FLAGS=device=gpu | literal device=gpu (raw) | via magic-env'
    ]
  ],
  [
    ['%%backend tensorflow\nimport keras'],
    [
      'backend-cell-magic backend = tensorflow -> tensorflow | %%backend tensorflow | literal tensorflow (raw) | via %%backend',
      'import-keras keras | keras | of import keras'
    ]
  ],
  [['%time import keras'], ['import-keras keras | keras | of import keras']],
  [
    ['%timeit -n 1 -r 1 import keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [['%run train.py'], ['run-script train.py | %run train.py | via %run']]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['# %env KERAS_BACKEND=jax'],
  ['x = """\n%env KERAS_BACKEND=jax\n"""'],
  ['x = (1\n%env)'],
  ['%%html\n%env KERAS_BACKEND=jax'],
  ['%%writefile a.txt\nimport os\nos.environ["KERAS_BACKEND"] = "jax"'],
  ['%env KERAS_BACKENDS=jax'],
  // Errors: what stands before the second blank is the name, and a tab ends no name of a magic.
  ['%env  KERAS_BACKEND jax'],
  ['%set_env  KERAS_BACKEND jax'],
  ['%env\tKERAS_BACKEND=jax']
];

describe('magics', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
