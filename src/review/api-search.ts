import type { IApiChange } from '../migrate/api-changes';

/** The changes that a search finds: every word of it is in an old or the new name, or stands in code of a note. */
export function findChanges(
  changes: readonly IApiChange[],
  search: string
): readonly IApiChange[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const of = ({ notes, now, old }: IApiChange): string =>
    [...old, now ?? '', ...notes.flatMap(codeOf)].join('\n').toLowerCase();
  /** Who types `Dense` means Dense, and not what else has it in its name. */
  const rank = ({ old }: IApiChange): number =>
    old.some(name => name.toLowerCase().split('.').pop() === words[0]) ? 0 : 1;
  return changes
    .filter(change => {
      const text = of(change);
      return words.every(word => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** What stands between backquotes in a note. */
function codeOf(note: string): string[] {
  return note.split('`').filter((_, i) => i % 2 === 1);
}
