import { IFact, INotebookView, IRule, IRuleContext } from '../core';
import { runsOnlyTensorFlow } from '../core/kernel';
import {
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { kernelStateOf } from './intended';
import {
  enablesLegacyKeras,
  ignoresBackend,
  installsKerasBefore,
  installsTensorFlowBefore,
  installsTensorFlowFrom,
  legacyFlagValues
} from './keras-two';
import { reportFact } from './report';
import { cellNumber, meantBy, short } from './wording';

/** Finds a Keras that ignores KERAS_BACKEND, in a notebook that sets it. */
export const legacyKeras: IRule = {
  meta: {
    name: 'legacy-keras',
    code: 'KB020',
    title: 'This Keras ignores KERAS_BACKEND',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: [...backendSettingKinds, 'import-keras-core']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './legacy-keras.docs'),
  check(notebook, context) {
    const { calls, beforeImport, afterImport } = backendSettings(notebook);
    // TensorFlow is what such a Keras runs anyway.
    const setting = [...beforeImport, ...afterImport, ...calls].find(
      fact => fact.value && meantBy(fact)?.name !== 'tensorflow'
    );
    reportKerasCore(notebook, context);
    if (!setting) {
      return;
    }
    const legacy = notebook.facts.filter(isLegacy);
    const pinned = pinsKeras(notebook)
      ? []
      : notebook.facts.filter(
          fact => pinsOldTensorFlow(fact) && !isReplaced(notebook, fact)
        );
    for (const fact of [...legacy, ...pinned]) {
      report(context, fact, setting);
    }
    const state = kernelStateOf(notebook);
    if (state && runsOnlyTensorFlow(state)) {
      reportKernel(context, setting, state.facts.keras.version ?? '');
    }
    reportVariable(notebook, context, setting);
  }
};

function isLegacy(fact: IFact): boolean {
  if (fact.certainty.dead) {
    return false;
  }
  switch (fact.kind) {
    case 'legacy-keras-flag':
      return enablesLegacyKeras(fact);
    case 'import-tf-keras':
      return (
        isOrIsIn(fact.name, 'tf_keras', 'tensorflow.python.keras') ||
        // from tensorflow.python import keras
        fact.name === 'tensorflow.python'
      );
    case 'pip-install':
      return ignoresBackend(fact);
    default:
      return false;
  }
}

function isOrIsIn(name: string, ...modules: readonly string[]): boolean {
  return modules.some(
    module => name === module || name.startsWith(`${module}.`)
  );
}

/**
 * TensorFlow 2.6 to 2.15 depend on the Keras of the same number; 2.16 was the first to take Keras 3.
 * Source: https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1 and the packages' own requirements.
 */
function pinsOldTensorFlow(fact: IFact): boolean {
  return (
    installsTensorFlowBefore(fact, '2.16') === true &&
    installsTensorFlowBefore(fact, '2.6') === false
  );
}

/** Whether a later install brings a TensorFlow of today, so that what was pinned before is gone. */
function isReplaced(notebook: INotebookView, pinned: IFact): boolean {
  const { facts } = notebook;
  return facts
    .slice(facts.indexOf(pinned) + 1)
    .some(
      fact =>
        installsTensorFlowFrom(fact, '2.16') ||
        (installsTensorFlowBefore(fact, '2.16') === false &&
          /\s(?:-\w*U\w*|--upgrade)\b/.test(
            notebook
              .cell(fact.cellId)
              ?.source.slice(fact.range.from, fact.range.to) ?? ''
          ))
    );
}

/** Does the notebook install a Keras of its own choice? Then what TensorFlow brings does not decide. */
function pinsKeras(notebook: INotebookView): boolean {
  return notebook.facts.some(fact => installsKerasBefore(fact, '3') !== null);
}

function report(context: IRuleContext, fact: IFact, setting: IFact): void {
  const { trans } = context;
  const value = short(setting.value?.text ?? setting.value?.expression ?? '');
  const cell = cellNumber(setting);
  const message =
    fact.kind === 'legacy-keras-flag'
      ? trans.__(
          'With TF_USE_LEGACY_KERAS, tf.keras ignores KERAS_BACKEND="%1" of cell %2.',
          value,
          cell
        )
      : pinsOldTensorFlow(fact)
        ? trans.__(
            '%1 brings Keras 2, which ignores KERAS_BACKEND="%2" of cell %3.',
            short(fact.name),
            value,
            cell
          )
        : trans.__(
            '%1 ignores KERAS_BACKEND="%2" of cell %3.',
            short(fact.name),
            value,
            cell
          );
  reportFact(context, fact, {
    message,
    why: trans.__(
      'tf_keras, tensorflow.python.keras and Keras 2.4 to 2.15, which TensorFlow 2.6 to 2.15 install, run only on TensorFlow and silently ignore KERAS_BACKEND. Keras 3, imported as keras, reads it.'
    ),
    severity: 'warning',
    subject: short(fact.name),
    sources: [
      'https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1',
      'https://keras.io/getting_started/'
    ]
  });
}

function reportKernel(
  context: IRuleContext,
  setting: IFact,
  version: string
): void {
  const { trans } = context;
  reportFact(context, setting, {
    message: trans.__(
      'Keras %1 in this kernel ignores KERAS_BACKEND="%2" and runs on TensorFlow.',
      version,
      short(setting.value?.text ?? setting.value?.expression ?? '')
    ),
    why: trans.__(
      'Keras 2.4 to 2.15 run only on TensorFlow and ignore KERAS_BACKEND. Keras 3 reads it.'
    ),
    severity: 'warning',
    subject: `keras ${version}`,
    sources: ['https://github.com/keras-team/keras/releases/tag/2.4.0']
  });
}

/** TF_USE_LEGACY_KERAS was set outside of the notebook: by the kernel's environment, say. */
function reportVariable(
  notebook: INotebookView,
  context: IRuleContext,
  setting: IFact
): void {
  const flag = notebook.kernel?.env.TF_USE_LEGACY_KERAS;
  const load = notebook.facts.find(
    ({ certainty, kind, name }) =>
      !certainty.dead &&
      (kind === 'import-tensorflow' ||
        (kind === 'import-tf-keras' && name.startsWith('tensorflow')))
  );
  if (
    flag === undefined ||
    !legacyFlagValues.includes(flag) ||
    !load ||
    notebook.facts.some(({ kind }) => kind === 'legacy-keras-flag')
  ) {
    return;
  }
  const { trans } = context;
  reportFact(context, load, {
    message: trans.__(
      'TF_USE_LEGACY_KERAS is "%1" in this kernel, so tf.keras ignores KERAS_BACKEND="%2" of cell %3.',
      flag,
      short(setting.value?.text ?? setting.value?.expression ?? ''),
      cellNumber(setting)
    ),
    why: trans.__(
      'With that variable tf.keras is tf_keras, which is Keras 2 and runs on TensorFlow only. Keras 3, imported as keras, reads KERAS_BACKEND.'
    ),
    severity: 'warning',
    subject: 'TF_USE_LEGACY_KERAS',
    remedy: 'search-api',
    sources: ['https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1']
  });
}

function reportKerasCore(notebook: INotebookView, context: IRuleContext): void {
  const { trans } = context;
  const fact = notebook.facts.find(
    ({ certainty, kind }) => kind === 'import-keras-core' && !certainty.dead
  );
  if (!fact) {
    return;
  }
  reportFact(context, fact, {
    message: trans.__('keras_core became Keras 3 and is no longer developed.'),
    why: trans.__(
      'keras_core 0.1.7 of 2023 was the preview of Keras 3; the same code is imported as keras today.'
    ),
    severity: 'info',
    subject: 'keras_core',
    sources: ['https://github.com/keras-team/keras/releases/tag/v3.0.0']
  });
}
