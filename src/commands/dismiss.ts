import { CommandIDs, DismissalScope, IAdvice } from '../tokens';
import { argument, schema } from './args';
import { ICommandOptions } from './commands';
import { notify } from './notify';

/** How long a dismissal can last. */
const scopes: readonly DismissalScope[] = ['once', 'notebook', 'everywhere'];

/** Registers the command that puts a finding away, and says how it comes back. */
export function addDismiss(options: ICommandOptions): void {
  const { advisor, commands, tracker, trans } = options;

  const said = (scope: DismissalScope, rule: string): string => {
    switch (scope) {
      case 'once':
        return trans.__('Dismissed until this notebook is closed.');
      case 'notebook':
        return trans.__('Dismissed in this notebook.');
      case 'everywhere':
        return trans.__('“%1” is off in all notebooks.', rule);
    }
  };

  commands.addCommand(CommandIDs.dismiss, {
    label: trans.__('Dismiss a Keras Finding'),
    describedBy: schema({
      cellId: trans.__('The cell of the finding'),
      key: trans.__('The key of the finding'),
      scope: trans.__('How long: %1', scopes.join(', '))
    }),
    isEnabled: () => tracker.currentWidget !== null,
    execute: async args => {
      const panel = tracker.currentWidget;
      const advice: IAdvice | null = panel && advisor.adviceOf(panel);
      const finding = advice?.findings.find(
        ({ cellId, key }) => cellId === args.cellId && key === args.key
      );
      const scope = scopes.find(each => each === argument(args, 'scope'));
      if (!advice || !finding || !scope) {
        return;
      }
      const undo = await advice.dismiss(finding, scope);
      notify(advice.panel, [said(scope, finding.rule)], 'info', [
        {
          label: trans.__('Undo'),
          caption: trans.__('The panel has it under “Dismissed”, too'),
          run: undo
        }
      ]);
    }
  });
}
