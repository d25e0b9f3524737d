import { ISplice } from '../../core/notebook/edits';
import { IChangeSplice } from '../change';

/** The replacements of several changes of one cell as one list, in order, in which no two stand at the same offset. */
export function compose(splices: readonly IChangeSplice[]): ISplice[] {
  const sorted = splices
    .map((splice, index) => ({ splice, index }))
    .sort(
      (a, b) =>
        a.splice.from - b.splice.from ||
        Math.min(1, a.splice.to - a.splice.from) -
          Math.min(1, b.splice.to - b.splice.from) ||
        rank(a.splice) - rank(b.splice) ||
        a.index - b.index
    );
  const result: ISplice[] = [];
  for (const { splice } of sorted) {
    const { from, to, text } = splice;
    const last = result[result.length - 1];
    if (last && from < last.to) {
      // Within what is taken out already.
      continue;
    }
    if (last && last.from === from && last.to === from) {
      result[result.length - 1] = { from, to, text: last.text + text };
    } else {
      result.push({ from, to, text });
    }
  }
  return result;
}

/** What is put behind an expression comes before what is put before the next; of several, the inner one is nearer. */
function rank({ side, size = 0 }: IChangeSplice): number {
  return side === 'close' ? size : side === 'open' ? 2e9 - size : 1e9;
}
