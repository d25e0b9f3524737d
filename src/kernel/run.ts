import { ISessionContext } from '@jupyterlab/apputils';
import { NotebookActions, NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';

import { PATIENCE, untilSettled } from './wait';

/** Restarts the kernel of a panel; false when the user said no, or there is none afterwards. */
export async function restart(
  panel: NotebookPanel,
  dialogs: ISessionContext.IDialogs,
  confirmed: boolean
): Promise<boolean> {
  const session = panel.sessionContext;
  if (!session.session?.kernel) {
    return false;
  }
  if (confirmed) {
    await session.restartKernel();
  } else if (!(await dialogs.restart(session))) {
    return false;
  }
  if (panel.isDisposed) {
    return false;
  }
  const kernel = session.session?.kernel;
  if (kernel) {
    await untilSettled(kernel, 6 * PATIENCE);
  }
  return !!kernel && !kernel.isDisposed && kernel.status === 'idle';
}

/** Runs all cells up to one; false when one failed or could not run. */
export async function runTo(
  panel: NotebookPanel,
  cellId: string,
  dialogs: ISessionContext.IDialogs,
  translator: ITranslator
): Promise<boolean> {
  const notebook = panel.content;
  const last = notebook.widgets.findIndex(
    cell => cell.model.sharedModel.getId() === cellId
  );
  if (last < 0) {
    return false;
  }
  return NotebookActions.runCells(
    notebook,
    notebook.widgets.slice(0, last + 1),
    panel.sessionContext,
    dialogs,
    translator
  );
}

/** Runs one cell; false when it failed or could not run. */
export async function runCell(
  { content, sessionContext }: NotebookPanel,
  cellId: string,
  dialogs: ISessionContext.IDialogs,
  translator: ITranslator
): Promise<boolean> {
  const cell = content.widgets.find(
    ({ model }) => model.sharedModel.getId() === cellId
  );
  return (
    cell !== undefined &&
    NotebookActions.runCells(
      content,
      [cell],
      sessionContext,
      dialogs,
      translator
    )
  );
}
