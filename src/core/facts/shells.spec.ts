import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['!export KERAS_BACKEND=theano'],
    [
      'shell-export KERAS_BACKEND = theano -> theano | KERAS_BACKEND=theano | of !export KERAS_BACKEND=theano | literal theano (shell) | via ! | lost'
    ]
  ],
  [
    ['!set KERAS_BACKEND=theano'],
    [
      'shell-export KERAS_BACKEND = theano -> theano | KERAS_BACKEND=theano | of !set KERAS_BACKEND=theano | literal theano (shell) | via ! | lost'
    ]
  ],
  [
    ['!setx KERAS_BACKEND theano'],
    [
      'shell-export KERAS_BACKEND = theano -> theano | theano | of !setx KERAS_BACKEND theano | literal theano (shell) | via user environment | lost'
    ]
  ],
  [
    ['!KERAS_BACKEND=jax'],
    [
      'shell-assign KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !KERAS_BACKEND=jax | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ['!KERAS_BACKEND="jax" python -c "import keras"'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of !KERAS_BACKEND="jax" python -c "import keras" | literal "jax" (shell) | via ! | lost'
    ]
  ],
  [
    ['!env KERAS_BACKEND=jax python -V'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !env KERAS_BACKEND=jax python -V | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ["!cd x && export KERAS_BACKEND='jax'"],
    [
      "shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND='jax' | of !cd x && export KERAS_BACKEND='jax' | literal 'jax' (shell) | via ! | lost"
    ]
  ],
  [
    ['!(export KERAS_BACKEND=jax; ls)'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !(export KERAS_BACKEND=jax; ls) | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ['!bash -c "export KERAS_BACKEND=jax"'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !bash -c "export KERAS_BACKEND=jax" | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ['!echo "export KERAS_BACKEND=jax" >> ~/.bashrc'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !echo "export KERAS_BACKEND=jax" >> ~/.bashrc | literal jax (shell) | via startup file | lost'
    ]
  ],
  [
    ['!!export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !!export KERAS_BACKEND=jax | literal jax (shell) | via !! | lost'
    ]
  ],
  [
    ['x = !export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !export KERAS_BACKEND=jax | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ['!ls \\\n  && export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of !ls \\\n  && export KERAS_BACKEND=jax | literal jax (shell) | via ! | lost'
    ]
  ],
  [
    ['%system export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of %system export KERAS_BACKEND=jax | literal jax (shell) | via %system | lost'
    ]
  ],
  [
    ['%sx export KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of %sx export KERAS_BACKEND=jax | literal jax (shell) | via %sx | lost'
    ]
  ],
  [
    ['%%bash\necho\nexport KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of export KERAS_BACKEND=jax | literal jax (shell) | via %%bash | lost'
    ]
  ],
  [
    ['%%sh\nKERAS_BACKEND=jax python -V'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of KERAS_BACKEND=jax python -V | literal jax (shell) | via %%sh | lost'
    ]
  ],
  [
    ['%%script bash --bg\nexport KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of export KERAS_BACKEND=jax | literal jax (shell) | via %%script | lost'
    ]
  ],
  [
    ['os.system("export KERAS_BACKEND=jax")'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of os.system("export KERAS_BACKEND=jax") | literal jax (shell) | via os.system | lost'
    ]
  ],
  [
    ['from os import system\nsystem("KERAS_BACKEND=jax python -V")'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of system("KERAS_BACKEND=jax python -V") | literal jax (shell) | via os.system | lost'
    ]
  ],
  [
    [
      'import subprocess\nsubprocess.run("export KERAS_BACKEND=jax", shell=True)'
    ],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of subprocess.run("export KERAS_BACKEND=jax", shell=True) | literal jax (shell) | via subprocess | lost'
    ]
  ],
  [
    ['subprocess.run(["python"], env=dict(os.environ, KERAS_BACKEND="jax"))'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of subprocess.run(["python"], env=dict(os.environ, KERAS_BACKEND="jax")) | literal "jax" (python) | via subprocess | lost'
    ]
  ],
  [
    ['subprocess.run(["python"], env={**os.environ, "KERAS_BACKEND": "jax"})'],
    [
      'shell-inline KERAS_BACKEND = jax -> jax | "KERAS_BACKEND": "jax" | of subprocess.run(["python"], env={**os.environ, "KERAS_BACKEND": "jax"}) | literal "jax" (python) | via subprocess | lost'
    ]
  ],
  [
    ['get_ipython().system("export KERAS_BACKEND=jax")'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of get_ipython().system("export KERAS_BACKEND=jax") | literal jax (shell) | via get_ipython().system | lost'
    ]
  ],
  [
    ["get_ipython().run_cell_magic('bash', '', 'export KERAS_BACKEND=jax')"],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of export KERAS_BACKEND=jax | literal jax (shell) | via %%bash | lost'
    ]
  ],
  [
    ['%%bash\nuse() {\n  export KERAS_BACKEND=jax\n}\nuse'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of export KERAS_BACKEND=jax | literal jax (shell) | via %%bash | lost'
    ]
  ],
  [
    ['!THEANO_FLAGS=device=cpu python -V'],
    [
      'theano-flags THEANO_FLAGS = device=cpu -> theano | THEANO_FLAGS=device=cpu | of !THEANO_FLAGS=device=cpu python -V | literal device=cpu (shell) | via ! shell-inline | lost'
    ]
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['!ls # export KERAS_BACKEND=jax'],
  ['!echo KERAS_BACKEND=jax'],
  ['%%bash\ncat > x.sh <<EOF\nexport KERAS_BACKEND=jax\nEOF'],
  ['%%script python\nexport KERAS_BACKEND=jax'],
  ['!grep -r KERAS_BACKEND=jax .'],
  ['%%bash\nold() {\n  export KERAS_BACKEND=jax\n}\npython -V'],
  ['%%bash\nif false; then export KERAS_BACKEND=jax; fi\npython -V']
];

describe('shells', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
