import { PathExt } from '@jupyterlab/coreutils';
import { INotebookContent } from '@jupyterlab/nbformat';
import { NotebookPanel } from '@jupyterlab/notebook';
import { Contents } from '@jupyterlab/services';

import { IEdit, replaceAll, replacementsByCell } from '../core';

/**
 * Writes a notebook with some replacements beside it, as `NAME-keras3.ipynb` or with the next number that is free, and
 * gives the path. The notebook itself stays as it is. Rejects where the server refuses.
 */
export async function writeCopy(
  { content, context }: NotebookPanel,
  edits: readonly IEdit[],
  contents: Contents.IManager
): Promise<string> {
  const shared = content.model?.sharedModel;
  const notebook = context.model.toJSON() as unknown as INotebookContent;
  for (const [id, own] of replacementsByCell(edits)) {
    const index = shared?.cells.findIndex(cell => cell.id === id) ?? -1;
    const cell = shared?.cells[index];
    if (cell) {
      notebook.cells[index].source =
        replaceAll(cell.getSource(), own) ?? cell.getSource();
    }
  }
  const path = await freePath(contents.localPath(context.path), contents);
  await contents.save(path, {
    type: 'notebook',
    format: 'json',
    content: notebook
  });
  return path;
}

async function freePath(
  path: string,
  contents: Contents.IManager
): Promise<string> {
  const folder = PathExt.dirname(path);
  const { content } = (await contents.get(folder)) as {
    content: readonly Contents.IModel[];
  };
  const taken = new Set(content.map(({ name }) => name));
  const stem = PathExt.basename(path, PathExt.extname(path));
  for (let i = 1; ; i++) {
    const free = `${stem}-keras3${i === 1 ? '' : `-${i}`}.ipynb`;
    if (!taken.has(free)) {
      return PathExt.join(folder, free);
    }
  }
}
