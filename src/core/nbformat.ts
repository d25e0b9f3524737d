import { CellType, ICell, INotebook } from './notebook';

/** Each saved output is cut to so many characters; Keras prints its banner first. */
export const outputLimit = 20000;

/** Content that is JSON but no notebook. */
export class NotebookFormatError extends Error {}

/** So many outputs of a cell are read: one that prints to both streams in turn can have thousands. */
export const maxOutputs = 50;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a notebook as it is stored (nbformat 1 to 4), as leniently as it can be done without guessing: what is
 * missing or of a wrong type counts as empty. Throws a `NotebookFormatError` when the content is no notebook.
 */
export function fromNbformat(content: unknown): INotebook {
  if (!isFields(content)) {
    throw new NotebookFormatError('not a notebook: the JSON is no object');
  }
  const major = typeof content.nbformat === 'number' ? content.nbformat : 4;
  const ids = new Set<string>();
  return {
    language: languageOf(content.metadata),
    cells: storedCells(content)
      .filter(isFields)
      .map((cell, position) => readCell(cell, position, major, ids))
  };
}

/** The keys of findings that were dismissed in JupyterLab for the whole notebook, from its metadata. */
export function dismissedKeys(content: unknown): ReadonlySet<string> {
  const metadata = isFields(content) ? content.metadata : null;
  const entry = isFields(metadata) ? metadata.keras_advisor : null;
  const keys = isFields(entry) ? entry.dismissed : null;
  return new Set(
    Array.isArray(keys)
      ? keys.filter((key): key is string => typeof key === 'string')
      : []
  );
}

/** Nbformat 1 and 4 hold cells; 2 and 3 hold worksheets, which Jupyter joins when it opens them. */
function storedCells(content: Fields): readonly unknown[] {
  if (Array.isArray(content.cells)) {
    return content.cells;
  }
  if (Array.isArray(content.worksheets)) {
    return content.worksheets.flatMap(sheet =>
      isFields(sheet) && Array.isArray(sheet.cells) ? sheet.cells : []
    );
  }
  throw new NotebookFormatError('not a notebook: it has no list of cells');
}

function readCell(
  cell: Fields,
  position: number,
  major: number,
  ids: Set<string>
): ICell {
  const type = cellType(cell.cell_type);
  const source = cell.source ?? cell.input ?? cell.text;
  const outputs = type === 'code' ? readOutputs(cell.outputs) : [];
  return {
    id: uniqueId(cell.id, position, ids),
    type,
    // Nbformat 2 splits the source into lines without their ends.
    source: normalizeLines(joinText(source, major === 2 ? '\n' : '')),
    ...(outputs.length > 0 ? { outputs } : {})
  };
}

/** Before nbformat 4 there were headings and HTML cells, which open as Markdown. */
function cellType(type: unknown): CellType {
  return type === 'code' || type === 'raw' ? type : 'markdown';
}

/** Ids came with nbformat 4.5, and tools that copy cells repeat them. */
function uniqueId(id: unknown, position: number, ids: Set<string>): string {
  const stem = typeof id === 'string' && id !== '' ? id : `cell-${position}`;
  let unique = stem;
  for (let count = 2; ids.has(unique); count++) {
    unique = `${stem}-${count}`;
  }
  ids.add(unique);
  return unique;
}

function readOutputs(outputs: unknown): string[] {
  const texts: string[] = [];
  for (const output of Array.isArray(outputs) ? outputs : []) {
    if (texts.length >= maxOutputs) {
      break;
    }
    const text = isFields(output) ? outputText(output) : null;
    if (text !== null) {
      texts.push(text.slice(0, outputLimit));
    }
  }
  return texts;
}

/** The text of a stream or error output; null for other outputs. */
function outputText(output: Fields): string | null {
  switch (output.output_type) {
    case 'stream':
      return joinText(output.text, '');
    case 'error':
    case 'pyerr':
      return `${joinText(output.ename, '')}: ${joinText(output.evalue, '')}`;
    default:
      return null;
  }
}

/** Nbformat's "multiline string": a string or a list of strings. */
function joinText(value: unknown, separator: string): string {
  if (Array.isArray(value)) {
    return value.filter(line => typeof line === 'string').join(separator);
  }
  return typeof value === 'string' ? value : '';
}

/** As CodeMirror and the shared model hold it. */
function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The kernel's language; the kernel spec is what a notebook asks for, the info what it last got. */
function languageOf(metadata: unknown): string | null {
  if (!isFields(metadata)) {
    return null;
  }
  const { kernelspec, language_info: info } = metadata;
  for (const name of [
    isFields(info) ? info.name : null,
    isFields(kernelspec) ? kernelspec.language : null
  ]) {
    if (typeof name === 'string' && name.trim() !== '') {
      return name.trim().toLowerCase();
    }
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
