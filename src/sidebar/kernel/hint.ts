import { ITranslator, KernelUnknownReason } from '../../core';
import { ProbeMode } from '../../tokens';

/** What to do about a kernel whose state is unknown; empty where the reason says it all. */
export function explainHint(
  reason: KernelUnknownReason,
  mode: ProbeMode,
  trans: ITranslator
): string {
  switch (reason) {
    case 'busy':
      return mode === 'auto'
        ? trans.__('It is asked again when it is idle.')
        : trans.__('Ask again when it is idle.');
    case 'dead':
      return trans.__('Restart it to see what it runs.');
    case 'off':
      return trans.__('The setting is called “Ask the kernel”.');
    default:
      return '';
  }
}
