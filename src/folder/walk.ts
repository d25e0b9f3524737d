import { Contents } from '@jupyterlab/services';

import { isEnvironment, isSkippedFolder } from '../core/notebook/folders';

/** A notebook in a folder, or a folder that could not be listed. */
export type Found =
  | { readonly kind: 'notebook'; readonly path: string; readonly size: number }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: unknown;
    };

/** Finds the notebooks in a folder and in those within it, in the order of names. */
export async function* walk(
  contents: Contents.IManager,
  folder: string,
  above: readonly string[] = []
): AsyncGenerator<Found> {
  let listed: Contents.IModel;
  try {
    listed = await contents.get(folder, { type: 'directory', content: true });
  } catch (reason) {
    yield { kind: 'unreadable', path: folder, reason };
    return;
  }
  const items = [...(listed.content as readonly Contents.IModel[])].sort(
    (a, b) => (a.name < b.name ? -1 : 1)
  );
  const names = items.map(({ name }) => name);
  // A link to a folder above looks like that one, and has it within it again.
  const self = JSON.stringify([listed.created, listed.last_modified, names]);
  if (isEnvironment(names) || above.includes(self)) {
    return;
  }
  for (const { name, path, size, type } of items) {
    if (type === 'directory') {
      if (!isSkippedFolder(name)) {
        yield* walk(contents, path, [...above, self]);
      }
    } else if (name.toLowerCase().endsWith('.ipynb')) {
      yield { kind: 'notebook', path, size: size ?? 0 };
    }
  }
}
