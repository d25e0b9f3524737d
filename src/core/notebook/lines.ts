/** Gives the line of an offset, from 1. */
export type LineIndex = (offset: number) => number;

let last: { readonly source: string; readonly index: LineIndex } | null = null;

/** The line index of a source; that of the last source asked for is kept, since facts come cell by cell. */
export function lineIndexOf(source: string): LineIndex {
  if (last?.source !== source) {
    last = { source, index: indexOf(source) };
  }
  return last.index;
}

function indexOf(source: string): LineIndex {
  const newlines: number[] = [];
  for (let at = source.indexOf('\n'); at !== -1;) {
    newlines.push(at);
    at = source.indexOf('\n', at + 1);
  }
  return offset => {
    let low = 0;
    let high = newlines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (newlines[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  };
}
