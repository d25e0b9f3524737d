import { IApi } from '../knowledge/api/types';
import { IApiChange, apiChanges } from './api-changes';

/** The page "API changes", as Markdown. */
export function apiPage(api: IApi): string {
  const changes = apiChanges(api);
  const parts = [...new Set(changes.map(partOf))].sort();
  return [
    '# API changes',
    [
      'What changed in Keras between its first versions and Keras 3: look for the old name, and read what to write now. Generated',
      'by `jlpm docs:api` from the data with which old code is [rewritten](user-guide.md#old-keras-code); where each entry comes',
      'from is written there. A name that is not listed is as it was, or is not known to have changed.'
    ].join('\n'),
    '## Modules',
    'What is in the module on the left is found in that on the right, under its own name unless it is listed below.',
    api.modules
      .map(({ now, old }) => `- \`${old}\`: ${now ? `\`${now}\`` : 'gone'}`)
      .join('\n'),
    ...parts.flatMap(part => [
      `## ${part}`,
      changes
        .filter(change => partOf(change) === part)
        .map(change => item(change, part))
        .join('\n')
    ])
  ]
    .join('\n\n')
    .concat('\n');
}

/** The module, or the class of a method or an attribute, that something was in. */
function partOf({ old }: IApiChange): string {
  return old[0].slice(0, old[0].lastIndexOf('.'));
}

function item({ notes, now, old }: IApiChange, part: string): string {
  const names = old.map(name => `\`${within(name, part)}\``).join(', ');
  const changed = old.filter(name => name !== now);
  const next =
    now === null
      ? ''
      : changed.length === 0
        ? ''
        : ` \`${within(now, part)}\`.`;
  const text = notes.map(escaped).join(' ');
  return `- ${names}:${next}${text ? ` ${text}` : ''}`;
}

/** A name as it is called within a module. */
function within(name: string, part: string): string {
  return name.startsWith(`${part}.`) ? name.slice(part.length + 1) : name;
}

/** Text, in which Markdown would read emphasis or tags outside of code. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((piece, i) =>
      i % 2 === 0 ? piece.replace(/[*<[\]]/g, '\\$&') : piece
    )
    .join('`');
}
