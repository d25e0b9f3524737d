import {
  ILabShell,
  ILayoutRestorer,
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { ReadonlyJSONObject } from '@lumino/coreutils';

import { CommandIDs, IAdvisor, IKernelService, ISettings } from '../tokens';
import { ICellTarget, goToCell } from './gotocell';
import { Overview } from './overview';
import { AdvisorPanel, IOpenSection } from './panel';
import { rulePagesPlugin } from './rulepages';
import { sections } from './sections';
import { statusPlugin } from './status';

/** Its place in the right sidebar, after JupyterLab's own. */
const rank = 600;

/** The panel in the right sidebar, and the commands that lead to it and from it. */
const panelPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:panel',
  description: 'The panel of the Keras advisor in the sidebar.',
  autoStart: true,
  requires: [INotebookTracker, IAdvisor, ISettings],
  optional: [
    IKernelService,
    ILabShell,
    ILayoutRestorer,
    ICommandPalette,
    ITranslator
  ],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    advisor: IAdvisor,
    settings: ISettings,
    kernels: IKernelService | null,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ): void => {
    const { commands, shell } = app;
    const language = translator ?? nullTranslator;
    const trans = language.load('jupyterlab_keras_advisor');

    const context = { tracker, advisor, settings, kernels, commands, trans };
    const open = sections.flatMap((section): IOpenSection[] => {
      try {
        const widget = section.create(context);
        return widget ? [{ section, widget }] : [];
      } catch (reason) {
        console.error(
          `The section “${section.id}” of the Keras advisor could not be made:`,
          reason
        );
        return [];
      }
    });
    const panel = new AdvisorPanel(open, language, trans);
    const overview = new Overview(advisor, settings, trans);
    const showCount = () => panel.showCount(overview.glance);
    overview.changed.connect(showCount);
    showCount();

    const ids = open.map(({ section }) => section.id);

    const addPanel = (): void => {
      if (!panel.isAttached) {
        shell.add(panel, 'right', { rank, type: 'Keras Advisor' });
      }
    };
    if (labShell) {
      restorer?.add(panel, 'jupyterlab-keras-advisor');
      addPanel();
    } else {
      // Notebook 7 has a page for each thing: the panel belongs to those with a notebook only.
      tracker.forEach(addPanel);
      tracker.widgetAdded.connect(addPanel);
    }

    commands.addCommand(CommandIDs.openPanel, {
      // In a menu the panel goes by its name; in the palette each view says what it is for.
      label: args =>
        sections.find(({ id }) => id === args.view)?.label(trans) ??
        (args.isPalette
          ? trans.__('Show Keras Advisor Panel')
          : trans.__('Keras Advisor')),
      caption: trans.__('Show the panel of the Keras advisor'),
      describedBy: {
        args: {
          type: 'object',
          properties: {
            view: { type: 'string', enum: ids },
            backend: { type: 'string' },
            isPalette: { type: 'boolean' }
          }
        }
      },
      execute: args => {
        addPanel();
        shell.activateById(panel.id);
        const view = typeof args.view === 'string' ? args.view : ids[0];
        panel.open(view, args);
      }
    });

    const category = trans.__('Keras Advisor');
    const items: ReadonlyJSONObject[] = [
      ...ids.map(view => ({ view })),
      { isPalette: true }
    ];
    // Before all else that is called Keras: to look harms nobody.
    items.forEach((args, rank) =>
      palette?.addItem({ command: CommandIDs.openPanel, category, args, rank })
    );

    commands.addCommand(CommandIDs.goToCell, {
      label: trans.__('Go to the Cell of a Keras Finding'),
      describedBy: {
        args: {
          type: 'object',
          required: ['cellId'],
          properties: {
            cellId: { type: 'string' },
            offset: { type: 'number' },
            notebook: { type: 'string' }
          }
        }
      },
      execute: async args => {
        const notebook =
          tracker.find(({ id }) => id === args.notebook) ??
          tracker.currentWidget;
        if (notebook && typeof args.cellId === 'string') {
          shell.activateById(notebook.id);
          await goToCell(notebook, args as unknown as ICellTarget);
        }
      }
    });
  }
};

/** The plugins of this layer. */
export const sidebarPlugins: JupyterFrontEndPlugin<unknown>[] = [
  panelPlugin,
  rulePagesPlugin,
  statusPlugin
];
