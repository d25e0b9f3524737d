import {
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  Severity,
  isCertain
} from '../core';
import {
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { isOlderThan } from '../core/vocabulary/version';
import { IBackend, backendNamed } from '../knowledge';
import { childFixes, switchFixes } from './fixes';
import { reportFact } from './report';
import { isSupported, meantBy, settingText } from './wording';

/** Finds settings that name a backend which no Keras of today loads. */
export const discontinuedBackend: IRule = {
  meta: {
    name: 'discontinued-backend',
    code: 'KB001',
    title: 'The backend is discontinued',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './discontinued-backend.docs'),
  check(notebook, context) {
    const { config, trans } = context;
    const severityFor = severities(notebook);
    const gone = goneSettings(notebook);
    for (const [fact, backend] of gone) {
      const { sources, texts } = backend;
      reportFact(context, fact, {
        message: messageFor(context, fact, backend),
        why: texts(trans).end,
        severity: severityFor(fact),
        subject: fact.value?.text ?? backend.name,
        sources,
        fixes: !fact.persists
          ? childFixes(fact, trans)
          : switchFixes(notebook, config, trans)
      });
    }
  }
};

/** The settings that name a backend which is gone or never was one, each with that backend. */
function goneSettings(notebook: INotebookView): [IFact, IBackend][] {
  const {
    calls,
    beforeImport,
    children,
    configWrites,
    former,
    ineffective,
    later,
    afterImport
  } = backendSettings(notebook);
  const installs = ineffective.filter(fact => fact.kind === 'plaidml-install');
  return [
    ...beforeImport,
    ...afterImport,
    ...calls,
    ...configWrites,
    ...former,
    ...later,
    ...installs,
    // A command may well set the variable for itself: there the name counts too.
    ...children
  ]
    .map((fact): [IFact, IBackend | undefined] => [
      fact,
      fact.kind === 'plaidml-install' ? backendNamed('plaidml') : meantBy(fact)
    ])
    .filter(
      (pair): pair is [IFact, IBackend] =>
        pair[1] !== undefined && !isSupported(pair[1])
    );
}

/** A name that another setting overrides does no harm yet, and neither does one that an old kernel still knows. */
function severities(notebook: INotebookView): (fact: IFact) => Severity {
  const { calls, beforeImport, effective } = backendSettings(notebook);
  const version = notebook.kernel?.keras.version ?? null;
  if (version !== null && isOlderThan(version, '2.4')) {
    return () => 'info';
  }
  const inForce = [effective, ...calls].filter(
    fact => fact && isCertain(fact) && isSupported(meantBy(fact))
  );
  const may = new Set<IFact>(beforeImport);
  return fact =>
    may.has(fact) && inForce.some(other => other !== fact)
      ? 'warning'
      : 'error';
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
  const setting = settingText(fact);
  if (status === 'foreign') {
    return trans.__(
      '%1 names %2, which was never a backend of Keras.',
      setting,
      title
    );
  }
  return ended
    ? trans.__(
        '%1 names %2, which was discontinued in %3 and which Keras 3 does not support.',
        setting,
        title,
        ended.slice(0, 4)
      )
    : trans.__(
        '%1 names %2, which was discontinued and which Keras 3 does not support.',
        setting,
        title
      );
}
