/** A measurement was stopped by its user. */
export class Aborted extends Error {}

/** Throws `Aborted` where the user stopped the measurement. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new Aborted('The measurement was stopped.');
  }
}
