import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { Parser } from '@lezer/common';

/** JupyterLab's own Python parser, loaded when it is first asked for; null where there is none. */
export async function pythonParser(
  languages: IEditorLanguageRegistry
): Promise<Parser | null> {
  const found = await languages.getLanguage('ipython');
  return found?.support?.language.parser ?? null;
}
