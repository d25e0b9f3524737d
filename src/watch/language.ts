import { INotebookModel } from '@jupyterlab/notebook';

/** What a metadata entry may hold that names a language. */
function field(metadata: unknown, key: string): string | null {
  if (typeof metadata !== 'object' || metadata === null) {
    return null;
  }
  const value = (metadata as Record<string, unknown>)[key];
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : null;
}

/**
 * The language of an open notebook in lower case, null while neither the notebook nor a kernel says.
 *
 * The metadata is enough: JupyterLab writes both entries again whenever the kernel of the panel changes.
 */
export function languageOf(model: INotebookModel | null): string | null {
  return (
    field(model?.getMetadata('language_info'), 'name') ??
    field(model?.getMetadata('kernelspec'), 'language')
  );
}
