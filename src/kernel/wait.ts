import { Kernel } from '@jupyterlab/services';

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

/** Waits until the kernel is idle or gone, no longer than given. */
export async function untilSettled(
  kernel: Kernel.IKernelConnection,
  milliseconds: number
): Promise<void> {
  const settled = () =>
    kernel.isDisposed || ['idle', 'dead'].includes(kernel.status);
  if (settled()) {
    return;
  }
  let stop: () => void = () => undefined;
  const change = new Promise<void>(resolve => {
    stop = () => {
      if (settled()) {
        resolve();
      }
    };
    kernel.statusChanged.connect(stop);
    kernel.disposed.connect(stop);
  });
  await within(change, milliseconds);
  kernel.statusChanged.disconnect(stop);
  kernel.disposed.disconnect(stop);
}
