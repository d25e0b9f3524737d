import {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';

import { ISettings } from '../tokens';
import { AdvisorSettings } from './settings';

/** Its id is the name of the settings: schema/plugin.json. */
const PLUGIN_ID = 'jupyterlab-keras-advisor:plugin';

const settingsPlugin: JupyterFrontEndPlugin<ISettings> = {
  id: PLUGIN_ID,
  description: 'The settings of the Keras advisor.',
  autoStart: true,
  provides: ISettings,
  optional: [ISettingRegistry],
  activate: (
    app: JupyterFrontEnd,
    registry: ISettingRegistry | null
  ): ISettings => {
    const settings = new AdvisorSettings();
    // Not waited for: the advisor starts with the defaults and follows when the registry answers.
    if (registry) {
      void load(registry, settings);
    }
    return settings;
  }
};

async function load(
  registry: ISettingRegistry,
  settings: AdvisorSettings
): Promise<void> {
  try {
    settings.follow(await registry.load(PLUGIN_ID));
  } catch {
    // The registry has told the console why.
    const plugin = await registry.connector
      .fetch(PLUGIN_ID)
      .catch(() => undefined);
    if (plugin) {
      settings.salvage(plugin);
    }
  }
}

/** The plugins of this layer. */
export const settingsPlugins: JupyterFrontEndPlugin<unknown>[] = [
  settingsPlugin
];
