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
export function runTo(
  panel: NotebookPanel,
  cellId: string,
  dialogs: ISessionContext.IDialogs,
  translator: ITranslator
): Promise<boolean> {
  const last = indexOf(panel, cellId);
  return runCells(panel, 0, last, dialogs, translator);
}

/** Runs one cell; false when it failed or could not run. */
export function runCell(
  panel: NotebookPanel,
  cellId: string,
  dialogs: ISessionContext.IDialogs,
  translator: ITranslator
): Promise<boolean> {
  const index = indexOf(panel, cellId);
  return runCells(panel, index, index, dialogs, translator);
}

/** Where a cell stands; -1 where there is none of this ID. */
function indexOf({ content }: NotebookPanel, cellId: string): number {
  return content.widgets.findIndex(
    ({ model }) => model.sharedModel.getId() === cellId
  );
}

async function runCells(
  { content, sessionContext }: NotebookPanel,
  first: number,
  last: number,
  dialogs: ISessionContext.IDialogs,
  translator: ITranslator
): Promise<boolean> {
  return (
    last >= 0 &&
    NotebookActions.runCells(
      content,
      content.widgets.slice(first, last + 1),
      sessionContext,
      dialogs,
      translator
    )
  );
}
