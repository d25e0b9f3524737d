import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { kernelOf } from '../testing/environments';
import { migrated, migrationOf } from '../testing/migrate';

jest.setTimeout(300_000);

const LOAD = "model.load_weights('vgg.h5')";
const MODEL =
  'from keras.models import Sequential, load_model\nmodel = Sequential()\n';

describe('files that old Keras wrote', () => {
  it.each([
    [LOAD, "load_old_weights(model, 'vgg.h5')"],
    [
      `${LOAD}\nmodel.save_weights('mine.h5')`,
      "load_old_weights(model, 'vgg.h5')\nmodel.save_weights('mine.weights.h5')"
    ]
  ])('are read by a function of the notebook: %s', (source, after) => {
    const text = migrated([MODEL + source], '1.2.2')[0];
    expect(text.endsWith(after)).toBe(true);
    expect(text).toContain('def load_old_weights(model, path, theano=None):');
  });

  it('are read so where Theano trained them for Keras 2', () => {
    const source = `import os\nos.environ['KERAS_BACKEND'] = 'theano'\n${MODEL}${LOAD}`;
    const [change] = migrationOf([source], '2.2.4').changes.filter(
      ({ title }) => title.includes('load_weights')
    );
    expect(change.meaning).toBe('suggestion');
    expect(change.reason).toContain('flipped');
    expect(migrated([source], '2.2.4')[0]).toContain(
      "load_old_weights(model, 'vgg.h5')"
    );
  });

  it.each([
    ["model.save_weights('vgg.h5')\nmodel.load_weights('vgg.h5')", '1.2.2'],
    ["model.save_weights(name)\nmodel.load_weights('vgg.h5')", '1.2.2'],
    [
      "from keras.callbacks import ModelCheckpoint\nModelCheckpoint('w.{epoch}.h5')\nmodel.load_weights('w.03.h5')",
      '1.2.2'
    ],
    [LOAD, '2.2.4'],
    ["model.save('m.h5')\nmodel = load_model('m.h5')", '1.2.2']
  ])('are not those of Keras 3: %s (%s)', (source, version) => {
    const { changes } = migrationOf([MODEL + source], version);
    expect(changes.map(({ title }) => title)).not.toContainEqual(
      expect.stringContaining('load_')
    );
  });

  it.each([
    ["load_model('vgg.h5')", '1.2.2', 'cannot read a model that Keras 1 wrote'],
    ["load_model('vgg.h5')", '2.2.4', 'compile=False'],
    ["model.load_weights('vgg.h5', by_name=True)", '1.2.2', 'another order']
  ])('are explained: %s (%s)', (source, version, reason) => {
    const { changes } = migrationOf([MODEL + source], version);
    expect(changes).toEqual([
      expect.objectContaining({
        meaning: 'manual',
        reason: expect.stringContaining(reason)
      })
    ]);
  });
});

/** A model whose weights an original Keras wrote; see make.py beside the file. */
interface IOldWeights {
  readonly case: string;
  readonly keras: string;
  readonly backend: string;
  readonly code: string;
  readonly input: number[][][][];
  readonly output: number[][];
  readonly file: string;
}

const python = kernelOf('keras-all')?.argv[0];
const folder = join(__dirname, '..', 'testing', 'old-weights');
const records = JSON.parse(
  readFileSync(join(folder, 'old-weights.json'), 'utf8')
) as IOldWeights[];

/** The cells of a notebook that reads the weights, after the migration. */
function rewritten({ code, keras }: IOldWeights): string {
  return migrated([code, "model.load_weights('old.h5')"], keras).join('\n');
}

/** The same with the function called where the engine leaves load_weights(). */
function called(record: IOldWeights, code = record.code): string {
  const helper = migrated([`${MODEL}${LOAD}`], '1.2.2')[0]
    .split('\n')
    .slice(0, -1)
    .join('\n');
  const model = migrated([code], record.keras)[0];
  return `${helper}\n${model}\nload_old_weights(model, 'old.h5')`;
}

/** A model of images with the channels last, and its input. */
function withChannelsLast(record: IOldWeights): {
  code: string;
  input: number[][][][];
} {
  return {
    code: called(
      record,
      record.code
        .replace('(3, 9, 8)', '(9, 8, 3)')
        .replace('axis=1', 'axis=-1')
        .replace(
          /, data_format='channels_first'|data_format='channels_first'/g,
          ''
        )
    ),
    input: record.input.map(image =>
      image[0].map((row, y) =>
        row.map((_, x) => image.map(channel => channel[y][x]))
      )
    )
  };
}

(python ? describe : describe.skip)('weights of the original Keras', () => {
  const images = records.filter(each => each.case.includes('images'));
  const jobs = [
    ...records.map(record => ({
      name: `${record.case}, Keras ${record.keras} on ${record.backend}`,
      record,
      code: record.keras.startsWith('2') ? called(record) : rewritten(record),
      input: record.input as unknown
    })),
    ...images.map(record => ({
      name: `${record.case}, Keras ${record.keras} on ${record.backend}, channels last`,
      record,
      ...withChannelsLast(record)
    }))
  ];
  let results: unknown[] = [];

  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      python ?? '',
      [join(folder, 'run.py')],
      {
        input: JSON.stringify(
          jobs.map(({ record, code, input }) => ({
            code,
            input,
            file: record.file
          }))
        ),
        encoding: 'utf8',
        env: {
          ...process.env,
          KERAS_BACKEND: 'jax',
          JAX_PLATFORMS: 'cpu',
          // Code that runs once need not be fast.
          XLA_FLAGS: '--xla_backend_optimization_level=0'
        }
      }
    );
    results = stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as unknown);
    expect(results.length === 0 ? stderr : '').toBe('');
  });

  it.each(jobs.map(({ name }, i) => [name, i] as const))(
    'give what they gave: %s',
    (_, i) => {
      expect(results[i]).toEqual(
        jobs[i].record.output.map(row =>
          row.map(value => expect.closeTo(value, 4) as number)
        )
      );
    }
  );
});
