import { backendSettings } from '../core';
import { backendNamed, supported } from '../knowledge/backend-list';
import { IAdvice } from '../tokens';

/** The proper name of a backend. */
export function titleOf(backend: string): string {
  return backendNamed(backend)?.title ?? backend;
}

/** The backend that the notebook as it stands sets correctly; null when there is none. */
export function intendedBackend(advice: IAdvice): string | null {
  return (
    supported.find(({ name }) => advice.plan(name).edits.length === 0)?.name ??
    null
  );
}

/** Whether a notebook, as it was last read, loads Keras, sets its backend or has a finding. */
export function usesKeras({ view, findings }: IAdvice): boolean {
  const { effective, kerasImport } = backendSettings(view);
  return (
    view.firstKerasImport !== null ||
    kerasImport !== null ||
    effective !== null ||
    findings.length > 0
  );
}
