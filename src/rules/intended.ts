import { IFact, INotebookView, isCertain } from '../core';
import { KnownKernelState, knownKernelState } from '../core/kernel';
import { backendSettings } from '../core/findings/backend-settings';
import { IBackend, backendNamed } from '../knowledge';
import { vocabulary } from './vocabulary';
import { isSupported } from './wording';

/** The backend that a notebook asks for, and the fact that asks. */
export interface IIntended {
  readonly backend: IBackend;
  readonly fact: IFact;
}

/** What the notebook itself asks for; null when it sets nothing, nothing for certain, or a name that Keras refuses. */
export function intendedBackend(notebook: INotebookView): IIntended | null {
  const { calls, effective } = backendSettings(notebook);
  const fact = calls.filter(isCertain).pop() ?? effective;
  const backend = backendNamed(fact?.value?.text ?? null);
  return fact && backend && isSupported(backend) ? { backend, fact } : null;
}

/** The state of the notebook's kernel; null where it is unknown. */
export function kernelStateOf(
  notebook: INotebookView
): KnownKernelState | null {
  return notebook.kernel && knownKernelState(notebook.kernel, vocabulary);
}

/** The backend that the kernel's Keras runs on; null where it is not loaded or that is not known. */
export function activeBackend(state: KnownKernelState | null): string | null {
  return state?.kind === 'loaded' ? state.active : null;
}
