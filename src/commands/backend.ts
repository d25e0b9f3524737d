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
