import { CommandIDs } from '../tokens';
import { ICommandOptions } from './commands';
import { schema } from './args';
import { notify } from './notify';

/** The name under which the settings are kept. */
const SETTINGS = 'jupyterlab-keras-advisor:plugin';

/** Registers the command that turns the advisor off and on; its label says which, and a notification what came of it. */
export function addToggle(options: ICommandOptions): void {
  const { commands, registry, settings, trans } = options;
  const turn = (on: boolean) => registry?.set(SETTINGS, 'enabled', on);

  commands.addCommand(CommandIDs.toggle, {
    label: () =>
      settings.current.enabled
        ? trans.__('Turn Keras Advice Off')
        : trans.__('Turn Keras Advice On'),
    caption: trans.__('Turn the Keras advisor off or on in all notebooks'),
    describedBy: schema({}),
    isEnabled: () => registry !== null,
    execute: async () => {
      const on = !settings.current.enabled;
      await turn(on);
      notify(
        options,
        [
          on
            ? trans.__('Keras advice is on in all notebooks.')
            : trans.__('Keras advice is off in all notebooks.')
        ],
        'info',
        [{ label: trans.__('Undo'), run: () => turn(!on) }]
      );
    }
  });
  settings.changed.connect(() => {
    commands.notifyCommandChanged(CommandIDs.toggle);
  });
}
