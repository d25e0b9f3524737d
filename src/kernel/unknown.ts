import type { KernelUnknownReason } from '../core/kernel';

/** An answer that says why there is none. */
export function unknown(reason: KernelUnknownReason): {
  readonly status: 'unknown';
  readonly reason: KernelUnknownReason;
} {
  return { status: 'unknown', reason };
}
