import { INotebookView } from '../core';

/** Whether the notebook loads the keras package, and not only TensorFlow's: by an import of its own or of a package. */
export function usesStandaloneKeras({ facts }: INotebookView): boolean {
  return facts.some(fact => 'loads' in fact && fact.loads === 'keras');
}

/** Whether the notebook loads a framework: by itself, or with a package that does. */
export function usesFramework(
  { facts }: INotebookView,
  framework: string
): boolean {
  return facts.some(
    fact =>
      fact.kind === `import-${framework}` ||
      (framework === 'tensorflow' &&
        (fact.kind === 'import-tf-keras' ||
          ('loads' in fact && fact.loads === 'tensorflow')))
  );
}

/** Whether some cell of the notebook's source matches. */
export function hasSource(notebook: INotebookView, pattern: RegExp): boolean {
  for (let i = 0; i < notebook.cellCount; i++) {
    const id = notebook.cellIdAt(i) ?? '';
    if (pattern.test(notebook.cell(id)?.source ?? '')) {
      return true;
    }
  }
  return false;
}
