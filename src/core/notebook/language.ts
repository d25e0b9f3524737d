/**
 * Whether a notebook in this language is read as Python. A notebook that names no language is: those of 2015 do not,
 * and in another language nothing in them looks like Keras.
 */
export function isPython(language: string | null): boolean {
  return language === null || /^i?python[23]?$/i.test(language);
}
