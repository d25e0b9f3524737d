import { ITranslator } from '../../core';
import { KernelUnknownReason } from '../../tokens';

/** Why nothing is known of a kernel, for the user. */
export function whySilent(
  reason: KernelUnknownReason,
  trans: ITranslator
): string {
  switch (reason) {
    case 'not-asked':
      return trans.__('This kernel has not been asked yet.');
    case 'no-kernel':
      return trans.__('This notebook has no kernel.');
    case 'not-python':
      return trans.__(
        'This kernel does not run Python, so it has no Keras to ask for.'
      );
    case 'busy':
      return trans.__(
        'The kernel is busy. It is not disturbed; ask again when it is idle.'
      );
    case 'dead':
      return trans.__(
        'The kernel is dead. Nothing is known until it restarts.'
      );
    case 'timeout':
      return trans.__('The kernel did not answer in time.');
    case 'unreadable':
      return trans.__('The kernel gave an answer that could not be read.');
    case 'off':
      return trans.__(
        'The settings say that the kernel is never asked (“Ask the kernel”).'
      );
  }
}
