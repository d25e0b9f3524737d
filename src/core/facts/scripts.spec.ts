import { factsOf } from '../../testing/read';

const file =
  '%%writefile setup.py\nimport os\nos.environ["KERAS_BACKEND"] = "jax"';

const inFunction =
  '%%writefile setup.py\nimport os\ndef choose():\n    os.environ["KERAS_BACKEND"] = "jax"';

const asMain =
  '%%writefile setup.py\nimport os\nif __name__ == "__main__":\n    os.environ["KERAS_BACKEND"] = "jax"';

function settings(...sources: string[]): string[] {
  return factsOf(...sources)
    .filter(({ name }) => name === 'KERAS_BACKEND')
    .map(fact =>
      [
        `${fact.kind} ${fact.name} = ${fact.value?.text ?? '?'} in ${fact.cell}`,
        fact.persists ? 'in the kernel' : '',
        'feedsCommand' in fact && fact.feedsCommand ? 'used' : ''
      ]
        .filter(part => part !== '')
        .join(', ')
    );
}

/** Cells, and what is told of the settings in them. */
const valid: [string[], string[]][] = [
  [
    [file, '%run setup.py'],
    ['env-assign KERAS_BACKEND = jax in 1, in the kernel']
  ],
  [
    [file, '%run -i setup'],
    ['env-assign KERAS_BACKEND = jax in 1, in the kernel']
  ],
  [[file, '!python setup.py'], ['env-assign KERAS_BACKEND = jax in 0']],
  [
    [
      '%%file x/train.py\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras',
      '!cd x && python train.py'
    ],
    ['env-assign KERAS_BACKEND = jax in 0, used']
  ],
  [[file, 'import os, setup'], []],
  [
    [file, 'import setup\nimport keras'],
    ['env-assign KERAS_BACKEND = jax in 1, in the kernel']
  ],
  [
    [file, 'x = 1', 'from setup import *'],
    ['env-assign KERAS_BACKEND = jax in 2, in the kernel']
  ],
  [['import setup', file], []],
  [[file, '%%bash\nimport setup'], []],
  [
    [file.replace('setup.py', 'setup.ipy'), '!ipython setup.ipy'],
    ['env-assign KERAS_BACKEND = jax in 0']
  ],
  [[file, '!python other.py'], []],
  // Written anew before it is run.
  [[file, '%%writefile setup.py\nx = 1', '%run setup.py'], []],
  [
    [file, '%%writefile -a setup.py\nx = 1', '%run setup.py'],
    ['env-assign KERAS_BACKEND = jax in 2, in the kernel']
  ],
  // Another file of that name.
  [
    [
      file.replace('setup.py', 'old/setup.py'),
      '%%writefile setup.py\nx = 1',
      '!python setup.py'
    ],
    []
  ],
  // What the file itself does not do.
  [[inFunction, 'import setup\nsetup.other()'], []],
  [
    [`${inFunction}\nchoose()`, 'import setup'],
    ['env-assign KERAS_BACKEND = jax in 1, in the kernel']
  ],
  [[asMain, 'import setup'], []],
  [[asMain, '%run -n setup.py'], []],
  [
    [asMain, '%run setup.py'],
    ['env-assign KERAS_BACKEND = jax in 1, in the kernel']
  ],
  [
    [
      '%%writefile setup.py\n"""\nos.environ["KERAS_BACKEND"] = "jax"\n"""\n# os.environ["KERAS_BACKEND"] = "jax"',
      'import setup'
    ],
    []
  ],
  [['%run setup.py', file], []],
  [[file], []],
  [
    [
      '%%writefile setup.py\nimport os, keras\nfrom keras import layers\nos.environ["KERAS_BACKEND"] = "jax"',
      '!python setup.py'
    ],
    []
  ]
];

describe('files of Python that the notebook writes and runs', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(settings(...sources)).toEqual(expected);
  });
});
