import { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ISessionContext, ISessionContextDialogs } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { IAdvisor, IKernelService, ISettings } from '../tokens';
import { guard } from '../ui/guard';
import { KernelService } from './service';

/** The service that asks kernels. */
const service: JupyterFrontEndPlugin<IKernelService> = {
  id: 'jupyterlab-keras-advisor:kernel',
  description: IKernelService.description,
  autoStart: true,
  provides: IKernelService,
  requires: [INotebookTracker, ISettings],
  optional: [ISessionContextDialogs, ITranslator],
  activate: (
    app,
    tracker: INotebookTracker,
    settings: ISettings,
    dialogs: ISessionContext.IDialogs | null,
    translator: ITranslator | null
  ) =>
    new KernelService({
      tracker,
      settings,
      dialogs,
      translator: translator ?? nullTranslator
    })
};

/** Asks a kernel without a click where the user allows it. A plugin of its own, since the advisor needs the service. */
const auto: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:kernel-auto',
  description: 'Asks a kernel after cells ran that bear on its Keras backend.',
  autoStart: true,
  requires: [IKernelService, IAdvisor, ISettings],
  activate: (
    app,
    kernels: IKernelService,
    advisor: IAdvisor,
    settings: ISettings
  ) => {
    // Loaded with the first notebook: before, there is nothing to ask about.
    const start = () => {
      advisor.added.disconnect(start);
      guard('Following the notebooks’ kernels', async () => {
        const { AutoProbe } = await import(
          /* webpackChunkName: "auto-probe" */ './auto'
        );
        return new AutoProbe(kernels, advisor, settings);
      });
    };
    advisor.added.connect(start);
  }
};

/** The plugins of this folder. */
export const kernelPlugins: JupyterFrontEndPlugin<unknown>[] = [service, auto];
