import { IConfig } from './config';
import { INotebookView, IPlan } from './rule';

/**
 * Plans the edits after which a notebook, run from top to bottom, uses `backend`: one right setting before Keras is
 * first loaded, every bad one repaired or removed, a right one left alone. Planning again after applying the plan
 * gives no edits.
 */
export function planSwitch(
  notebook: INotebookView,
  backend: string,
  config: IConfig
): IPlan {
  return { backend, edits: [], settingCellId: null };
}
