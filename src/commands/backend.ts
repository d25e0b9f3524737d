import { supported } from '../knowledge';
import { vocabulary } from '../rules/vocabulary';
import { IAdvice } from '../tokens';

/** The proper name of a backend. */
export function titleOf(backend: string): string {
  return vocabulary.backendNamed(backend)?.title ?? backend;
}

/** The backend that the notebook as it stands sets correctly; null when there is none. */
export function intendedBackend(advice: IAdvice): string | null {
  return (
    supported.find(({ name }) => advice.plan(name).edits.length === 0)?.name ??
    null
  );
}
