import { IRule } from '../core';
import { runsOnlyTensorFlow } from '../core/kernel';
import { activeBackend, intendedBackend, kernelStateOf } from './intended';
import { setInTime, strangerBefore } from './order';
import { reportFact } from './report';
import { settingText } from './wording';

/** Finds kernels that run another backend although the notebook set its own in time. */
export const kernelDisagrees: IRule = {
  meta: {
    name: 'kernel-disagrees',
    code: 'KB040',
    title: 'The kernel runs another backend',
    severity: 'error',
    fix: null,
    needsKernel: true,
    on: ['kernel']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './kernel-disagrees.docs'),
  check(notebook, context) {
    const state = kernelStateOf(notebook);
    const active = activeBackend(state);
    const intended = intendedBackend(notebook);
    if (
      !state ||
      active === null ||
      !intended ||
      active === intended.backend.name ||
      // Nothing that the notebook or a restart could do: see `legacy-keras`.
      runsOnlyTensorFlow(state) ||
      // Otherwise a restart helps, which is for `restart-needed` to say.
      !setInTime(notebook, intended.fact) ||
      strangerBefore(notebook, intended.fact)
    ) {
      return;
    }
    const { trans } = context;
    const variable = state.facts.env.KERAS_BACKEND;
    reportFact(context, intended.fact, {
      message: trans.__(
        '%1 was set in time, but the kernel runs Keras on "%2".',
        settingText(intended.fact),
        active
      ),
      why:
        variable !== undefined && variable !== intended.backend.name
          ? trans.__(
              'KERAS_BACKEND is "%1" in the kernel now: something that ran later, perhaps a library, changed it.',
              variable
            )
          : trans.__(
              'Keras was loaded before this cell ran, by a library, a start-up file or an earlier notebook in the same kernel. Restart the kernel and run this cell first.'
            ),
      severity: 'error',
      remedy: 'restart',
      subject: `${intended.backend.name} ${active}`,
      sources: ['https://keras.io/getting_started/']
    });
  }
};
