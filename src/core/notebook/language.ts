/**
 * Whether a notebook in this language is read as Python. A notebook that names no language is: those of 2015 do not,
 * and in another language nothing in them looks like Keras.
 */
export function isPython(language: string | null): boolean {
  return language === null || /^i?python[23]?$/i.test(language);
}

/** What the cells of a notebook are read as; null for languages in which nothing is looked for. */
export type CellLanguage = 'python' | 'bash' | 'powershell' | null;

/** What the cells of a notebook in a language are read as. */
export function cellLanguage(language: string | null): CellLanguage {
  return isPython(language)
    ? 'python'
    : /^(?:bash|sh|zsh|shell)$/i.test(language ?? '')
      ? 'bash'
      : /^(?:powershell|pwsh)$/i.test(language ?? '')
        ? 'powershell'
        : null;
}

/** Whether something is looked for in a notebook in this language. */
export function isRead(language: string | null): boolean {
  return cellLanguage(language) !== null;
}
