import { IFact, INotebookView, isCertain } from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { isBefore, placeOf } from '../core/findings/position';
import { IBackend, backendNamed, knowledge } from '../knowledge';
import { activeBackend, kernelStateOf } from './intended';
import { isSupported } from './wording';

/** The backend that Keras runs on, and whether only because nothing chooses another. */
interface IRunning {
  readonly backend: IBackend;
  readonly name: string;
  readonly isDefault: boolean;
}

/** The backend at a place of the notebook; null where it is not known for certain. */
export function backendAt(
  notebook: INotebookView,
  use: IFact
): IRunning | null {
  const settings = backendSettings(notebook);
  const { beforeImport, calls, chooser, effective } = settings;
  const state = kernelStateOf(notebook);
  const chosen = chooser?.chooses ?? null;
  const none =
    beforeImport.length +
      settings.afterImport.length +
      calls.length +
      settings.configWrites.length +
      settings.ineffective.length ===
    0;
  if (none) {
    const known =
      activeBackend(state) ??
      (state && state.kind !== 'no-keras' ? (state.next?.name ?? null) : null);
    if (!state && chosen !== null) {
      return chosen === 'installed' ? null : runningOn(chosen.backend, false);
    }
    return state
      ? runningOn(known, false)
      : runningOn(defaultOf(notebook), true);
  }
  const before = calls.filter(call => isBefore(call, placeOf(use)));
  // What a later or an uncertain call does to this place cannot be told.
  if (
    !calls.every(isCertain) ||
    (use.certainty.inFunction && calls.length > 0) ||
    !beforeImport.every(isCertain)
  ) {
    return null;
  }
  const setting = before[before.length - 1];
  if (!setting && chosen !== null && chosen !== 'installed') {
    return runningOn(chosen.backend, false);
  }
  return runningOn((setting ?? effective)?.value?.text ?? null, false);
}

function runningOn(name: string | null, isDefault: boolean): IRunning | null {
  const backend = backendNamed(name);
  return backend && isSupported(backend)
    ? { backend, name: backend.name, isDefault }
    : null;
}

/** What Keras uses where nothing chooses; nothing where the notebook does not even import it. */
function defaultOf(notebook: INotebookView): string | null {
  const { kerasImport } = backendSettings(notebook);
  return kerasImport ? knowledge.generations[0].default : null;
}
