import {
  ILabShell,
  ILayoutRestorer,
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { WidgetTracker } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { CommandIDs, IAdvisor } from '../tokens';
import { guard } from '../ui/guard';
import type { RulePage } from './rulepage';

/** Opens the pages of the rules: in a tab after the notebook's in JupyterLab, in the sidebar of Notebook 7. */
export const rulePagesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:rule-pages',
  description: 'Opens the pages of the Keras advisor’s rules.',
  autoStart: true,
  requires: [IRenderMimeRegistry],
  optional: [ILabShell, ILayoutRestorer, ITranslator, IAdvisor],
  activate: (
    app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    translator: ITranslator | null,
    advisor: IAdvisor | null
  ): void => {
    const { commands, shell } = app;
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    const tracker = new WidgetTracker<RulePage>({
      namespace: 'keras-advisor-rule'
    });
    let page: RulePage | null = null;

    commands.addCommand(CommandIDs.openRule, {
      label: trans.__('Page of a Keras Advisor Rule'),
      describedBy: {
        args: {
          type: 'object',
          required: ['rule'],
          properties: {
            rule: { type: 'string' }
          }
        }
      },
      execute: async args => {
        const rule = String(args.rule);
        const content = await import(
          /* webpackChunkName: "rule-page" */ './rulepage'
        );
        if (!page || page.isDisposed) {
          page = new content.RulePage(rendermime, trans);
        }
        await page.present(rule, advisor?.current ?? null);
        if (!page.isAttached) {
          shell.add(page, labShell ? 'main' : 'right', {
            // A tab of its own: half of the window would squeeze the notebook.
            mode: 'tab-after',
            type: 'Keras Advisor Rule'
          });
        }
        if (!tracker.has(page)) {
          await tracker.add(page);
        }
        await tracker.save(page);
        shell.activateById(page.id);
      }
    });

    if (labShell && restorer) {
      guard('Restoring the page of a rule', () =>
        restorer.restore(tracker, {
          command: CommandIDs.openRule,
          args: ({ rule }) => ({ rule }),
          name: () => 'rule'
        })
      );
    }
  }
};
