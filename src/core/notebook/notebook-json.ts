import { errorText } from './error-text';
import { CellType, ICell, INotebook } from './notebook';

/** No more of an output's text is kept, in UTF-16 units. */
export const outputLimit = 20_000;

/** No more outputs of a cell are kept: one that prints to both streams in turn can have thousands. */
export const maxOutputs = 50;

/** Whether JSON is a notebook's. */
function isNotebook(json: unknown): boolean {
  const root = record(json);
  return Array.isArray(root?.cells) || Array.isArray(root?.worksheets);
}

/**
 * Reads the JSON of a notebook, nbformat 2 to 4, without trusting its shape; null when it is no notebook. Half of all
 * text is Markdown, and nothing is ever found there: its cells come without.
 */
export function notebookFromJson(json: unknown): INotebook | null {
  const root = record(json);
  if (!root || !isNotebook(json)) {
    return null;
  }
  const raw: readonly unknown[] = Array.isArray(root.cells)
    ? root.cells
    : (root.worksheets as unknown[]).flatMap(sheet => {
        const cells = record(sheet)?.cells;
        return Array.isArray(cells) ? cells : [];
      });
  // Nbformat 2 lists the lines of a source without their ends.
  const lineEnd = root.nbformat === 2 ? '\n' : '';
  const seen = new Set<string>();
  const cells = raw.map((item, position) => {
    const cell = readCell(record(item) ?? {}, position, lineEnd);
    const id = seen.has(cell.id) ? `${cell.id}#${position}` : cell.id;
    seen.add(id);
    return id === cell.id ? cell : { ...cell, id };
  });
  return { language: languageOf(root, raw), cells };
}

/** The keys of the findings that were dismissed with the notebook in JupyterLab: part of its metadata. */
export function dismissedKeys(json: unknown): ReadonlySet<string> {
  const entry = record(record(record(json)?.metadata)?.keras_advisor);
  const keys: unknown = entry?.dismissed;
  return new Set(
    Array.isArray(keys)
      ? keys.filter((key): key is string => typeof key === 'string')
      : []
  );
}

function readCell(
  raw: Record<string, unknown>,
  position: number,
  lineEnd: string
): ICell {
  const type: CellType =
    raw.cell_type === 'code'
      ? 'code'
      : raw.cell_type === 'raw'
        ? 'raw'
        : 'markdown';
  const id = typeof raw.id === 'string' && raw.id ? raw.id : `cell-${position}`;
  if (type === 'markdown') {
    return { id, type, source: '' };
  }
  // Before nbformat 4, the source of code cells was called `input`.
  const text = textOf(raw.source ?? raw.input, lineEnd);
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (type !== 'code' || !Array.isArray(raw.outputs)) {
    return { id, type, source };
  }
  const outputs = raw.outputs
    .map(output => outputText(record(output) ?? {}))
    .filter(text => text !== '')
    .slice(0, maxOutputs);
  return outputs.length > 0
    ? { id, type, source, outputs }
    : { id, type, source };
}

function outputText(output: Record<string, unknown>): string {
  switch (output.output_type) {
    case 'stream':
      return textOf(output.text).slice(0, outputLimit);
    case 'error':
    case 'pyerr':
      return errorText(
        textOf(output.ename),
        textOf(output.evalue),
        textOf(output.traceback, '\n')
      );
    default:
      return '';
  }
}

function languageOf(
  root: Record<string, unknown>,
  cells: readonly unknown[]
): string | null {
  const metadata = record(root.metadata);
  const named =
    record(metadata?.language_info)?.name ??
    record(metadata?.kernelspec)?.language ??
    record(cells.find(cell => typeof record(cell)?.language === 'string'))
      ?.language;
  if (typeof named === 'string' && named) {
    return named.toLowerCase();
  }
  const kernel = record(metadata?.kernelspec)?.name;
  return typeof kernel === 'string' && /python/i.test(kernel) ? 'python' : null;
}

/** Nbformat's "multiline string": a string or a list of strings. */
function textOf(value: unknown, lineEnd: string = ''): string {
  if (Array.isArray(value)) {
    return value
      .map(part => (typeof part === 'string' ? part : ''))
      .join(lineEnd);
  }
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
