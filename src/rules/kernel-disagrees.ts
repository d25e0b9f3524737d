import { IRule } from '../core';
import { setInTime, strangerBefore } from './order';
import { reportFact } from './report';
import { wantedBackend } from './wanted';
import { settingText } from './wording';

/** Finds kernels that run another backend although the notebook did everything right. */
export const kernelDisagrees: IRule = {
  meta: {
    name: 'kernel-disagrees',
    code: 'KB040',
    title: 'The kernel runs another backend',
    severity: 'error',
    fix: null,
    needsKernel: true
  },
  check(notebook, context) {
    const { kernel } = notebook;
    const wanted = wantedBackend(notebook);
    if (
      !kernel?.keras.loaded ||
      !kernel.keras.backend ||
      !wanted ||
      kernel.keras.backend === wanted.backend.name ||
      // Otherwise a restart will do: that is another rule's advice.
      !setInTime(notebook, wanted.fact) ||
      strangerBefore(notebook, wanted.fact)
    ) {
      return;
    }
    const { trans } = context;
    const variable = kernel.env.KERAS_BACKEND;
    reportFact(context, wanted.fact, {
      message: trans.__(
        '%1 was set in time, but the kernel runs Keras on "%2".',
        settingText(wanted.fact),
        kernel.keras.backend
      ),
      why:
        variable !== undefined && variable !== wanted.backend.name
          ? trans.__(
              'KERAS_BACKEND is "%1" in the kernel now: something that ran later, perhaps a library, has set it anew.',
              variable
            )
          : trans.__(
              'Keras was loaded before this cell ran, by a library, a start-up file or an earlier notebook in the same kernel. Restart the kernel and run this cell first.'
            ),
      severity: 'error',
      remedy: 'restart',
      subject: `${wanted.backend.name} ${kernel.keras.backend}`,
      sources: ['https://keras.io/getting_started/']
    });
  }
};
