/** Every case that was computed on the original Keras: rewritten by the engine, and run on real Keras 3. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { kernelOf } from '../testing/environments';
import { runOnKeras } from '../testing/keras-run';
import { migrated, migrationOf } from '../testing/migrate';
import { sharedPath } from '../testing/shared';
import { IChange } from './change';

jest.setTimeout(1_200_000);

/** What of a record the engine is given. */
interface IRecord {
  readonly id: string;
  readonly keras: string;
  readonly old: string;
  /** What was evaluated after the weights were set. */
  readonly run_old?: string;
  readonly layers?: unknown;
  /** The file that it wrote, which only its translation reads. */
  readonly artifact_base64?: string;
}

/** What Keras says where a package of its own choice is not installed. */
const WITHOUT_PACKAGE = /^ImportError: Could not import PIL/;

const folder = sharedPath('facts');
const python = kernelOf('keras-all')?.argv[0];
if (folder === null) {
  console.warn(
    'The recorded runs of the original Keras are not here: their test is left out. KERAS_ADVISOR_SHARED can say where they are.'
  );
}

/** The records; their numbers, some of which JSON does not have, are left to Python. */
function recordsOf(facts: string): readonly IRecord[] {
  const text = readFileSync(join(facts, 'equivalence.json'), 'utf8');
  const numbers = /(?<=[[,:]\s*)-?(NaN|Infinity)(?=\s*[\],}])/g;
  return (JSON.parse(text.replace(numbers, 'null')) as { cases: IRecord[] })
    .cases;
}

/** The code of a record, and what it evaluates with the modules that were at hand there. */
function cellsOf({ old, run_old, layers }: IRecord): string[] {
  const run = run_old ?? (layers ? 'model.predict(x)' : '');
  const imports = [
    ['K', 'from keras import backend as K'],
    ['keras', 'import keras']
  ].flatMap(([name, line]) =>
    new RegExp(`\\b${name}\\.`).test(run) ? `${line}\n` : []
  );
  return [old, imports.join('') + run];
}

/** Whether a change says that the meaning may not be kept, and why. */
function warns({ meaning, reason }: IChange): boolean {
  return meaning !== 'safe' && reason !== '';
}

(folder && python ? describe : describe.skip)('what old Keras computed', () => {
  // TensorFlow's own ways are the most.
  it.each(['jax', 'tensorflow'])(
    'is computed by the rewritten code on %s, or refused with a reason',
    backend => {
      // What is refused, or said to mean something else, is not held against what it was.
      const records = recordsOf(folder ?? '').filter(
        record =>
          record.artifact_base64 === undefined &&
          !migrationOf(cellsOf(record), record.keras).changes.some(warns)
      );
      const input = Object.fromEntries(
        records.map(record => [
          record.id,
          migrated(cellsOf(record), record.keras)
        ])
      );
      const { lines, stderr } = runOnKeras(
        python ?? '',
        'equivalence.py',
        [folder ?? ''],
        input,
        backend
      );
      const problems = new Map(
        (lines as { id: string; problem: string | null }[]).map(
          ({ id, problem }) => [id, problem]
        )
      );
      const wrong = records.flatMap(({ id }) => {
        const problem = problems.get(id);
        if (problem === undefined) {
          return [`${id}: not run ${stderr.slice(-300)}`];
        }
        return problem === null || WITHOUT_PACKAGE.test(problem)
          ? []
          : [`${id}: ${problem}`];
      });
      // Most can be rewritten, and few need to be warned of.
      expect(records.length).toBeGreaterThan(380);
      expect(wrong).toEqual([]);
    }
  );
});
