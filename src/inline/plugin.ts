import { JupyterFrontEndPlugin } from '@jupyterlab/application';
import {
  EditorExtensionRegistry,
  IEditorExtensionRegistry
} from '@jupyterlab/codemirror';
import { ISharedCell } from '@jupyter/ydoc';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';

import { CommandIDs, IAdvice, IAdvisor, ISettings } from '../tokens';
import { Actions } from '../ui/actions';
import { guard } from '../ui/guard';
import { Cards } from './cards';
import { Marks } from './marks';
import { hasQuickFix, openQuickFix } from './quickfix';
import { Typing } from './typing';

/** Shows the findings in the notebook itself: marks in the line, a card under the input. */
const inline: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:inline',
  description: 'Marks and cards of the Keras advisor in the notebook.',
  autoStart: true,
  requires: [IAdvisor, ISettings, IEditorExtensionRegistry],
  optional: [ITranslator],
  activate: (
    app,
    advisor: IAdvisor,
    settings: ISettings,
    extensions: IEditorExtensionRegistry,
    translator: ITranslator | null
  ) => {
    const { commands } = app;
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    const typing = new Typing();
    const actions = new WeakMap<IAdvice, Actions>();
    const actionsOf = (advice: IAdvice) => {
      const made = actions.get(advice) ?? new Actions(advice, commands, trans);
      actions.set(advice, made);
      return made;
    };
    const adviceOf = (cell: ISharedCell) => {
      let found: IAdvice | null = null;
      advisor.forEach(advice => {
        if (advice.panel.content.model?.sharedModel === cell.notebook) {
          found ??= advice;
        }
      });
      return found;
    };
    // A hover would cover the line above and repeat the card that stands right below.
    const hint = (): string | null => {
      if (settings.current.display !== 'card') {
        return null;
      }
      const binding = commands.keyBindings.find(
        ({ command }) => command === CommandIDs.quickFix
      );
      return binding
        ? trans.__(
            'Quick fix: %1',
            CommandRegistry.formatKeystroke(binding.keys)
          )
        : trans.__('Keras advice below');
    };
    const marks = new Marks(adviceOf, actionsOf, typing, hint);

    extensions.addExtension({
      name: 'keras-advisor',
      factory: ({ model }) => {
        const cell = model.sharedModel as Partial<ISharedCell>;
        // Files and consoles have editors, too, but their text belongs to no notebook.
        return cell.notebook && cell.cell_type === 'code'
          ? EditorExtensionRegistry.createImmutableExtension(
              marks.extension(cell as ISharedCell)
            )
          : null;
      }
    });

    const show = (advice: IAdvice) => {
      const cards = new Cards({
        advice,
        settings,
        commands,
        trans,
        typing,
        actions: actionsOf(advice)
      });
      const update = (): void => marks.update(advice);
      advice.changed.connect(update);
      settings.changed.connect(update);
      marks.update(advice);
      advice.panel.disposed.connect(() => {
        settings.changed.disconnect(update);
        cards.dispose();
      });
    };
    advisor.forEach(advice =>
      guard('Showing the Keras advice of a notebook', () => show(advice))
    );
    advisor.added.connect((_, advice) => show(advice));

    commands.addCommand(CommandIDs.quickFix, {
      label: trans.__('Quick Fix for a Keras Finding…'),
      caption: trans.__('What can be done about the finding at the cursor'),
      describedBy: { args: { type: 'object', properties: {} } },
      isEnabled: () => advisor.current !== null && hasQuickFix(advisor.current),
      execute: () => {
        if (advisor.current) {
          openQuickFix(advisor.current.panel, actionsOf(advisor.current));
        }
      }
    });
  }
};

/** The plugins of this layer. */
export const inlinePlugins: JupyterFrontEndPlugin<unknown>[] = [inline];
