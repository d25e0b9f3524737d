import { IRule } from '../core';
import { backendSettings, isCertain } from '../core/settings';
import { switchFixes } from './fixes';
import { reportFact } from './report';
import { cellNumber, meantBy, settingText } from './wording';

/** Finds backends that only run models, in notebooks that train. */
export const backendCannotTrain: IRule = {
  meta: {
    name: 'backend-cannot-train',
    code: 'KB021',
    title: 'The backend cannot train',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false
  },
  check(notebook, context) {
    const { calls, early, effective } = backendSettings(notebook);
    const { config, trans } = context;
    const certain = calls.filter(isCertain).pop() ?? effective;
    // A setting under a condition is only told of where no other decides.
    const setting = certain ?? early.find(fact => fact.value !== null);
    const training = notebook.facts.find(
      fact => fact.kind === 'training-call' && !fact.certainty.dead
    );
    const backend = setting && meantBy(setting);
    if (!setting || !training || backend?.status !== 'inference') {
      return;
    }
    reportFact(context, setting, {
      message: trans.__(
        '%1 cannot train, but cell %2 calls %3.',
        settingText(setting),
        cellNumber(training),
        training.name
      ),
      why: trans.__(
        'On NumPy and OpenVINO fit stops with a NotImplementedError: they only run models. Train on TensorFlow, JAX or PyTorch, save the model, and load it here.'
      ),
      severity: 'warning',
      sources: backend.sources,
      fixes: switchFixes(notebook, config, trans)
    });
  }
};
