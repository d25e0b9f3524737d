import { Node, parseTree } from 'jsonc-parser';

import {
  IReplaceEdit,
  ISplice,
  replaceAll,
  replacementsByCell
} from '../core/notebook/edits';
import { IDocument } from './document';
import { FileFormat } from './files';

/**
 * The text of a file after edits of its cells: only their sources change, all else stays as it is, byte for byte. Null
 * where a cell does not stand in the file as it was read, so that nothing may be written.
 */
export function editedText(
  text: string,
  format: FileFormat,
  document: IDocument,
  edits: readonly IReplaceEdit[]
): string | null {
  const splices =
    format === 'ipynb'
      ? jsonSplices(text, document, edits)
      : textSplices(text, document, edits);
  return splices && replaceAll(text, splices);
}

/** In JSON the source of a cell is written again, as the string or the list of lines that it was. */
function jsonSplices(
  text: string,
  { notebook }: IDocument,
  edits: readonly IReplaceEdit[]
): ISplice[] | null {
  const root = parseTree(text);
  const cells = root ? cellNodes(root) : [];
  if (cells.length !== notebook.cells.length) {
    return null;
  }
  const ascii = !/[\u0080-\uffff]/.test(text);
  const splices: ISplice[] = [];
  for (const [cellId, own] of replacementsByCell(edits)) {
    const index = notebook.cells.findIndex(({ id }) => id === cellId);
    const node =
      valueOf(cells[index], 'source') ?? valueOf(cells[index], 'input');
    const { source } = notebook.cells[index];
    const now = replaceAll(source, own);
    if (!node || sourceOf(node) !== source || now === null) {
      return null;
    }
    splices.push({
      from: node.offset,
      to: node.offset + node.length,
      text: written(now, node, text, ascii)
    });
  }
  return splices;
}

/** The cells of a notebook; those of the worksheets of the old format too. */
function cellNodes(root: Node): readonly Node[] {
  const cells = valueOf(root, 'cells');
  if (cells?.type === 'array') {
    return cells.children ?? [];
  }
  const sheets = valueOf(root, 'worksheets');
  return (sheets?.children ?? []).flatMap(
    sheet => valueOf(sheet, 'cells')?.children ?? []
  );
}

/** The value of a key; of one that is there twice the last, as parsers have it. */
function valueOf(node: Node | undefined, key: string): Node | undefined {
  const found = node?.children?.filter(
    ({ type, children }) => type === 'property' && children?.[0].value === key
  );
  return found?.[found.length - 1]?.children?.[1];
}

function sourceOf(node: Node): string {
  return node.type === 'array'
    ? (node.children ?? []).map(({ value }) => String(value)).join('')
    : String(node.value);
}

function written(
  source: string,
  node: Node,
  text: string,
  ascii: boolean
): string {
  const quote = (line: string): string => {
    const json = JSON.stringify(line);
    return ascii
      ? json.replace(
          /[\u0080-\uffff]/g,
          char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
        )
      : json;
  };
  if (node.type !== 'array') {
    return quote(source);
  }
  const [first, second] = node.children ?? [];
  const last = node.children?.[node.children.length - 1];
  if (!first || !last) {
    return `[${lines(source).map(quote).join(', ')}]`;
  }
  const open = text.slice(node.offset, first.offset);
  const between = second
    ? text.slice(first.offset + first.length, second.offset)
    : `,${open.slice(1)}`;
  const close = text.slice(
    last.offset + last.length,
    node.offset + node.length
  );
  return open + lines(source).map(quote).join(between) + close;
}

/** The lines of a source with their ends, as nbformat writes them. */
function lines(source: string): string[] {
  return source.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
}

/** In a text notebook, a cell's lines stand in the file as they are. */
function textSplices(
  text: string,
  { notebook, firstLines }: IDocument,
  edits: readonly IReplaceEdit[]
): ISplice[] | null {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(index + end.length);
  }
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lineAt = (line: number): string =>
    text
      .slice(starts[line], starts[line + 1] ?? text.length)
      .replace(/[\r\n]+$/, '');
  const splices: ISplice[] = [];
  for (const { cellId, from, to, text: now } of edits) {
    const index = notebook.cells.findIndex(({ id }) => id === cellId);
    const { source } = notebook.cells[index];
    const first = (firstLines?.[index] ?? 1) - 1;
    const place = (offset: number): number | null => {
      const before = source.slice(0, offset).split('\n');
      const line = first + before.length - 1;
      const own = source.split('\n')[before.length - 1];
      return lineAt(line) === own
        ? starts[line] + before[before.length - 1].length
        : null;
    };
    const start = place(from);
    const end = place(to);
    if (start === null || end === null) {
      return null;
    }
    splices.push({ from: start, to: end, text: now.replace(/\n/g, eol) });
  }
  return splices;
}
