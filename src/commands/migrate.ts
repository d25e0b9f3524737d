import { TranslationBundle } from '@jupyterlab/translation';

import type { IChange } from '../migrate';
import { IAdvice, INotebookEditor } from '../tokens';
import { notify } from './notify';

/**
 * Rewrites old Keras code in one step and says what was done.
 *
 * @param wanted - the ids of the changes, as a list; all that keep the meaning where it is none
 */
export async function rewriteOldKeras(
  advice: IAdvice,
  editor: INotebookEditor,
  wanted: unknown,
  trans: TranslationBundle
): Promise<void> {
  const { panel } = advice;
  const migration = await advice.migrate();
  const ids = Array.isArray(wanted) ? new Set<unknown>(wanted) : null;
  const isChosen = ({ id, meaning }: IChange): boolean =>
    ids ? ids.has(id) : meaning === 'safe';
  const outcome = editor.apply(panel, migration.edits(isChosen), advice.view);
  if (outcome.status === 'refused') {
    notify(panel, [outcome.reason], 'warning');
    return;
  }
  if (outcome.status === 'unchanged') {
    notify(panel, [trans.__('There is no old Keras code to rewrite.')], 'info');
    return;
  }
  const left = migration.changes.filter(change => !isChosen(change)).length;
  const done = migration.changes.length - left;
  const sentences = [
    trans._n(
      '%1 use of old Keras was rewritten.',
      '%1 uses of old Keras were rewritten.',
      done
    )
  ];
  if (left > 0) {
    sentences.push(
      trans._n(
        '%1 is left for you to look at.',
        '%1 are left for you to look at.',
        left
      )
    );
  }
  notify(panel, sentences, 'success', [
    { label: trans.__('Undo'), run: outcome.undo }
  ]);
}
