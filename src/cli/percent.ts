import { CellType } from '../core';
import { IDocument } from './document';
import { IFrontMatter, readFrontMatter } from './front-matter';
import { TextCells, splitLines } from './text-cells';

/** The header of a cell in percent format, `# %% title [markdown] key="value"`. */
interface ICellHeader {
  readonly type: CellType;
  /** Set when the cell holds another language, its lines commented out: `language="bash"`. */
  readonly language: string | null;
  readonly magicArguments: string;
}

/**
 * Reads a Python script as a notebook: cells begin at `# %%`, as Jupytext, VS Code and Spyder write them. A script
 * without such marks is one cell.
 *
 * Only Jupytext comments magics out (`# %env KERAS_BACKEND=jax`), so only in files with its header are they read as
 * magics; elsewhere they are comments.
 */
export function readScript(text: string): IDocument {
  const lines = splitLines(text);
  const { header, end } = readHeader(lines);
  const escaped = header.isJupytext && header.commentsMagics;
  const cells = new TextCells();
  let current: ICellHeader = {
    type: 'code',
    language: null,
    magicArguments: ''
  };
  let from = end;
  for (let at = end; at <= lines.length; at++) {
    const next = at < lines.length ? parseCellHeader(lines[at]) : null;
    if (next === null && at < lines.length) {
      continue;
    }
    addCell(cells, current, lines.slice(from, at), from, escaped);
    current = next ?? current;
    from = at + 1;
  }
  return cells.toDocument('python');
}

/** Whether a script is a notebook kept as text: it has cell marks or Jupytext's header. */
export function isScriptNotebook(text: string): boolean {
  // Cheap first: most scripts of a folder hold neither.
  if (!text.includes('%%') && !text.includes('jupytext:')) {
    return false;
  }
  const lines = splitLines(text);
  return (
    readHeader(lines).header.isJupytext ||
    lines.some(line => parseCellHeader(line) !== null)
  );
}

function addCell(
  cells: TextCells,
  header: ICellHeader,
  lines: readonly string[],
  from: number,
  escaped: boolean
): void {
  if (header.language !== null) {
    const magic = `%%${header.language} ${header.magicArguments}`.trim();
    // The magic stands for the header, on the line before.
    cells.add(header.type, [magic, ...lines.map(uncomment)], from);
  } else if (escaped && header.type === 'code') {
    cells.add(header.type, lines.map(uncommentMagic), from + 1);
  } else {
    cells.add(header.type, lines, from + 1);
  }
}

/** Jupytext's header: YAML in comments between two lines `# ---`, after an optional shebang and encoding. */
function readHeader(lines: readonly string[]): {
  header: IFrontMatter;
  end: number;
} {
  let start = 0;
  while (start < lines.length && start < 3 && lines[start].startsWith('#')) {
    if (lines[start].trim() === '# ---') {
      const length = lines
        .slice(start + 1)
        .findIndex(line => line.trim() === '# ---');
      if (length < 0) {
        break;
      }
      return {
        header: readFrontMatter(
          lines.slice(start + 1, start + 1 + length).map(uncomment)
        ),
        end: start + length + 2
      };
    }
    start++;
  }
  return { header: readFrontMatter([]), end: 0 };
}

/** Reads a line that begins a cell; null for any other line. */
function parseCellHeader(line: string): ICellHeader | null {
  if (!line.startsWith('#')) {
    return null;
  }
  const mark = line.slice(1).trimStart();
  if (!mark.startsWith('%%')) {
    return null;
  }
  const rest = mark.slice(2).replace(/^%+/, '');
  // `# %%bash` is a magic that was commented out.
  if (rest !== '' && rest.trimStart() === rest) {
    return null;
  }
  const type: CellType =
    rest.includes('[markdown]') || rest.includes('[md]')
      ? 'markdown'
      : rest.includes('[raw]')
        ? 'raw'
        : 'code';
  return {
    type,
    language: option(rest, 'language'),
    magicArguments: option(rest, 'magic_args') ?? ''
  };
}

function option(header: string, name: string): string | null {
  const start = header.indexOf(` ${name}="`);
  if (start < 0) {
    return null;
  }
  const value = header.slice(start + name.length + 3);
  const end = value.indexOf('"');
  return end < 0 ? null : value.slice(0, end);
}

function uncomment(line: string): string {
  return line.startsWith('# ')
    ? line.slice(2)
    : line.startsWith('#')
      ? line.slice(1)
      : line;
}

/** Takes the comment sign from a line magic, a cell magic or a shell line; the line keeps its place. */
function uncommentMagic(line: string): string {
  const indent = line.length - line.trimStart().length;
  const bare = line.slice(indent);
  if (!bare.startsWith('#')) {
    return line;
  }
  const code = uncomment(bare);
  const name = code.startsWith('%')
    ? code.replace(/^%+/, '')
    : code.startsWith('!')
      ? code.replace(/^!+\s*/, '')
      : '';
  return isNameStart(name) ? line.slice(0, indent) + code : line;
}

function isNameStart(text: string): boolean {
  return /^[A-Za-z_.~$\\/{}]/.test(text);
}
