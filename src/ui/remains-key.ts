/** What the advisor starts kernels of its own for. */
export type Purpose = 'measuring' | 'checking';

/** Under names that begin so the browser keeps which kernels of its own the advisor has for a purpose. */
export function remainsKey(purpose: Purpose): string {
  return `jupyterlab-keras-advisor:${purpose}`;
}

/** Whether an earlier page may have left kernels: only then there is something to load. */
export function mayHaveRemains(purpose: Purpose): boolean {
  return Object.keys(window.localStorage).some(key =>
    key.startsWith(remainsKey(purpose))
  );
}
