import { ILabShell, JupyterFrontEnd } from '@jupyterlab/application';
import { Widget } from '@lumino/widgets';

import { CommandIDs } from '../../tokens';
import { ISectionContext } from '../section';

/** The command that opens the wide comparison: in a tab after the notebook's in JupyterLab, in the sidebar of Notebook 7. */
export function addComparison(
  { commands, shell }: JupyterFrontEnd,
  context: ISectionContext,
  labShell: ILabShell | null
): void {
  const { trans } = context;
  let page: Widget | null = null;
  commands.addCommand(CommandIDs.openComparison, {
    label: trans.__('Compare Keras Backends, Wide'),
    caption: trans.__(
      'Compare Keras’s backends for this notebook, then and now'
    ),
    describedBy: { args: { type: 'object', properties: {} } },
    execute: async () => {
      const { comparisonPage } = await import(
        /* webpackChunkName: "comparison" */ './view'
      );
      if (!page || page.isDisposed) {
        page = comparisonPage(context);
      }
      if (!page.isAttached) {
        shell.add(page, labShell ? 'main' : 'right', {
          // As wide as the window: half of it would fold its tables. A second opening leaves it where it was put.
          mode: 'tab-after',
          type: 'Keras Backends'
        });
      }
      shell.activateById(page.id);
    }
  });
}
