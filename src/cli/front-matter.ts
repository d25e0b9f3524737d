/** What the YAML header of a notebook that is kept as text says of it. */
export interface IFrontMatter {
  /** Whether Jupytext wrote the header. */
  readonly isJupytext: boolean;
  /** Whether the header is a notebook's: it names Jupytext or a kernel. */
  readonly isNotebook: boolean;
  /** The language of the kernel; null where the header does not say it. */
  readonly language: string | null;
  /** Whether magics are commented out, as they are unless the header says otherwise. */
  readonly commentsMagics: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the lines of a YAML header. A header that is not YAML says nothing. */
export function readFrontMatter(lines: readonly string[]): IFrontMatter {
  const text = lines.join('\n');
  const top = /jupytext|kernelspec/.test(text) ? parse(text) : {};
  // MyST has the keys at the top, Jupytext below one of its own.
  const root = isFields(top.jupyter) ? top.jupyter : top;
  const isJupytext = 'jupytext' in root;
  const language = fields(root.kernelspec).language;
  return {
    isJupytext,
    isNotebook: isJupytext || 'kernelspec' in root,
    language: typeof language === 'string' ? language.toLowerCase() : null,
    commentsMagics: fields(root.jupytext).comment_magics !== false
  };
}

function parse(text: string): Fields {
  // Not imported: most files have no such header, and the start of the program should not wait for the parser.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const yaml = require('yaml') as typeof import('yaml');
  try {
    // As Jupytext's own parser reads it, where `no` is false.
    return fields(yaml.parse(text, { version: '1.1', logLevel: 'error' }));
  } catch {
    return {};
  }
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
