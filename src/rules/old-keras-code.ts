import { IOldUses, IRule, ITranslator } from '../core';
import { usesOlderKeras } from './keras-two';

/** Tells of code for Keras 1 and 2, once a notebook; the migration finds and rewrites it. */
export const oldKerasCode: IRule = {
  meta: {
    name: 'old-keras-code',
    code: 'KB061',
    title: 'Code is written for Keras 1 or 2',
    severity: 'info',
    fix: null,
    needsKernel: false,
    on: ['old-keras']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './old-keras-code.docs'),
  check(notebook, { report, trans }) {
    const { oldUses } = notebook;
    // Where Keras 1 or 2 really runs, its code is right as it is.
    if (!oldUses || usesOlderKeras(notebook)) {
      return;
    }
    report({
      cellId: oldUses.cellId,
      range: oldUses.range,
      subject: '',
      message: messageOf(oldUses, trans),
      why: trans.__(
        'Keras 3 renamed, moved or removed much of what Keras 1 and 2 had, and some defaults are others. The review shows each use before and after, with the reason; what cannot be followed in the code is left as it is.'
      ),
      remedy: oldUses.safe > 0 ? 'migrate' : 'review-migration',
      sources: ['https://keras.io/guides/migrating_to_keras_3/']
    });
  }
};

/** `4 uses of old Keras in 2 cells: 3 can be rewritten safely, 1 needs you.` */
function messageOf(
  { cells, safe, suggestion, manual }: IOldUses,
  trans: ITranslator
): string {
  const uses = trans._n(
    '%1 use of old Keras',
    '%1 uses of old Keras',
    safe + suggestion + manual
  );
  const parts = [
    safe > 0
      ? trans._n(
          '%1 can be rewritten safely',
          '%1 can be rewritten safely',
          safe
        )
      : '',
    suggestion > 0
      ? trans._n(
          '%1 may change its meaning',
          '%1 may change their meaning',
          suggestion
        )
      : '',
    manual > 0 ? trans._n('%1 needs you', '%1 need you', manual) : ''
  ].filter(part => part !== '');
  return trans._n(
    '%2 in %1 cell: %3.',
    '%2 in %1 cells: %3.',
    cells,
    uses,
    parts.join(', ')
  );
}
