import { IFact, INotebookView, IRule, IRuleContext } from '../core';
import { activeBackend, intendedBackend, kernelStateOf } from './intended';
import { loadBefore, runState, setInTime, strangerBefore } from './order';
import { reportFact } from './report';
import { cellNumber } from './wording';

/** Finds right settings that the running kernel cannot take over any more. */
export const restartNeeded: IRule = {
  meta: {
    name: 'restart-needed',
    code: 'KB042',
    title: 'The setting takes effect after a restart',
    severity: 'warning',
    fix: null,
    needsKernel: true
  },
  check(notebook, context) {
    const intended = intendedBackend(notebook);
    const running = activeBackend(kernelStateOf(notebook));
    if (
      running === null ||
      !intended ||
      running === intended.backend.name ||
      // Then a restart alone may not do: that is another rule's advice.
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
      '"%1" of cell %2 was edited since the cell ran: the kernel runs Keras on "%3" until it is restarted.',
      backend,
      cell,
      running
    );
  }
  if (state === 'not-run') {
    return trans.__(
      'Cell %1 sets "%2" but has not run, and the kernel runs Keras on "%3" until it is restarted.',
      cell,
      backend,
      running
    );
  }
  if (state === 'failed') {
    return trans.__(
      'Cell %1 sets "%2" but stopped with an error, and the kernel runs Keras on "%3" until it is restarted.',
      cell,
      backend,
      running
    );
  }
  const load = loadBefore(notebook, setting);
  if (load?.kind === 'import-tensorflow') {
    return trans.__(
      'Set in cell %1, but cell %2, which ran first, imported TensorFlow and Keras with it: the kernel runs on "%3" until it is restarted.',
      cell,
      cellNumber(load),
      running
    );
  }
  if (load) {
    return trans.__(
      'Set in cell %1, but Keras was loaded by cell %2, which ran first: the kernel runs on "%3" until it is restarted.',
      cell,
      cellNumber(load),
      running
    );
  }
  return strangerBefore(notebook, setting)
    ? trans.__(
        'Set in cell %1, but a cell that was edited or deleted since had run before it: the kernel runs Keras on "%2" until it is restarted.',
        cell,
        running
      )
    : trans.__(
        'Cell %1 sets "%2", but the kernel runs Keras on "%3" until it is restarted.',
        cell,
        backend,
        running
      );
}
