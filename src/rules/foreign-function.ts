import {
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  ITranslator
} from '../core';
import { backendNamed, knowledge } from '../knowledge';
import { tensorErrors } from './explained-error.tensors';
import { switchFix } from './fixes';
import { usesKeras2 } from './keras-two';
import { reportFact } from './report';
import { backendAt } from './running';

/** Finds functions of a framework that are called on the tensors of another. */
export const foreignFunction: IRule = {
  meta: {
    name: 'foreign-function',
    code: 'KB024',
    title: 'A function of one framework on tensors of another',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['framework-function']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './foreign-function.docs'),
  check(notebook, context) {
    if (usesKeras2(notebook) || isExplained(notebook)) {
      return;
    }
    const told = new Set<string>();
    for (const fact of notebook.facts) {
      const { cellId, certainty, kind, scope } = fact;
      // A branch may well ask for the backend.
      if (
        kind !== 'framework-function' ||
        certainty.dead ||
        certainty.conditional
      ) {
        continue;
      }
      // One finding for a function is enough.
      const place = `${cellId} ${scope} ${fact.backend}`;
      if (!told.has(place) && report(notebook, context, fact)) {
        told.add(place);
      }
    }
  }
};

function report(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact
): boolean {
  const { config, trans } = context;
  const framework = knowledge.frameworks.find(
    ({ backend }) => backend === fact.backend
  );
  const own = backendNamed(fact.backend);
  const running = backendAt(notebook, fact);
  const place = placeOf(notebook, fact, trans);
  const fails = running && framework?.fails[running.name];
  if (!own || !place || !fails || (fails === 'in losses' && !place.isLoss)) {
    return false;
  }
  const name = fact.name.replace(/^tensorflow\./, 'tf.');
  const { title } = running.backend;
  // Keras calls it: what is given to compile(), and what a layer has.
  const called = {
    ...fact,
    certainty: { ...fact.certainty, inFunction: false }
  };
  reportFact(context, called, {
    message: running.isDefault
      ? trans.__(
          '%1 in %2 computes with tensors of %3, and nothing here chooses a backend: Keras uses %4 then.',
          name,
          place.text,
          own.title,
          title
        )
      : trans.__(
          '%1 in %2 is given tensors of %3, with which it cannot compute.',
          name,
          place.text,
          title
        ),
    why: trans.__(
      'The tensors in losses, metrics and layers are those of the backend that Keras runs on, and a function of another framework stops with an error there. The functions of keras.ops do the same on every backend.'
    ),
    severity: running.isDefault ? 'info' : 'warning',
    subject: `${fact.name} ${place.text}`,
    sources: ['https://keras.io/api/ops/'],
    fixes: [
      switchFix(notebook, own.name, config, trans.__('Switch to %1', own.title))
    ].flatMap(fix => fix ?? [])
  });
  return true;
}

/** Where a function is called, in words, and whether gradients go through it; null where no model calls it. */
function placeOf(
  { facts }: INotebookView,
  { via }: IFact,
  trans: ITranslator
): { readonly text: string; readonly isLoss: boolean } | null {
  const home = via ?? '';
  const [base, method] = home.split('.');
  if (method) {
    return {
      text: trans.__('%1()', method),
      isLoss: /^(?:Loss|Metric)$/.test(base) || method === 'compute_loss'
    };
  }
  const given = facts.filter(
    ({ kind, name }) => kind === 'computing-function' && name === home
  );
  return home === 'lambda'
    ? { text: trans.__('this function'), isLoss: false }
    : given.length > 0
      ? {
          text: trans.__('%1()', home),
          isLoss: given.some(fact => fact.via !== 'Lambda')
        }
      : null;
}

/** Whether a saved error is about it: it is explained there. */
function isExplained({ observations }: INotebookView): boolean {
  return observations.some(
    seen =>
      seen.kind === 'error' &&
      tensorErrors.some(({ pattern }) => pattern.test(seen.text))
  );
}
