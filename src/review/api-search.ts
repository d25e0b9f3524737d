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
    old.some(name => lastOf(name.toLowerCase()) === words[0]) ? 0 : 1;
  return changes
    .filter(change => {
      const text = of(change);
      return words.every(word => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** The first name in a text, a line of code or an error, of which a change is known; nothing where there is none. */
export function changedNameIn(
  changes: readonly IApiChange[],
  text: string
): string {
  const known = new Set(
    changes.flatMap(({ notes, old }) => [
      ...old.map(lastOf),
      ...notes.flatMap(codeOf)
    ])
  );
  return text.match(/[A-Za-z_]\w*/g)?.find(word => known.has(word)) ?? '';
}

/** The name of a line of code at a column; nothing where there is none. */
export function nameAt(line: string, column: number): string {
  const before = line.slice(0, column).match(/\w*$/)?.[0] ?? '';
  const after = line.slice(column).match(/^\w*/)?.[0] ?? '';
  return before + after;
}

/** The last part of a dotted name, as code has it after whatever it imported. */
function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What stands between backquotes in a note. */
function codeOf(note: string): string[] {
  return note.split('`').filter((_, i) => i % 2 === 1);
}
