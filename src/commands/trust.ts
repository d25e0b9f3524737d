import { Dialog, showDialog } from '@jupyterlab/apputils';
import { ICodeCellModel } from '@jupyterlab/cells';
import { NotebookPanel } from '@jupyterlab/notebook';
import { TranslationBundle } from '@jupyterlab/translation';

/** How many code cells would run up to this one, if one of them is not trusted; else none. */
export function countUntrusted(panel: NotebookPanel, runTo: string): number {
  const cells = panel.content.widgets.map(widget => widget.model);
  const last = cells.findIndex(cell => cell.sharedModel.getId() === runTo);
  const code = cells
    .slice(0, last + 1)
    .filter((cell): cell is ICodeCellModel => cell.type === 'code');
  return code.every(cell => cell.trusted) ? 0 : code.length;
}

/** Asks, in place of JupyterLab's question, before code runs that the user may never have seen. */
export async function confirmUntrustedRun(
  cells: number,
  restarts: boolean,
  trans: TranslationBundle
): Promise<boolean> {
  const run = restarts ? trans.__('Restart and run') : trans.__('Run');
  const { button } = await showDialog({
    title: restarts
      ? trans.__('Restart and run a notebook that is not trusted?')
      : trans.__('Run a notebook that is not trusted?'),
    body: restarts
      ? trans._n(
          'Jupyter does not know this notebook as yours. %1 cell of it will run in your kernel, whose variables will be lost.',
          'Jupyter does not know this notebook as yours. %1 cells of it will run in your kernel, whose variables will be lost.',
          cells
        )
      : trans._n(
          'Jupyter does not know this notebook as yours. %1 cell of it will run in your kernel.',
          'Jupyter does not know this notebook as yours. %1 cells of it will run in your kernel.',
          cells
        ),
    buttons: [Dialog.cancelButton(), Dialog.warnButton({ label: run })]
  });
  return button.accept;
}
