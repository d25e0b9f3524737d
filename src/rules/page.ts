import { IRule, IRuleDocs } from '../core';

/** How a severity and a fix are named on a page. */
const fixes = {
  safe: 'safe: it keeps what the notebook means',
  suggestion: 'a suggestion: it may change what the notebook does',
  none: 'none'
};

/** The page of a rule, as Markdown; `places` says where a notebook has what it finds. */
export function rulePage(
  { meta }: IRule,
  docs: IRuleDocs,
  places = ''
): string {
  const facts = [
    `- Rule: \`${meta.name}\`, ${meta.code}`,
    `- Severity: ${meta.severity}`,
    `- Fix: ${fixes[meta.fix ?? 'none']}`,
    ...(meta.needsKernel ? ['- Needs a running kernel'] : [])
  ];
  return [
    `# ${meta.title}`,
    ...(places ? [places] : []),
    facts.join('\n'),
    '## What it finds',
    docs.finds,
    '## Why is this bad',
    docs.why,
    '## Example',
    fenced(docs.example),
    '## Use instead',
    fenced(docs.instead),
    ...(docs.sources.length > 0
      ? ['## Sources', docs.sources.map(source => `- <${source}>`).join('\n')]
      : []),
    ''
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The index of all pages, as Markdown. */
export function rulesIndex(rules: readonly IRule[]): string {
  const rows = rules.map(({ meta }) => [
    `[${meta.name}](${meta.name}.md)`,
    meta.code,
    meta.title,
    meta.severity,
    meta.fix ?? '',
    meta.needsKernel ? 'yes' : ''
  ]);
  return [
    '# Rules',
    'Generated from the rules by `jlpm docs:rules`. In the code examples `# %%` begins a new cell.',
    table(['Rule', 'Code', 'Finds', 'Severity', 'Fix', 'Needs a kernel'], rows)
  ]
    .join('\n\n')
    .concat('\n');
}

function fenced(code: string): string {
  const language = code.startsWith('{') ? 'json' : 'python';
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** A table with even columns, as prettier writes it. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].map(row => row[i].length))
  );
  const line = (row: string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line)
  ].join('\n');
}
