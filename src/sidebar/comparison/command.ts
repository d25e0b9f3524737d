import { ILabShell, JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';

import { CommandIDs } from '../../tokens';
import { advisorIcon } from '../../ui/advisor-icon';
import { ISectionContext } from '../section';
import type { ComparisonView } from './view';

/** The command that opens the wide comparison: beside the notebook in JupyterLab, in the sidebar of Notebook 7. */
export function addComparison(
  { commands, shell }: JupyterFrontEnd,
  context: ISectionContext,
  labShell: ILabShell | null
): void {
  const { trans } = context;
  let page: MainAreaWidget<ComparisonView> | null = null;
  commands.addCommand(CommandIDs.openComparison, {
    label: trans.__('Compare Keras Backends, Wide'),
    caption: trans.__(
      'Compare Keras’s backends for this notebook, then and now'
    ),
    describedBy: { args: { type: 'object', properties: {} } },
    execute: async () => {
      const view = await import(/* webpackChunkName: "comparison" */ './view');
      if (!page || page.isDisposed) {
        page = new MainAreaWidget({
          content: new view.ComparisonView(context)
        });
        page.id = 'jupyterlab-keras-advisor-comparison';
        page.addClass('jp-KerasAdvisor-comparisonPage');
        page.title.label = trans.__('Keras backends');
        page.title.icon = advisorIcon;
        page.title.closable = true;
      }
      if (!page.isAttached) {
        shell.add(page, labShell ? 'main' : 'right', {
          mode: 'split-right',
          type: 'Keras Backends'
        });
      }
      shell.activateById(page.id);
    }
  });
}
