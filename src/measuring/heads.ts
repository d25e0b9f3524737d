import { ITranslator } from '../core';
import { Measure } from '../measure/summary';

/** What each measure is called. */
export function heads(trans: ITranslator): Readonly<Record<Measure, string>> {
  return {
    import: trans.__('Import'),
    first: trans.__('First step'),
    step: trans.__('Step'),
    firstPredict: trans.__('First predict'),
    predict: trans.__('Predict'),
    memory: trans.__('Peak memory'),
    deviceMemory: trans.__('Device memory')
  };
}
