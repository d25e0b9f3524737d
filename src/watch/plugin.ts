import { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { IAdvisor, IKernelService, ISettings } from '../tokens';
import { Advisor } from './advisor';

/** Follows the open notebooks and keeps their findings current. */
const advisor: JupyterFrontEndPlugin<IAdvisor> = {
  id: 'jupyterlab-keras-advisor:advisor',
  description: IAdvisor.description,
  autoStart: true,
  provides: IAdvisor,
  requires: [INotebookTracker, IEditorLanguageRegistry, ISettings],
  optional: [IKernelService, ITranslator],
  activate: (
    app,
    tracker: INotebookTracker,
    languages: IEditorLanguageRegistry,
    settings: ISettings,
    kernels: IKernelService | null,
    translator: ITranslator | null
  ) =>
    new Advisor({
      tracker,
      languages,
      settings,
      kernels,
      trans: (translator ?? nullTranslator).load('jupyterlab_keras_advisor')
    })
};

/** The plugins of this layer. */
export const watchPlugins: JupyterFrontEndPlugin<unknown>[] = [advisor];
