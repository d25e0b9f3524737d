/** Between an error and the packages that its traceback goes through. No program prints it. */
const MARK = '\n\0packages ';

/** Between these and the lines of the notebook that the traceback goes through, as JSON. */
const LINES = '\n\0lines ';

/** No more of a name and a message is kept, in UTF-16 units. */
const LIMIT = 18_500;

/** No more of a line is kept, and of no more lines. */
const LINE_LIMIT = 120;
const MAX_LINES = 4;

/** A line of a notebook's code that failed, or called what failed. */
export interface IFailedLine {
  /** From 1, in its cell. */
  readonly line: number;
  /** What stands there, without the space around it. */
  readonly text: string;
}

/** An error of a saved output, taken apart. */
export interface IErrorText {
  /** `name: message` */
  readonly text: string;
  /** The installed packages that the traceback goes through, the innermost last. */
  readonly packages: readonly string[];
  /** The lines of the notebook that it goes through, the innermost last. */
  readonly lines: readonly IFailedLine[];
}

/**
 * The text of an error output: `name: message`, and the installed packages and the lines of the notebook that its traceback,
 * if it has one, goes through.
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
  if (!traceback) {
    return text;
  }
  const lines = failedLines(name, traceback).slice(-MAX_LINES);
  return `${text}${MARK}${packages.slice(-20).join(' ')}${
    lines.length > 0 ? LINES + JSON.stringify(lines) : ''
  }`;
}

/** What `errorText` put together; null for the text of a stream. */
export function readErrorText(output: string): IErrorText | null {
  const at = output.lastIndexOf(MARK);
  if (at < 0) {
    return null;
  }
  const [packages, lines = '[]'] = output.slice(at + MARK.length).split(LINES);
  return {
    text: output.slice(0, at),
    packages: packages.split(' ').filter(Boolean),
    lines: readLines(lines)
  };
}

/** Colors of a terminal. */
// eslint-disable-next-line no-control-regex
const COLOR = /\u001b\[[\d;]*m/g;

/** How a traceback names a cell: IPython 8, 7 and before, and ipykernel 6. */
const OWN =
  /^\s*(?:File )?["']?(?:Cell In ?\[|Input In \[|<ipython-input-|\S*ipykernel_\d+[\\/]\d+\.py)/;

/** How it names a file. */
const FILE = /^\s*(?:File\b|(?:~|\/|[A-Za-z]:\\|<)\S* in )/;

/** The line of a frame that runs. */
const ARROW = /^-+> ?(\d+)(.*)$/;

/** The lines of the notebook that a traceback goes through; of one that did not compile, the one at fault. */
function failedLines(name: string, traceback: string): IFailedLine[] {
  const lines = traceback.replace(COLOR, '').split('\n');
  const found: IFailedLine[] = [];
  const add = (line: string, text: string): void => {
    found.push({
      line: Number(line),
      text: text.trim().slice(0, LINE_LIMIT)
    });
  };
  const isSyntax = /^(?:Syntax|Indentation|Tab)Error$/.test(name);
  let isOwn = false;
  lines.forEach((text, i) => {
    if (OWN.test(text)) {
      isOwn = true;
      const line = isSyntax ? /, line (\d+)/.exec(text) : null;
      if (line) {
        add(line[1], lines[i + 1] ?? '');
      }
    } else if (FILE.test(text)) {
      isOwn = false;
    } else {
      const arrow = isOwn ? ARROW.exec(text) : null;
      if (arrow) {
        add(arrow[1], arrow[2]);
      }
    }
  });
  return found;
}

/** What is cut off or was made up gives no line. */
function readLines(json: string): readonly IFailedLine[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return [];
  }
  return Array.isArray(read)
    ? read.filter(
        (each: Partial<IFailedLine> | null): each is IFailedLine =>
          typeof each?.line === 'number' && typeof each.text === 'string'
      )
    : [];
}
