import { IDocument } from './document';
import { IFrontMatter, readFrontMatter } from './front-matter';
import { TextCells, splitLines } from './text-cells';

/** A code fence that was opened. */
interface IFence {
  readonly mark: string;
  readonly length: number;
  /** What follows the fence's marks. */
  readonly info: string;
}

/** Languages of fences that are code cells of their own in a Jupytext notebook, run by a cell magic. */
const magicLanguages = new Set(['bash', 'sh']);

/**
 * Reads a Markdown notebook: MyST (`{code-cell}`), Jupytext's Markdown (fences with the kernel's language) or Quarto
 * (`{python}`). Everything between two code cells is one Markdown cell; `+++` divides it in MyST.
 */
export function readMarkdown(text: string): IDocument {
  const lines = splitLines(text);
  const { header, end } = readHeader(lines);
  const language = header.language ?? 'python';
  const directives = lines.some(line =>
    isDirective(openFence(line)?.info ?? '')
  );
  const cells = new TextCells();
  let from = end;
  for (let at = end; at < lines.length; at++) {
    if (lines[at].trimEnd() === '+++' || lines[at].startsWith('+++ ')) {
      cells.add('markdown', lines.slice(from, at), from + 1);
      from = at + 1;
      continue;
    }
    const fence = openFence(lines[at]);
    if (!fence) {
      continue;
    }
    const close = findClose(lines, at + 1, fence);
    const magic = isDirective(fence.info)
      ? ''
      : directives
        ? null
        : cellMagic(fence.info, language);
    if (magic !== null) {
      cells.add('markdown', lines.slice(from, at), from + 1);
      addCode(cells, lines.slice(at + 1, close), at + 2, magic);
      from = close + 1;
    }
    at = close;
  }
  cells.add('markdown', lines.slice(from), from + 1);
  return cells.toDocument(language);
}

/** Whether Markdown is a notebook kept as text: a header that says so, or a code cell. */
export function isMarkdownNotebook(text: string): boolean {
  const lines = splitLines(text);
  const { header } = readHeader(lines);
  return (
    header.isNotebook ||
    lines.some(line => isDirective(openFence(line)?.info ?? ''))
  );
}

/** The YAML header between two lines `---` at the beginning. */
function readHeader(lines: readonly string[]): {
  header: IFrontMatter;
  end: number;
} {
  if (lines[0]?.trimEnd() === '---') {
    const end = lines.findIndex(
      (line, at) => at > 0 && line.trimEnd() === '---'
    );
    if (end > 0) {
      return { header: readFrontMatter(lines.slice(1, end)), end: end + 1 };
    }
  }
  return { header: readFrontMatter([]), end: 0 };
}

/** CommonMark's fences, and MyST's of colons; indented by at most three spaces. */
function openFence(line: string): IFence | null {
  const text = line.trimStart();
  const mark = text[0];
  if (
    line.length - text.length > 3 ||
    (mark !== '`' && mark !== '~' && mark !== ':')
  ) {
    return null;
  }
  let length = 0;
  while (text[length] === mark) {
    length++;
  }
  const info = text.slice(length).trim();
  return length < 3 || (mark === '`' && info.includes('`'))
    ? null
    : { mark, length, info };
}

/** The line that closes a fence: nothing but its mark, at least as often. The end where there is none. */
function findClose(
  lines: readonly string[],
  from: number,
  fence: IFence
): number {
  for (let at = from; at < lines.length; at++) {
    const text = lines[at].trim();
    if (
      text.length >= fence.length &&
      text === fence.mark.repeat(text.length) &&
      lines[at].length - lines[at].trimStart().length <= 3
    ) {
      return at;
    }
  }
  return lines.length;
}

/** The cell magic, which may be empty, of a code cell in Jupytext's Markdown; null when the fence is none. */
function cellMagic(info: string, language: string): string | null {
  const [name, ...options] = info.split(/\s+/);
  // Jupytext's marks for code that is shown but not run.
  if (options.includes('.noeval') || options.includes('active="md"')) {
    return null;
  }
  if (name === language || name === `${language}3` || name === 'ipython3') {
    return '';
  }
  return magicLanguages.has(name) ? `%%${name}` : null;
}

function isDirective(info: string): boolean {
  return (
    info.startsWith('{code-cell}') ||
    info.startsWith('{python}') ||
    info.startsWith('{python ')
  );
}

function addCode(
  cells: TextCells,
  lines: readonly string[],
  line: number,
  magic: string
): void {
  const options = countOptions(lines);
  if (magic !== '') {
    cells.add('code', [magic, ...lines.slice(options)], line + options - 1);
  } else {
    cells.add('code', lines.slice(options), line + options);
  }
}

/** How many lines at the beginning of a MyST code cell are its options: `:key: value`, or YAML between `---`. */
function countOptions(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() === '---') {
    const end = lines.findIndex(
      (line, at) => at > 0 && line.trimEnd() === '---'
    );
    return end > 0 ? end + 1 : 0;
  }
  let count = 0;
  while (count < lines.length && /^:[\w-]+:/.test(lines[count])) {
    count++;
  }
  return count;
}
