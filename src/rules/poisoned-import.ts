import { IRule } from '../core';
import { describeProblem, describeState } from '../core/kernel';
import { backendSettings } from '../core/findings/backend-settings';
import { intendedBackend, kernelStateOf } from './intended';
import { reportFact } from './report';
import { vocabulary } from './vocabulary';

/** Finds kernels in which an import of Keras failed: a corrected setting does not help there. */
export const poisonedImport: IRule = {
  meta: {
    name: 'poisoned-import',
    code: 'KB043',
    title: 'A failed import of Keras stays in the kernel',
    severity: 'error',
    fix: null,
    needsKernel: true,
    on: ['kernel']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './poisoned-import.docs'),
  check(notebook, context) {
    const state = kernelStateOf(notebook);
    const fact =
      intendedBackend(notebook)?.fact ?? backendSettings(notebook).kerasImport;
    if (state?.kind !== 'import-failed' || !fact) {
      return;
    }
    const { trans } = context;
    reportFact(context, fact, {
      message: [
        describeState(state, vocabulary, trans),
        describeProblem(state, vocabulary, trans)
      ].join(' '),
      why: trans.__(
        'The failed import leaves Keras’ modules behind, its old choice of backend among them. Restart the kernel; removing every keras entry from sys.modules would do too.'
      ),
      severity: 'error',
      subject: 'poisoned',
      remedy: 'restart',
      sources: ['https://github.com/keras-team/keras/issues/18880']
    });
  }
};
