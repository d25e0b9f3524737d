import { parser } from '@lezer/python';
import { readFileSync } from 'fs';
import { join } from 'path';

import { applyEdits } from '../core/notebook/edits';
import { notebookFromJson } from '../core/notebook/notebook-json';
import { corpusFolder, corpusPaths } from '../testing/corpus';
import { migrate } from '.';

const corpus = corpusFolder();

// Where the corpus is not at hand, the console has said so.
(corpus === null ? describe.skip : describe)('real notebooks', () => {
  const paths = corpus === null ? [] : corpusPaths(corpus);

  it('are rewritten once: what comes out needs no more', () => {
    const again: string[] = [];
    for (const path of paths) {
      const json = JSON.parse(readFileSync(join(corpus ?? '', path), 'utf8'));
      const notebook = notebookFromJson(json);
      if (!notebook) {
        continue;
      }
      const first = migrate(notebook, { parser });
      const after = applyEdits(
        notebook,
        first.edits(() => true)
      );
      if (!after) {
        again.push(`${path}: the edits do not fit`);
        continue;
      }
      if (migrate(after, { parser }).edits(() => true).length > 0) {
        again.push(path);
      }
    }
    expect(again).toEqual([]);
  });
});
