import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { defaultConfig } from '../core';
import { sources } from '../testing/pieces';
import { FileInspector } from './inspect-file';
import { FileScanner, isWork } from './scan-file';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

const pieces = fc.constantFrom(
  'theano',
  '"theano"',
  'import theano.tensor as T',
  'theano.config.floatX = 1',
  'import pymc3',
  'from keras_core import layers',
  'os.environ["KERAS_BACKEND"] = "numpy"',
  'os.environ["KERAS_BACKEND"] = "jax"',
  '\nos.environ["KERAS_BACKEND"] = "jax"\n',
  '\nimport os\n',
  '\nimport tensorflow as tf\n',
  'importlib.import_module(\n"keras")',
  'import transformers',
  'os.environ["TF_USE_LEGACY_KERAS"] = "1"',
  'import tf_keras',
  'os.environ["THEANO_FLAGS"] = "x"',
  'K._BACKEND = "jax"',
  'K.image_dim_ordering()',
  'Conv2D(dim_ordering="th")',
  'model.fit(x)',
  'importlib.reload(keras)',
  'im = importlib.import_module',
  'im("theano")',
  '__import__("theano")',
  'import subprocess',
  'subprocess.run(["pip", "install", "theano"])',
  'from os import system as s',
  's("pip install theano")',
  'os.system(B)',
  'sys.exit()',
  '!pip install \\\n theano',
  '!pip install "keras==2.2"',
  '%pip install keras<3',
  '# KERAS_BACKEND=jax',
  'x',
  '"""',
  '\n'
);

const source = fc.oneof(
  fc.array(pieces, { maxLength: 5 }).map(parts => parts.join('\n')),
  fc.array(pieces, { maxLength: 5 }).map(parts => parts.join('')),
  sources.map(([first]) => first)
);

const cell = fc.record({
  cell_type: fc.constant('code'),
  source: fc.oneof(
    source,
    source.map(text => text.split(/^/m))
  ),
  outputs: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          'Using Theano backend.\n',
          'Using TensorFlow backend.\n',
          'Using CNTK backend',
          'x\nValueError: Unable to import backend : theano'
        )
        .map(text => [{ output_type: 'stream', text }])
    }
  )
});

/** What both commands tell of a finding. */
interface ITold {
  readonly rule: string;
  readonly cell: number;
  readonly line: number;
  readonly message: string;
  readonly fixes: readonly unknown[];
}

function told({ rule, cell, line, message, fixes }: ITold, first: number) {
  return { rule, cell: cell - first, line, message, fixes };
}

describe('check', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-check-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('finds what inspect finds, though it reads less', () => {
    const task = {
      config: defaultConfig,
      severity: 'info' as const,
      maxBytes: 1e9
    };
    const check = new FileInspector({ ...task, command: 'check' });
    const inspect = new FileInspector({ ...task, command: 'inspect' });
    const file = path.join(folder, 'a.ipynb');
    const scanner = new FileScanner({ ...task, command: 'check' });
    const reads = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), cells => {
        const json = JSON.stringify({ nbformat: 4, metadata: {}, cells });
        fs.writeFileSync(file, json);
        const named = {
          path: file,
          format: 'ipynb' as const,
          named: true
        };
        const checked = check.inspect(named);
        const inspected = inspect.inspect(named);
        if (
          checked.outcome !== 'checked' ||
          inspected.outcome !== 'inspected'
        ) {
          throw new Error('not read');
        }
        const all: { findings: ITold[]; silenced: unknown[] } = JSON.parse(
          inspected.line
        );
        reads.add(isWork(scanner.scan(named)));
        expect(checked.silenced).toBe(all.silenced.length);
        // `inspect` counts cells from 0.
        expect(checked.findings.map(found => told(found, 1))).toEqual(
          all.findings.map(found => told(found, 0))
        );
      }),
      { numRuns: RUNS }
    );
    // Some were passed over, and some were not.
    expect(reads.size).toBe(2);
  });
});
