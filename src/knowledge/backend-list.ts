import * as files from './backends';
import { BackendStatus, IBackend } from './types';

const order: readonly BackendStatus[] = [
  'training',
  'inference',
  'discontinued',
  'foreign'
];

/** The version that first accepted a backend, as a number to sort by; what never was a backend comes last. */
function firstVersion({ keras }: IBackend): number {
  return (keras?.since ?? '9.9')
    .split('.')
    .reduce((sum, part, i) => sum + Number(part) / 1000 ** i, 0);
}

/** Every backend: those that train first, those that are gone last; among them the oldest first, then by title. */
export const backends: readonly IBackend[] = Object.values<IBackend>(
  files
).sort(
  (a, b) =>
    order.indexOf(a.status) - order.indexOf(b.status) ||
    firstVersion(a) - firstVersion(b) ||
    a.title.localeCompare(b.title, 'en')
);

/** The backends that are or will be of use: those that Keras 3 accepts, and those that only its next release does. */
export const supported: readonly IBackend[] = backends.filter(
  backend => backend.status === 'training' || backend.status === 'inference'
);

const byName = new Map(backends.map(backend => [backend.name, backend]));

/** The backend of exactly this name; undefined when there is none. */
export function backendNamed(name: string | null): IBackend | undefined {
  return name === null ? undefined : byName.get(name);
}
