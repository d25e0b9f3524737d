import {
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  ITranslator,
  isCertain
} from '../core';
import { hasKeras3 } from '../core/kernel';
import {
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { switchFixes } from './fixes';
import { backendNamed } from '../knowledge';
import { activeBackend, kernelStateOf } from './intended';
import { reportFact } from './report';
import {
  inferenceTitles,
  trainingTitles,
  cellNumber,
  meantBy,
  settingText
} from './wording';

/** Finds backends that only run models, in notebooks that train. */
export const backendCannotTrain: IRule = {
  meta: {
    name: 'backend-cannot-train',
    code: 'KB021',
    title: 'The backend cannot train',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: [...backendSettingKinds, 'kernel']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './backend-cannot-train.docs'),
  check(notebook, context) {
    const { calls, beforeImport, effective } = backendSettings(notebook);
    const { config, trans } = context;
    const certain = calls.filter(isCertain).pop() ?? effective;
    // A setting under a condition is only told of where no other decides.
    const setting = certain ?? beforeImport.find(fact => fact.value !== null);
    const training = notebook.facts.find(
      fact => fact.kind === 'training-call' && !fact.certainty.dead
    );
    if (!training) {
      return;
    }
    if (!setting) {
      reportKernel(notebook, context, training);
      return;
    }
    const backend = meantBy(setting);
    if (backend?.status !== 'inference') {
      return;
    }
    reportFact(context, setting, {
      message: trans.__(
        '%1 cannot train, but cell %2 calls %3.',
        settingText(setting),
        cellNumber(training),
        training.name
      ),
      why: whyNot(trans),
      severity: 'warning',
      sources: backend.sources,
      fixes: switchFixes(notebook, config, trans)
    });
  }
};

function whyNot(trans: ITranslator): string {
  return trans.__(
    'On %1 fit raises a NotImplementedError: inference only. Train on %2, save the model, and load it here.',
    inferenceTitles(trans),
    trainingTitles(trans, 'disjunction')
  );
}

/** Where the notebook sets nothing, the kernel says what it runs on, or what Keras will take. */
function reportKernel(
  notebook: INotebookView,
  context: IRuleContext,
  training: IFact
): void {
  const state = kernelStateOf(notebook);
  const { kerasImport } = backendSettings(notebook);
  if (
    !state ||
    state.kind === 'no-keras' ||
    !kerasImport ||
    !hasKeras3(state)
  ) {
    return;
  }
  const running = activeBackend(state);
  const backend = backendNamed(running ?? state.next?.name ?? null);
  if (backend?.status !== 'inference') {
    return;
  }
  const { config, trans } = context;
  reportFact(context, training, {
    message:
      running === null
        ? trans.__(
            'Keras will run on %1 in this kernel, which cannot train, but %2 is called here.',
            backend.title,
            training.name
          )
        : trans.__(
            'Keras runs on %1 in this kernel, which cannot train, but %2 is called here.',
            backend.title,
            training.name
          ),
    why: whyNot(trans),
    severity: 'warning',
    subject: `kernel ${backend.name}`,
    sources: backend.sources,
    fixes: switchFixes(notebook, config, trans)
  });
}
