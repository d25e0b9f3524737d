/** Between an error and the packages that its traceback goes through. No program prints it. */
const MARK = '\n\0packages ';

/** No more of a name and a message is kept, in UTF-16 units. */
const LIMIT = 19_000;

/** An error of a saved output, taken apart. */
export interface IErrorText {
  /** `name: message` */
  readonly text: string;
  /** The installed packages that the traceback goes through, the innermost last. */
  readonly packages: readonly string[];
}

/**
 * The text of an error output: `name: message`, and the installed packages that its traceback, if it has one, goes
 * through.
 */
export function errorText(
  name: string,
  message: string,
  traceback: string
): string {
  const packages = Array.from(
    traceback.matchAll(
      /(?:site|dist)-packages[\\/](\w+)(?:[\\/][\w.\\/-]*)?\.py\b/g
    ),
    ([, name]) => name
  ).filter((name, i, all) => name !== all[i - 1]);
  const text = `${name}: ${message}`.slice(0, LIMIT);
  return traceback ? text + MARK + packages.slice(-20).join(' ') : text;
}

/** What `errorText` put together; null for the text of a stream. */
export function readErrorText(output: string): IErrorText | null {
  const at = output.lastIndexOf(MARK);
  return at < 0
    ? null
    : {
        text: output.slice(0, at),
        packages: output
          .slice(at + MARK.length)
          .split(' ')
          .filter(Boolean)
      };
}
