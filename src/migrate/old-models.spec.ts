/** Models of real notebooks that the original Keras built: migrated by the engine, and built by real Keras 3. */
import { parser } from '@lezer/python';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { applyEdits } from '../core/notebook/edits';
import { notebookFromJson } from '../core/notebook/notebook-json';
import { kernelOf } from '../testing/environments';
import { runOnKeras } from '../testing/keras-run';
import { sharedPath } from '../testing/shared';
import { migrate } from '.';

jest.setTimeout(1_200_000);

/** What of a record the engine is given. */
interface IRecord {
  readonly notebook: string;
}

/** What Python says of a model. */
interface IOutcome {
  readonly notebook: string;
  /** Among the models of the file. */
  readonly index: number;
  readonly problem: string | null;
}

const facts = sharedPath('facts');
const notebooks = sharedPath('corpus', 'notebooks');
const python = kernelOf('keras-all')?.argv[0];
if (facts === null || notebooks === null) {
  console.warn(
    'The models that notebooks built on old Keras are not here: their test is left out. KERAS_ADVISOR_SHARED can say where they are.'
  );
}

/** The sources of all cells of a notebook after its migration; null for those without code. */
function migratedCells(path: string): (string | null)[] {
  const notebook = notebookFromJson(JSON.parse(readFileSync(path, 'utf8')));
  const after =
    notebook &&
    applyEdits(
      notebook,
      migrate(notebook, { parser }).edits(() => true)
    );
  if (!after) {
    throw new Error(`${path} cannot be migrated`);
  }
  return after.cells.map(({ type, source }) =>
    type === 'code' ? source : null
  );
}

(facts && notebooks && python ? describe : describe.skip)(
  'what notebooks built on old Keras',
  () => {
    it('is built once they are migrated: layers, shapes and parameters', () => {
      const { models } = JSON.parse(
        readFileSync(join(facts ?? '', 'old_models.json'), 'utf8')
      ) as { models: IRecord[] };
      const cells = Object.fromEntries(
        models.map(({ notebook }) => [
          notebook,
          migratedCells(join(notebooks ?? '', notebook))
        ])
      );
      const { lines, stderr } = runOnKeras(
        python ?? '',
        'old_models.py',
        [facts ?? ''],
        cells
      );
      const outcomes = lines as IOutcome[];
      const wrong = outcomes.flatMap(({ notebook, index, problem }) =>
        problem === null ? [] : [`${index} ${notebook}: ${problem}`]
      );
      expect(stderr).not.toContain('Traceback');
      expect(wrong).toEqual([]);
      expect(outcomes).toHaveLength(models.length);
      expect(models.length).toBeGreaterThan(100);
    });
  }
);
