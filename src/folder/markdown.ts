import { IFinding, ITranslator } from '../core';
import { countFindings } from '../ui/count';
import { severityName } from '../ui/icons';
import type { FolderCheck, IFolderResult } from './check';

/** Those of which there is something to say: what was found, and what could not be read. */
export function worthSaying(
  results: readonly IFolderResult[]
): readonly IFolderResult[] {
  return results.filter(
    ({ findings, problem }) => findings.length > 0 || problem !== null
  );
}

/** What a check came to so far, in a sentence or two. */
export function summaryOf(
  results: readonly IFolderResult[],
  trans: ITranslator
): string {
  const read = results.filter(({ problem }) => problem === null);
  const unread = results.length - read.length;
  const found = read.flatMap(({ findings }) => findings);
  const withFindings = read.filter(({ findings }) => findings.length > 0);
  const checked = trans._n(
    '%1 notebook checked',
    '%1 notebooks checked',
    read.length
  );
  return [
    found.length === 0
      ? trans.__('%1, no findings.', checked)
      : trans.__(
          '%1, %2 of them with findings: %3.',
          checked,
          withFindings.length,
          countFindings(found, trans)
        ),
    ...(unread > 0 ? [trans.__('%1 could not be read.', unread)] : [])
  ].join(' ');
}

/** Where in its notebook a finding is, counted from the top: a finding without a range is about the output. */
export function placeOf(finding: IFinding, trans: ITranslator): string {
  const { cell, line, range } = finding;
  return range.to > range.from
    ? trans.__('cell %1, line %2', cell + 1, line)
    : trans.__('cell %1, output', cell + 1);
}

/** A check's findings as Markdown, to be handed out. */
export function asMarkdown(check: FolderCheck, trans: ITranslator): string {
  return [
    `# ${titleOf(check.folder, trans)}`,
    summaryOf(check.results, trans),
    ...worthSaying(check.results).flatMap(({ findings, path, problem }) => [
      `## ${path}`,
      problem ??
        findings
          .map(
            finding =>
              `- **${severityName(finding.severity, trans)}**, ${placeOf(finding, trans)}: ${finding.message}`
          )
          .join('\n')
    ])
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a check is called. */
export function titleOf(folder: string, trans: ITranslator): string {
  return folder === ''
    ? trans.__('Keras findings in the top folder')
    : trans.__('Keras findings in %1', folder);
}
