import { ISplice } from './python/sites';

/** Sorts splices, drops doubles and joins those that overlap. */
export function joined(splices: readonly ISplice[]): ISplice[] {
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: ISplice[] = [];
  for (const splice of sorted) {
    const last = result[result.length - 1];
    const touches = last?.to === splice.from && last.text + splice.text === '';
    if (last && (splice.from < last.to || touches)) {
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, splice.to),
        text: last.text === splice.text ? last.text : last.text + splice.text
      };
    } else {
      result.push(splice);
    }
  }
  return result;
}
