import {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { INotebookEditor } from '../tokens';
import { NotebookEditor } from './editor';

/** Applies edits to notebooks. */
const editor: JupyterFrontEndPlugin<INotebookEditor> = {
  id: 'jupyterlab-keras-advisor:editor',
  description: 'Applies edits to a notebook in one transaction.',
  autoStart: true,
  provides: INotebookEditor,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) =>
    new NotebookEditor(
      (translator ?? nullTranslator).load('jupyterlab_keras_advisor')
    )
};

/** The plugins of this layer. */
export const editsPlugins: JupyterFrontEndPlugin<unknown>[] = [editor];
