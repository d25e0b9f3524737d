import { ILabShell, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { CommandIDs, IAdvice, IAdvisor } from '../tokens';
import type { ReviewPage } from './page';

/** Opens the review of old Keras code: a tab beside the notebook in JupyterLab, in the sidebar of Notebook 7. */
const review: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:review',
  description: 'Reviews the changes of old Keras code before they are made.',
  autoStart: true,
  requires: [IAdvisor, IEditorLanguageRegistry],
  optional: [ILabShell, ICommandPalette, ITranslator],
  activate: (
    app,
    advisor: IAdvisor,
    languages: IEditorLanguageRegistry,
    labShell: ILabShell | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ) => {
    const { commands, serviceManager, shell } = app;
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    const pages = new Map<IAdvice, ReviewPage>();

    commands.addCommand(CommandIDs.reviewMigration, {
      label: trans.__('Review Old Keras Code'),
      caption: trans.__('Shows each use of Keras 1 and 2 before and after'),
      describedBy: {
        args: { type: 'object', properties: { cellId: { type: 'string' } } }
      },
      isEnabled: () => advisor.current !== null,
      execute: async args => {
        const advice = advisor.current;
        if (!advice) {
          return;
        }
        const { ReviewPage } = await import(
          /* webpackChunkName: "review" */ './page'
        );
        let page = pages.get(advice);
        if (!page) {
          page = new ReviewPage({
            advice,
            commands,
            languages,
            contents: serviceManager.contents,
            trans
          });
          pages.set(advice, page);
          page.disposed.connect(() => pages.delete(advice));
          shell.add(page, labShell ? 'main' : 'right', {
            mode: 'split-right',
            ref: labShell ? advice.panel.id : null,
            type: 'Keras Advisor Review'
          });
        }
        shell.activateById(page.id);
        if (typeof args.cellId === 'string') {
          page.reveal(args.cellId);
        }
      }
    });
    palette?.addItem({
      command: CommandIDs.reviewMigration,
      category: trans.__('Keras Advisor')
    });
  }
};

/** The plugins of this layer. */
export const reviewPlugins: JupyterFrontEndPlugin<unknown>[] = [review];
