import { Kernel } from '@jupyterlab/services';

import { isReplaced } from './replaced';

/** How long a kernel may take, in milliseconds: to become idle, and again to answer. */
export const PATIENCE = 5000;

/** The promise's value, or null when it takes longer. */
export async function within<T>(
  promise: PromiseLike<T>,
  milliseconds: number
): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<null>(resolve => {
        timer = setTimeout(() => resolve(null), milliseconds);
      })
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What a kernel that can be asked says of itself. One that another client or Jupyter restarted stays at `starting` after
 * it has started: of what the server asks it to see whether it is up, JupyterLab takes no notice.
 */
export const ASKABLE: readonly Kernel.Status[] = ['idle', 'starting'];

/** Waits until the kernel is idle, or whatever else is waited for, or gone, no longer than given. */
export async function untilSettled(
  kernel: Kernel.IKernelConnection,
  milliseconds: number,
  statuses: readonly Kernel.Status[] = ['idle']
): Promise<void> {
  const settled = () =>
    kernel.isDisposed || ['dead', ...statuses].includes(kernel.status);
  if (!settled()) {
    const { change, stop } = nextChange(kernel, settled);
    await within(change, milliseconds);
    stop();
  }
}

/** The promise's value, or null where the kernel is replaced meanwhile: what it was sent is lost. */
export async function unlessReplaced<T>(
  kernel: Kernel.IKernelConnection,
  promise: PromiseLike<T>
): Promise<T | null> {
  const { change, stop } = nextChange(kernel, () => isReplaced(kernel.status));
  try {
    return await Promise.race([promise, change.then(() => null)]);
  } finally {
    stop();
  }
}

/** The next change of a kernel after which something holds. */
function nextChange(
  kernel: Kernel.IKernelConnection,
  holds: () => boolean
): { readonly change: Promise<void>; readonly stop: () => void } {
  let listen: () => void = () => undefined;
  const change = new Promise<void>(resolve => {
    listen = () => {
      if (holds()) {
        resolve();
      }
    };
    kernel.statusChanged.connect(listen);
    kernel.disposed.connect(listen);
  });
  return {
    change,
    stop: () => {
      kernel.statusChanged.disconnect(listen);
      kernel.disposed.disconnect(listen);
    }
  };
}
