import { IFact, IRule, isCertain } from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { reportFact } from './report';
import { cellNumber } from './wording';

/** Finds names of Keras that still belong to the backend before keras.config.set_backend(). */
export const staleKerasNames: IRule = {
  meta: {
    name: 'stale-keras-names',
    code: 'KB015',
    title: 'Names imported before set_backend() keep the old backend',
    severity: 'warning',
    fix: null,
    needsKernel: false,
    on: ['set_backend-call']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './stale-keras-names.docs'),
  check(notebook, context) {
    const imports = notebook.facts.filter(
      fact => fact.kind === 'import-keras' && !fact.certainty.dead
    );
    for (const call of backendSettings(notebook).calls) {
      const old = imports.filter(fact => isAfter(call, fact) && binds(fact));
      const again = imports.some(fact => isAfter(fact, call));
      if (!isCertain(call) || old.length === 0 || again) {
        continue;
      }
      const { trans } = context;
      reportFact(context, call, {
        message: trans.__(
          'set_backend() does not reach the names imported in cell %1: they stay with the old backend.',
          cellNumber(old[0])
        ),
        why: trans.__(
          'It loads Keras anew; whatever was imported or built before belongs to the old one, and mixing both ends in "Only instances of keras.Layer can be added". Import Keras again after the call, or set KERAS_BACKEND before the first import instead.'
        ),
        severity: 'warning',
        sources: [
          'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/backend_utils.py'
        ]
      });
    }
  }
};

/** Even the name `keras` stays with the old backend; only what is there to make the call is of no further use. */
function binds(fact: IFact): boolean {
  return !/^keras\.(config|utils)\b/.test(fact.name);
}

function isAfter(fact: IFact, other: IFact): boolean {
  return (
    fact.cell > other.cell ||
    (fact.cell === other.cell && fact.range.from > other.range.from)
  );
}
