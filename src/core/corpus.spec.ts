import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

import { rules } from '../rules';
import { corpusFolder, corpusPaths } from '../testing/corpus';
import { inspect } from '../testing/read';
import { notebookFromJson } from './notebook/notebook-json';

const corpus = corpusFolder() ?? '';

/** One line of the inspection that the score reads. */
function line(path: string, text: string): string {
  const notebook = notebookFromJson(JSON.parse(text));
  if (!notebook) {
    throw new Error(`${path} is no notebook`);
  }
  const { facts, findings, observations } = inspect(notebook, rules);
  return JSON.stringify({
    path,
    facts: facts.map(({ kind, cell, line, backend, persists }) => ({
      kind,
      cell,
      line,
      persists,
      ...(backend ? { backend } : {})
    })),
    observed: observations
      .filter(({ kind }) => kind === 'banner')
      .map(({ cell, backend }) => ({ cell, backend })),
    findings: findings.map(({ rule, cell, line }) => ({ rule, cell, line }))
  });
}

// The corpus is no part of the repository: where it is not, jest counts its tests as skipped.
(corpus ? describe : describe.skip)('the labeled corpus', () => {
  it('is read as labeled: settings, imports, banners, and nothing on a decoy', () => {
    const labels = join(corpus, 'labels.json');
    const paths = corpusPaths(corpus);
    expect(paths.length).toBeGreaterThan(0);
    const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    try {
      const inspection = join(folder, 'inspection.ndjson');
      writeFileSync(
        inspection,
        paths
          .map(path => line(path, readFileSync(join(corpus, path), 'utf8')))
          .join('\n')
      );
      const score = execFileSync(
        'python3',
        [join(corpus, 'score.py'), labels, inspection],
        { encoding: 'utf8' }
      );
      const last = score.trim().split('\n').pop()!;
      const figures =
        /settings P ([\d.]+) R ([\d.]+); imports P ([\d.]+) R ([\d.]+); banners (\d+)\/(\d+); on decoys (\d+); unread (\d+)/.exec(
          last
        );
      expect(figures).not.toBeNull();
      const [
        settingsP,
        settingsR,
        importsP,
        importsR,
        seen,
        all,
        decoys,
        unread
      ] = figures!.slice(1).map(Number);
      expect(Math.min(settingsP, settingsR)).toBeGreaterThanOrEqual(0.99);
      expect(Math.min(importsP, importsR)).toBeGreaterThanOrEqual(0.99);
      expect([seen, decoys, unread]).toEqual([all, 0, 0]);
      expect(score).not.toContain('backend read wrong');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
