import { JupyterFrontEndPlugin } from '@jupyterlab/application';

/** The plugins of this room. */
export const sidebarPlugins: JupyterFrontEndPlugin<unknown>[] = [];
