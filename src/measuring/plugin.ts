import {
  ILabShell,
  ILayoutRestorer,
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import {
  ICommandPalette,
  IThemeManager,
  WidgetTracker
} from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { CommandIDs, IAdvisor, IKernelService } from '../tokens';
import { guard } from '../ui/guard';
import { mayHaveRemains } from '../ui/remains-key';
import type { MeasureModel } from './model';
import type { MeasurePage } from './page';

/** Measures backends in kernels of their own, on a page beside the notebook. */
const plugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:measurements',
  description: 'Measures the backends of Keras on this machine.',
  autoStart: true,
  requires: [IRenderMimeRegistry, INotebookTracker],
  optional: [
    ILabShell,
    ILayoutRestorer,
    ICommandPalette,
    IThemeManager,
    IStateDB,
    ITranslator,
    IAdvisor,
    IKernelService
  ],
  activate: (
    app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    notebooks: INotebookTracker,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
    themes: IThemeManager | null,
    state: IStateDB | null,
    translator: ITranslator | null,
    advisor: IAdvisor | null,
    kernels: IKernelService | null
  ): void => {
    const { commands, serviceManager, shell } = app;
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    const load = () =>
      import(/* webpackChunkName: "measuring" */ './measuring');
    const tracker = new WidgetTracker<MeasurePage>({
      namespace: 'keras-advisor-measurements'
    });
    let page: MeasurePage | null = null;
    let model: MeasureModel | null = null;

    commands.addCommand(CommandIDs.measure, {
      label: args =>
        args.isPalette
          ? trans.__('Measure the Keras Backends on This Machine')
          : trans.__('Measure on this machine'),
      caption: trans.__(
        'How fast each backend of the notebook’s environment is here'
      ),
      describedBy: {
        args: {
          type: 'object',
          properties: { isPalette: { type: 'boolean' } }
        }
      },
      execute: async () => {
        const { MeasureModel, MeasurePage, OwnModels } = await load();
        if (!page || page.isDisposed) {
          model = new MeasureModel(serviceManager, state, trans);
          page = new MeasurePage({ model, rendermime, themes, trans });
        }
        const panel = notebooks.currentWidget;
        if (panel && model) {
          const { kernelPreference, session } = panel.sessionContext;
          model.follow(
            new OwnModels(panel, advisor, kernels, trans),
            session?.kernel?.name ?? kernelPreference.name ?? null
          );
        }
        if (!page.isAttached) {
          shell.add(page, labShell ? 'main' : 'right', {
            mode: 'split-right',
            type: 'Keras Measurements'
          });
        }
        if (!tracker.has(page)) {
          await tracker.add(page);
        }
        shell.activateById(page.id);
      }
    });
    palette?.addItem({
      command: CommandIDs.measure,
      category: trans.__('Keras Advisor'),
      args: { isPalette: true }
    });
    if (labShell && restorer) {
      guard('Restoring the page of measurements', () =>
        restorer.restore(tracker, {
          command: CommandIDs.measure,
          name: () => 'measurements'
        })
      );
    }
    guard('Ending what an earlier measurement left', async () => {
      if (mayHaveRemains('measuring')) {
        const { Remains } = await load();
        await new Remains(
          serviceManager.serverSettings,
          window.localStorage,
          'measuring'
        ).sweep();
      }
    });
  }
};

/** The plugins of this layer. */
export const measuringPlugins: JupyterFrontEndPlugin<unknown>[] = [plugin];
