import { IFact, INotebookView, IRule, IRuleContext } from '../core';
import { runsOnlyTensorFlow } from '../core/kernel';
import { activeBackend, intendedBackend, kernelStateOf } from './intended';
import { loadBefore, runState, setInTime, strangerBefore } from './order';
import { reportFact } from './report';
import { cellNumber } from './wording';

/** Finds correct settings that the running kernel has not picked up. */
export const restartNeeded: IRule = {
  meta: {
    name: 'restart-needed',
    code: 'KB042',
    title: 'The setting takes effect after a restart',
    severity: 'warning',
    fix: null,
    needsKernel: true,
    on: ['kernel']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './restart-needed.docs'),
  check(notebook, context) {
    const intended = intendedBackend(notebook);
    const state = kernelStateOf(notebook);
    const running = activeBackend(state);
    if (
      !state ||
      running === null ||
      // No restart brings another backend: see `legacy-keras`.
      runsOnlyTensorFlow(state) ||
      !intended ||
      running === intended.backend.name ||
      // Then a restart alone may not help, which is for `kernel-disagrees` to say.
      (setInTime(notebook, intended.fact) &&
        !strangerBefore(notebook, intended.fact))
    ) {
      return;
    }
    const { trans } = context;
    reportFact(context, intended.fact, {
      message: messageFor(
        notebook,
        context,
        intended.fact,
        intended.backend.name,
        running
      ),
      why: trans.__(
        'Keras chooses its backend once, when it is first imported. Restart the kernel and run the notebook from the top.'
      ),
      severity: 'warning',
      subject: `${intended.backend.name} ${running}`,
      remedy: 'restart',
      sources: ['https://keras.io/getting_started/']
    });
  }
};

function messageFor(
  notebook: INotebookView,
  { trans }: IRuleContext,
  setting: IFact,
  backend: string,
  running: string
): string {
  const cell = cellNumber(setting);
  const state = runState(notebook, setting);
  if (state === 'edited') {
    return trans.__(
      'Cell %2 was edited after it ran (now "%1"); Keras stays on "%3" until you restart the kernel.',
      backend,
      cell,
      running
    );
  }
  if (state === 'not-run') {
    return trans.__(
      'Cell %1 sets "%2" but has not run; Keras stays on "%3" until you restart the kernel.',
      cell,
      backend,
      running
    );
  }
  if (state === 'failed') {
    return trans.__(
      'Cell %1 sets "%2" but stopped with an error; Keras stays on "%3" until you restart the kernel.',
      cell,
      backend,
      running
    );
  }
  const load = loadBefore(notebook, setting);
  if (load?.kind === 'import-tensorflow') {
    return trans.__(
      'Cell %1 sets the backend, but cell %2 ran first and imported TensorFlow, which loads Keras; Keras stays on "%3" until you restart the kernel.',
      cell,
      cellNumber(load),
      running
    );
  }
  if (load) {
    return trans.__(
      'Cell %1 sets the backend, but cell %2 ran first and loaded Keras; Keras stays on "%3" until you restart the kernel.',
      cell,
      cellNumber(load),
      running
    );
  }
  return strangerBefore(notebook, setting)
    ? trans.__(
        'Cell %1 sets the backend, but a cell you have since edited or deleted ran first; Keras stays on "%2" until you restart the kernel.',
        cell,
        running
      )
    : trans.__(
        'Cell %1 sets "%2", but Keras stays on "%3" until you restart the kernel.',
        cell,
        backend,
        running
      );
}
