import {
  ILabShell,
  ILayoutRestorer,
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import {
  ITranslator,
  TranslationBundle,
  nullTranslator
} from '@jupyterlab/translation';

import { CommandIDs, IAdvisor, IKernelService, ISettings } from '../tokens';
import { CompareSection } from './compare/section';
import { ICellTarget, goToCell } from './gotocell';
import { KernelSection } from './kernel/section';
import { NotebookSection } from './notebook/section';
import { AdvisorPanel, View } from './panel';
import { rulePagesPlugin } from './rulepages';
import { Section } from './section';

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

    const compare = new CompareSection(trans);
    const sections = new Map<View, Section>();
    sections.set(
      'notebook',
      new NotebookSection({ tracker, advisor, settings, commands, trans })
    );
    if (kernels) {
      const kernel = new KernelSection({ tracker, kernels, settings, trans });
      sections.set('kernel', kernel);
      commands.addCommand(CommandIDs.repairKerasJson, {
        label: trans.__('Repair keras.json…'),
        caption: trans.__(
          'Show what a repair of the kernel’s keras.json would change'
        ),
        describedBy: { args: { type: 'object', properties: {} } },
        isEnabled: () => tracker.currentWidget !== null,
        execute: () => kernel.repair()
      });
    }
    sections.set('compare', compare);
    const panel = new AdvisorPanel(sections, language, trans);

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
      label: args => labelOf(args.view, trans),
      caption: trans.__('Show the panel of the Keras advisor'),
      describedBy: {
        args: {
          type: 'object',
          properties: {
            view: { type: 'string', enum: ['notebook', 'kernel', 'compare'] },
            backend: { type: 'string' }
          }
        }
      },
      execute: args => {
        addPanel();
        shell.activateById(panel.id);
        if (typeof args.backend === 'string') {
          compare.highlight(args.backend);
        }
        panel.open((args.view as View | undefined) ?? 'notebook');
      }
    });

    for (const view of sections.keys()) {
      palette?.addItem({
        command: CommandIDs.openPanel,
        category: trans.__('Keras Advisor'),
        args: { view }
      });
    }

    commands.addCommand(CommandIDs.goToCell, {
      label: trans.__('Go to the Cell of a Keras Finding'),
      describedBy: {
        args: {
          type: 'object',
          required: ['cellId'],
          properties: {
            cellId: { type: 'string' },
            offset: { type: 'number' }
          }
        }
      },
      execute: async args => {
        const notebook = tracker.currentWidget;
        if (notebook && typeof args.cellId === 'string') {
          shell.activateById(notebook.id);
          await goToCell(notebook, args as unknown as ICellTarget);
        }
      }
    });
  }
};

/** In a menu the panel goes by its name; in the palette each view says what it is for. */
function labelOf(view: unknown, trans: TranslationBundle): string {
  switch (view) {
    case 'notebook':
      return trans.__('Show Findings');
    case 'kernel':
      return trans.__('Show What the Kernel Runs');
    case 'compare':
      return trans.__('Compare Backends');
    default:
      return trans.__('Keras Advisor');
  }
}

/** The plugins of this room. */
export const sidebarPlugins: JupyterFrontEndPlugin<unknown>[] = [
  panelPlugin,
  rulePagesPlugin
];
