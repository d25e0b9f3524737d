import { JupyterFrontEndPlugin } from '@jupyterlab/application';

import { commandsPlugins } from './commands/plugin';
import { editsPlugins } from './edits/plugin';
import { folderPlugins } from './folder/plugin';
import { inlinePlugins } from './inline/plugin';
import { kernelPlugins } from './kernel/plugin';
import { reviewPlugins } from './review/plugin';
import { measuringPlugins } from './measuring/plugin';
import { settingsPlugins } from './settings/plugin';
import { sidebarPlugins } from './sidebar/plugin';
import { watchPlugins } from './watch/plugin';

export * from './tokens';

/** Every plugin of the extension; each can be disabled by its id. */
const plugins: JupyterFrontEndPlugin<unknown>[] = [
  ...settingsPlugins,
  ...watchPlugins,
  ...editsPlugins,
  ...kernelPlugins,
  ...commandsPlugins,
  ...inlinePlugins,
  ...sidebarPlugins,
  ...reviewPlugins,
  ...measuringPlugins,
  ...folderPlugins
];

export default plugins;
