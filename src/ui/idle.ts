import { DisposableDelegate, IDisposable } from '@lumino/disposable';

/**
 * For how many milliseconds a slice goes on. What has begun is finished, so that slices are longer than this; all of
 * them should stay below 10 ms.
 */
export const SLICE = 5;

/**
 * Calls `step` with a budget in milliseconds whenever the page has nothing better to do, until it returns true.
 * Disposing the result stops that.
 */
export function inSlices(step: (budget: number) => boolean): IDisposable {
  let cancel: () => void;
  const next = () => {
    if (typeof requestIdleCallback === 'function') {
      // The timeout keeps a page that is never idle from never being read.
      const handle = requestIdleCallback(run, { timeout: 500 });
      cancel = () => cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(run, 16);
      cancel = () => clearTimeout(handle);
    }
  };
  const run = () => {
    if (!step(SLICE)) {
      next();
    }
  };
  next();
  return new DisposableDelegate(() => cancel());
}
