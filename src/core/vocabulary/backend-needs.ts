import type { IBackend, IBackendNeeds } from '../../knowledge/types';
import { compareVersions, isAtLeast } from './version';

/** Whether a version of Keras accepts a backend's name, the plug-in that it may need aside. */
export function accepts(version: string, { keras }: IBackend): boolean {
  return (
    keras !== null &&
    isAtLeast(version, keras.since) &&
    (keras.until === null || compareVersions(version, keras.until) <= 0)
  );
}

/** What a version of Keras needs for a backend; null where it does not accept it. */
export function needsOf(
  backend: IBackend,
  version: string
): IBackendNeeds | null {
  return accepts(version, backend)
    ? (backend.needs.find(({ since }) => isAtLeast(version, since)) ?? null)
    : null;
}

/** The backends that train with a version of Keras, the default first. */
export function trainingBackends(
  backends: readonly IBackend[],
  version: string
): readonly IBackend[] {
  return backends.filter(
    backend => backend.status === 'training' && accepts(version, backend)
  );
}
