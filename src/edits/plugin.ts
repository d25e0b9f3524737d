import { JupyterFrontEndPlugin } from '@jupyterlab/application';

/** The plugins of this room. */
export const editsPlugins: JupyterFrontEndPlugin<unknown>[] = [];
