import { ILabShell, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { PathExt } from '@jupyterlab/coreutils';
import { IFileBrowserFactory } from '@jupyterlab/filebrowser';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { CommandIDs, ISettings } from '../tokens';

/** Checks the notebooks of a folder of the file browser: a tab in JupyterLab, in the sidebar of Notebook 7. */
const folder: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:folder',
  description: 'Checks the notebooks of a folder.',
  autoStart: true,
  requires: [IFileBrowserFactory, IEditorLanguageRegistry, ISettings],
  optional: [ILabShell, ICommandPalette, ITranslator],
  activate: (
    app,
    files: IFileBrowserFactory,
    languages: IEditorLanguageRegistry,
    settings: ISettings,
    labShell: ILabShell | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    /** The folder that is selected, else the one that is open. */
    const current = () => {
      const browser = files.tracker.currentWidget;
      const [item, ...others] = browser?.selectedItems() ?? [];
      return item?.type === 'directory' && others.length === 0
        ? item.path
        : (browser?.model.path ?? '');
    };
    app.commands.addCommand(CommandIDs.checkFolder, {
      label: () =>
        trans.__('Check Keras in “%1”', PathExt.basename(current()) || '/'),
      describedBy: { args: { type: 'object', properties: {} } },
      execute: async () => {
        const path = current();
        const { openFolderPage } = await import(
          /* webpackChunkName: "folder" */ './page'
        );
        await openFolderPage(
          app,
          labShell ? 'main' : 'right',
          path,
          languages,
          settings.current,
          trans
        );
      }
    });
    palette?.addItem({
      command: CommandIDs.checkFolder,
      category: trans.__('Keras Advisor')
    });
  }
};

/** The plugins of this layer. */
export const folderPlugins: JupyterFrontEndPlugin<unknown>[] = [folder];
