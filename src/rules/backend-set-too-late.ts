import { IFact, INotebookView, IRule, ITranslator, Severity } from '../core';
import {
  IBackendSettings,
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { switchFix, switchFixes } from './fixes';
import { ranBefore } from './order';
import { reportFact } from './report';
import {
  cellNumber,
  isSupported,
  meantBy,
  settingText,
  short
} from './wording';

/** Finds settings that come after Keras was loaded. */
export const backendSetTooLate: IRule = {
  meta: {
    name: 'backend-set-too-late',
    code: 'KB013',
    title: 'The backend is set after Keras was loaded',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './backend-set-too-late.docs'),
  check(notebook, context) {
    const settings = backendSettings(notebook);
    const { config, trans } = context;
    const late = lateSettings(settings);
    for (const fact of late) {
      const meant = meantBy(fact);
      const move =
        meant &&
        switchFix(
          notebook,
          meant.name,
          config,
          trans.__('Set "%1" before Keras is loaded', meant.name),
          { id: 'move', applicability: 'suggestion' }
        );
      const others = meant
        ? switchFixes(notebook, config, trans).filter(
            fix => fix.backend !== meant.name
          )
        : [];
      reportFact(context, fact, {
        message: messageFor(trans, notebook, settings, fact),
        why: whyFor(trans, settings, fact),
        severity: severityFor(settings, fact),
        sources: [
          'https://keras.io/getting_started/',
          'https://github.com/keras-team/keras/issues/19423'
        ],
        fixes: move ? [move, ...others] : []
      });
    }
  }
};

/** Settings that would be right if they came earlier; bad names are other rules'. */
function lateSettings({
  effective,
  configWrites,
  afterImport,
  importPosition
}: IBackendSettings): IFact[] {
  const inForce = effective && meantBy(effective);
  const lateFiles = configWrites.filter(
    fact =>
      importPosition &&
      (fact.cell > importPosition.cell ||
        (fact.cell === importPosition.cell &&
          fact.range.from > importPosition.from))
  );
  return [...afterImport, ...lateFiles].filter(fact => {
    if (fact.kind === 'env-setdefault' && effective) {
      return false;
    }
    const meant = meantBy(fact);
    return (
      fact.value !== null &&
      (fact.value.text === null
        ? fact.kind !== 'keras-json-write'
        : isSupported(meant)) &&
      (!meant || meant !== inForce)
    );
  });
}

function severityFor({ kerasImport }: IBackendSettings, fact: IFact): Severity {
  if (fact.kind === 'keras-json-write') {
    return 'info';
  }
  return kerasImport?.certainty.conditional ? 'warning' : 'error';
}

function messageFor(
  trans: ITranslator,
  notebook: INotebookView,
  { kerasImport, importPosition }: IBackendSettings,
  fact: IFact
): string {
  const setting = settingText(fact);
  if (fact.kind === 'keras-json-write') {
    return trans.__(
      '%1 takes effect only after a kernel restart: Keras has already read keras.json.',
      setting
    );
  }
  const cell = (importPosition?.cell ?? 0) + 1;
  if (kerasImport && ranBefore(notebook, kerasImport, fact)) {
    return trans.__(
      '%1 is set in cell %2, but Keras was loaded by cell %3, which ran first.',
      setting,
      cellNumber(fact),
      cell
    );
  }
  if (kerasImport?.kind === 'import-tensorflow') {
    return trans.__(
      '%1 comes too late: importing TensorFlow in cell %2 already loads Keras.',
      setting,
      cell
    );
  }
  if (kerasImport && kerasImport.cell === importPosition?.cell) {
    return kerasImport.kind === 'import-keras' ||
      kerasImport.kind === 'import-keras-core'
      ? trans.__(
          '%1 comes too late: Keras is already imported in cell %2.',
          setting,
          cell
        )
      : trans.__(
          '%1 comes too late: %2 in cell %3 already loads Keras.',
          setting,
          short(kerasImport.name),
          cell
        );
  }
  return trans.__(
    '%1 comes too late: the output of cell %2 shows that Keras is loaded there.',
    setting,
    cell
  );
}

function whyFor(
  trans: ITranslator,
  { kerasImport }: IBackendSettings,
  fact: IFact
): string {
  if (fact.kind === 'keras-json-write') {
    return trans.__(
      'Keras reads keras.json once, when it is first imported. This kernel keeps its backend until it is restarted.'
    );
  }
  return kerasImport?.kind === 'import-tensorflow'
    ? trans.__(
        'TensorFlow 2.16 and later import Keras 3, and Keras chooses its backend once, when it is first imported. The setting has to come before the import of TensorFlow, and a running kernel needs a restart.'
      )
    : trans.__(
        'Keras chooses its backend once, when it is first imported; later changes are silently ignored. The setting has to come before that import, and a running kernel needs a restart.'
      );
}
