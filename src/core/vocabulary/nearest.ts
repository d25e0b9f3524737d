/** The word that a misspelt one most likely is: one letter off, or two in a long one; null where none is near. */
export function nearest(text: string, words: readonly string[]): string | null {
  const bare = text.trim().toLowerCase().slice(0, 40);
  const near = words
    .map(word => ({ word, off: distance(bare, word) }))
    .filter(({ off, word }) => off <= (word.length > 5 ? 2 : 1))
    .sort((a, b) => a.off - b.off)[0];
  return near?.word ?? null;
}

/** How many letters to insert, delete, replace or swap with the next to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + +!same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
