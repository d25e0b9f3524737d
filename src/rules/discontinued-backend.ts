import { IFact, INotebookView, IRule, IRuleContext } from '../core';
import { backendSettings } from '../core/settings';
import { IBackend, backendNamed } from '../knowledge';
import { switchFixes } from './fixes';
import { reportFact } from './report';
import { isSupported, meantBy, settingName } from './wording';

/** Finds settings that name a backend which no Keras of today loads. */
export const discontinuedBackend: IRule = {
  meta: {
    name: 'discontinued-backend',
    code: 'KB001',
    title: 'The setting names a backend that is gone',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: false
  },
  check(notebook, context) {
    for (const [fact, backend] of goneSettings(notebook)) {
      const { sources, texts } = backend;
      reportFact(context, fact, {
        message: messageFor(context, fact, backend),
        why: texts(context.trans).end,
        severity: 'error',
        subject: fact.value?.text ?? backend.name,
        sources,
        fixes: switchFixes(notebook, context.config, context.trans)
      });
    }
  }
};

/** The settings that name a backend which is gone or never was one, each with that backend. */
function goneSettings(notebook: INotebookView): [IFact, IBackend][] {
  const { calls, early, files, idle, late } = backendSettings(notebook);
  const installs = idle.filter(fact => fact.kind === 'plaidml-install');
  // A command of its own may well set the variable for itself: there the name counts too.
  const inline = notebook.facts.filter(
    fact => fact.kind === 'shell-inline' && !fact.certainty.dead
  );
  return [...early, ...late, ...calls, ...files, ...installs, ...inline]
    .map((fact): [IFact, IBackend | undefined] => [
      fact,
      fact.kind === 'plaidml-install' ? backendNamed('plaidml') : meantBy(fact)
    ])
    .filter(
      (pair): pair is [IFact, IBackend] =>
        pair[1] !== undefined && !isSupported(pair[1])
    );
}

function messageFor(
  { trans }: IRuleContext,
  fact: IFact,
  { ended, status, title }: IBackend
): string {
  if (fact.kind === 'plaidml-install') {
    return trans.__(
      'install_backend() puts PlaidML under Keras, which no Keras since 2.4 allows.'
    );
  }
  const name = settingName(fact);
  const value = fact.value?.text ?? '';
  if (status === 'foreign') {
    return trans.__(
      '%1 is set to "%2", but %3 was never a backend of Keras.',
      name,
      value,
      title
    );
  }
  return ended
    ? trans.__(
        '%1 is set to "%2", but %3 was discontinued in %4 and Keras 3 cannot load it.',
        name,
        value,
        title,
        ended.slice(0, 4)
      )
    : trans.__(
        '%1 is set to "%2", but %3 was discontinued and Keras 3 cannot load it.',
        name,
        value,
        title
      );
}
