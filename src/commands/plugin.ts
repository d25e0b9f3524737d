import { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { training } from '../rules/training';
import {
  CommandIDs,
  IAdvisor,
  IKernelService,
  INotebookEditor,
  ISettings
} from '../tokens';
import { addCommands } from './commands';

/** The commands by which users reach the advisor, and its layers each other. */
const commands: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:commands',
  description: 'Switches backends, applies fixes and restarts the kernel.',
  autoStart: true,
  requires: [IAdvisor, INotebookEditor, ISettings, INotebookTracker],
  optional: [IKernelService, ICommandPalette, ISettingRegistry, ITranslator],
  activate: (
    app,
    advisor: IAdvisor,
    editor: INotebookEditor,
    settings: ISettings,
    tracker: INotebookTracker,
    kernels: IKernelService | null,
    palette: ICommandPalette | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    addCommands({
      commands: app.commands,
      advisor,
      editor,
      kernels,
      settings,
      tracker,
      registry,
      trans
    });
    if (!palette) {
      return;
    }
    const category = trans.__('Keras Advisor');
    for (const { name: backend } of training) {
      palette.addItem({
        command: CommandIDs.switchBackend,
        category,
        args: { backend }
      });
    }
    for (const command of [
      CommandIDs.fixAll,
      CommandIDs.migrate,
      CommandIDs.nextFinding,
      CommandIDs.previousFinding,
      // Those of other layers show up where these are there.
      CommandIDs.quickFix,
      CommandIDs.repairKerasJson,
      CommandIDs.restart,
      CommandIDs.toggle
    ]) {
      palette.addItem({ command, category });
    }
  }
};

/** The plugins of this layer. */
export const commandsPlugins: JupyterFrontEndPlugin<unknown>[] = [commands];
