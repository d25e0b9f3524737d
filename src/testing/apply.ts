import {
  IConfig,
  IEdit,
  IFix,
  INotebook,
  applyEdits as apply,
  defaultConfig,
  planFix
} from '../core';
import { inspectorOf } from './read';

/** The notebook after edits that must be possible. */
export function applyEdits(
  notebook: INotebook,
  edits: readonly IEdit[]
): INotebook {
  const edited = apply(notebook, edits);
  if (!edited) {
    throw new Error(`cannot be applied: ${JSON.stringify(edits)}`);
  }
  return edited;
}

/** The edits of a fix of a finding in a notebook. */
export function editsOf(
  notebook: INotebook,
  fix: IFix,
  config: IConfig = defaultConfig
): readonly IEdit[] {
  return planFix(inspectorOf(notebook).view, fix, config);
}
