import { ILabShell, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { CommandIDs, IAdvisor, INotebookEditor } from '../tokens';
import { guard } from '../ui/guard';
import { mayHaveRemains } from '../ui/remains-key';

/** Opens the review of old Keras code: a tab beside the notebook in JupyterLab, in the sidebar of Notebook 7. */
const review: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:review',
  description: 'Reviews the changes of old Keras code before they are made.',
  autoStart: true,
  requires: [IAdvisor, IEditorLanguageRegistry, INotebookEditor],
  optional: [ILabShell, ICommandPalette, ITranslator],
  activate: (
    app,
    advisor: IAdvisor,
    languages: IEditorLanguageRegistry,
    editor: INotebookEditor,
    labShell: ILabShell | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ) => {
    const { commands, serviceManager, shell } = app;
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );

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
        const { openReview } = await import(
          /* webpackChunkName: "review" */ './page'
        );
        const page = openReview(shell, labShell ? 'main' : 'right', {
          advice,
          commands,
          languages,
          services: serviceManager,
          editor,
          trans
        });
        if (typeof args.cellId === 'string') {
          page.reveal(args.cellId);
        }
      }
    });
    commands.addCommand(CommandIDs.apiChanges, {
      label: trans.__('Search Keras API Changes'),
      caption: trans.__('An old name in, what to write in Keras 3 out'),
      describedBy: {
        args: { type: 'object', properties: { text: { type: 'string' } } }
      },
      execute: async ({ text }) => {
        const { openApiPage } = await import(
          /* webpackChunkName: "api-changes" */ './api-page'
        );
        openApiPage(
          shell,
          labShell ? 'main' : 'right',
          text,
          advisor.current?.panel.content,
          trans
        );
      }
    });
    guard('Ending what an earlier run left', async () => {
      if (mayHaveRemains('checking')) {
        const { Remains } = await import(
          /* webpackChunkName: "review" */ './page'
        );
        await new Remains(
          serviceManager.serverSettings,
          window.localStorage,
          'checking'
        ).sweep();
      }
    });
    palette?.addItem({
      command: CommandIDs.reviewMigration,
      category: trans.__('Keras Advisor')
    });
    palette?.addItem({
      command: CommandIDs.apiChanges,
      category: trans.__('Keras Advisor')
    });
  }
};

/** The plugins of this layer. */
export const reviewPlugins: JupyterFrontEndPlugin<unknown>[] = [review];
