import { ITranslator, KernelUnknownReason } from '../../core';

/** What to do about a kernel whose state is unknown; empty where the reason says it all. */
export function explainHint(
  reason: KernelUnknownReason,
  trans: ITranslator
): string {
  switch (reason) {
    case 'busy':
      return trans.__('Ask again when it is idle.');
    case 'dead':
      return trans.__('Restart it to see what it runs.');
    case 'off':
      return trans.__('The setting is called “Ask the kernel”.');
    default:
      return '';
  }
}
