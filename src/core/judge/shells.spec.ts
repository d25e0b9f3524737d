import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['!export KERAS_BACKEND=theano'],
    ['shell-export KERAS_BACKEND = theano | KERAS_BACKEND=theano | lost']
  ],
  [
    ['!set KERAS_BACKEND=theano'],
    ['shell-export KERAS_BACKEND = theano | KERAS_BACKEND=theano | lost']
  ],
  [
    ['!setx KERAS_BACKEND theano'],
    ['shell-export KERAS_BACKEND = theano | theano | lost']
  ],
  [
    ['!KERAS_BACKEND=jax'],
    ['shell-assign KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!KERAS_BACKEND="jax" python -c "import keras"'],
    ['shell-inline KERAS_BACKEND = jax | KERAS_BACKEND="jax" | lost']
  ],
  [
    ['!env KERAS_BACKEND=jax python -V'],
    ['shell-inline KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ["!cd x && export KERAS_BACKEND='jax'"],
    ["shell-export KERAS_BACKEND = jax | KERAS_BACKEND='jax' | lost"]
  ],
  [
    ['!(export KERAS_BACKEND=jax; ls)'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!bash -c "export KERAS_BACKEND=jax"'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!echo "export KERAS_BACKEND=jax" >> ~/.bashrc'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!!export KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['x = !export KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!ls \\\n  && export KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['%system export KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['%sx export KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['%%bash\necho\nexport KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['%%sh\nKERAS_BACKEND=jax python -V'],
    ['shell-inline KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['%%script bash --bg\nexport KERAS_BACKEND=jax'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['os.system("export KERAS_BACKEND=jax")'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['from os import system\nsystem("KERAS_BACKEND=jax python -V")'],
    ['shell-inline KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    [
      'import subprocess\nsubprocess.run("export KERAS_BACKEND=jax", shell=True)'
    ],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['subprocess.run(["python"], env=dict(os.environ, KERAS_BACKEND="jax"))'],
    ['shell-inline KERAS_BACKEND = jax | KERAS_BACKEND="jax" | lost']
  ],
  [
    ['subprocess.run(["python"], env={**os.environ, "KERAS_BACKEND": "jax"})'],
    ['shell-inline KERAS_BACKEND = jax | "KERAS_BACKEND": "jax" | lost']
  ],
  [
    ['get_ipython().system("export KERAS_BACKEND=jax")'],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ["get_ipython().run_cell_magic('bash', '', 'export KERAS_BACKEND=jax')"],
    ['shell-export KERAS_BACKEND = jax | KERAS_BACKEND=jax | lost']
  ],
  [
    ['!THEANO_FLAGS=device=cpu python -V'],
    ['theano-flags THEANO_FLAGS = device=cpu | THEANO_FLAGS=device=cpu | lost']
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['!ls # export KERAS_BACKEND=jax'],
  ['!echo KERAS_BACKEND=jax'],
  ['%%bash\ncat > x.sh <<EOF\nexport KERAS_BACKEND=jax\nEOF'],
  ['%%script python\nexport KERAS_BACKEND=jax'],
  ['!grep -r KERAS_BACKEND=jax .']
];

describe('shells', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
