import { IRule } from '../core';
import { backendSettings } from '../core/settings';
import { reportFact } from './report';
import { wantedBackend } from './wanted';

/** Finds kernels in which an import of Keras failed: a corrected setting does not help there. */
export const poisonedImport: IRule = {
  meta: {
    name: 'poisoned-import',
    code: 'KB043',
    title: 'A failed import of Keras stays in the kernel',
    severity: 'error',
    fix: null,
    needsKernel: true
  },
  check(notebook, context) {
    const fact =
      wantedBackend(notebook)?.fact ?? backendSettings(notebook).load;
    if (!notebook.kernel?.keras.importFailed || !fact) {
      return;
    }
    const { trans } = context;
    reportFact(context, fact, {
      message: trans.__(
        'An import of Keras failed in this kernel; importing it again repeats the error, whatever KERAS_BACKEND says now.'
      ),
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
