import { IFact, IKernelFacts, INotebookView } from '../core';
import { backendSettings, isCertain } from '../core/settings';
import { isAtLeast } from '../core/version';
import { IBackend, backendNamed } from '../knowledge';
import { isSupported } from './wording';

/** The backend that a notebook asks for, and the fact that asks. */
export interface IWanted {
  readonly backend: IBackend;
  readonly fact: IFact;
}

/** What the notebook itself asks for; null when it sets nothing, nothing for certain, or a name that Keras refuses. */
export function wantedBackend(notebook: INotebookView): IWanted | null {
  const { calls, effective } = backendSettings(notebook);
  const fact = calls.filter(isCertain).pop() ?? effective;
  const backend = backendNamed(fact?.value?.text ?? null);
  return fact && backend && isSupported(backend) ? { backend, fact } : null;
}

/** What Keras 3 in this kernel takes when the notebook sets nothing: the environment, then keras.json, then TensorFlow. */
export function defaultBackend(kernel: IKernelFacts): string {
  const { env, kerasJson } = kernel;
  const file = kerasJson.exists && kerasJson.valid ? kerasJson.backend : null;
  return env.KERAS_BACKEND || (file ?? 'tensorflow');
}

/** Whether the kernel's Keras is one that reads KERAS_BACKEND as Keras 3 does. */
export function hasKeras3(kernel: IKernelFacts): boolean {
  return isAtLeast(kernel.keras.version ?? '', '3');
}
