import { galata } from '@jupyterlab/galata';

const TRACKER = '@jupyterlab/notebook-extension:tracker';

/** Galata's settings, with notebooks in a windowing mode. */
export function withWindowing(windowingMode: string): Record<string, object> {
  const settings = galata.DEFAULT_SETTINGS as Record<string, object>;
  return { ...settings, [TRACKER]: { ...settings[TRACKER], windowingMode } };
}
