import { IFact, INotebookView, IRule, IRuleContext } from '../core';
import { backendSettings } from '../core/settings';
import { editedSinceRun, lastRun, ranBefore } from './order';
import { reportFact } from './report';
import { wantedBackend } from './wanted';
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
    const { kernel } = notebook;
    const wanted = wantedBackend(notebook);
    const { load } = backendSettings(notebook);
    const running = kernel?.keras.backend;
    if (
      !kernel?.keras.loaded ||
      !running ||
      !wanted ||
      running === wanted.backend.name ||
      (load && ranBefore(notebook, wanted.fact, load))
    ) {
      return;
    }
    const { trans } = context;
    reportFact(context, wanted.fact, {
      message: messageFor(
        notebook,
        context,
        wanted.fact,
        load,
        wanted.backend.name,
        running
      ),
      why: trans.__(
        'Keras chooses its backend once, when it is first imported. Restart the kernel and run the notebook from the top.'
      ),
      severity: 'warning',
      subject: `${wanted.backend.name} ${running}`,
      sources: ['https://keras.io/getting_started/']
    });
  }
};

function messageFor(
  notebook: INotebookView,
  { trans }: IRuleContext,
  setting: IFact,
  load: IFact | null,
  backend: string,
  running: string
): string {
  const cell = cellNumber(setting);
  if (editedSinceRun(notebook, setting)) {
    return trans.__(
      '"%1" of cell %2 was edited since the cell ran: the kernel runs Keras on "%3" until it is restarted.',
      backend,
      cell,
      running
    );
  }
  if (load && ranBefore(notebook, load, setting)) {
    return trans.__(
      'Set in cell %1, but Keras was loaded by cell %2, which ran first: the kernel runs on "%3" until it is restarted.',
      cell,
      cellNumber(load),
      running
    );
  }
  return notebook.executions && lastRun(notebook, setting) < 0
    ? trans.__(
        'Cell %1 sets "%2" but has not run, and the kernel runs Keras on "%3" until it is restarted.',
        cell,
        backend,
        running
      )
    : trans.__(
        'Cell %1 sets "%2", but the kernel runs Keras on "%3" until it is restarted.',
        cell,
        backend,
        running
      );
}
