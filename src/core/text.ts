/**
 * What the core needs of a translator; JupyterLab's `TranslationBundle` fits.
 *
 * Messages use the placeholders `%1`, `%2`, …; arguments are put in as plain text and are never translated.
 */
export interface ITranslator {
  /** The language, `fr-CA`; JupyterLab's bundles have it. English where it is absent. */
  readonly locale?: string;
  __(message: string, ...args: (string | number)[]): string;
  _n(
    singular: string,
    plural: string,
    count: number,
    ...args: (string | number)[]
  ): string;
}

/** Puts arguments in the place of `%1`, `%2`, …, without looking at what the arguments hold. */
export function format(
  message: string,
  args: readonly (string | number)[]
): string {
  if (args.length === 0) {
    return message;
  }
  return message.replace(/%(\d+)/g, (whole, digits: string) => {
    const index = Number(digits) - 1;
    return index < args.length ? String(args[index]) : whole;
  });
}

/** The translator that leaves English as it is: for the command line and for tests. */
export const english: ITranslator = {
  __: (message, ...args) => format(message, args),
  _n: (singular, plural, count, ...args) =>
    format(count === 1 ? singular : plural, [count, ...args])
};

/** What stands for the signs that Python has a letter for. */
const LETTERS: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't'
};

/** A name with the signs that nobody sees as Python writes them: a line break at its end may be all that is wrong with it. */
export function visible(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, sign => {
    const code = sign.codePointAt(0)!.toString(16);
    return `\\${LETTERS[sign] ?? (code.length > 2 ? `u${code.padStart(4, '0')}` : `x${code.padStart(2, '0')}`)}`;
  });
}

/** Making one takes longer than using it a hundred times. */
const lists = new Map<string, Intl.ListFormat>();

/** Names as a sentence lists them: `TensorFlow, JAX and PyTorch`, in the translator's language. */
export function listOf(
  names: readonly string[],
  { locale = 'en-GB' }: ITranslator,
  type: 'conjunction' | 'disjunction' = 'conjunction'
): string {
  // The British list has no comma before the last name, like the sentences around it.
  const language = locale === 'en' ? 'en-GB' : locale;
  const key = `${language} ${type}`;
  let list = lists.get(key);
  if (!list) {
    const [known = 'en-GB'] = Intl.ListFormat.supportedLocalesOf([language]);
    list = new Intl.ListFormat(known, { type });
    lists.set(key, list);
  }
  return list.format(names);
}
