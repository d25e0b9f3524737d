import { CellType, ICell, INotebook } from './notebook';

/** No more of an output's text is kept. */
const OUTPUT_LIMIT = 20_000;

/** Reads the JSON of a notebook, nbformat 3 or 4, without trusting its shape; null when it is no notebook. */
export function notebookFromJson(json: unknown): INotebook | null {
  const root = record(json);
  if (!root) {
    return null;
  }
  const worksheets = Array.isArray(root.worksheets) ? root.worksheets : null;
  const raw = Array.isArray(root.cells)
    ? root.cells
    : worksheets?.flatMap(sheet => {
        const cells = record(sheet)?.cells;
        return Array.isArray(cells) ? cells : [];
      });
  if (!raw) {
    return null;
  }
  const seen = new Set<string>();
  const cells = raw.map((item, position) => {
    const cell = readCell(record(item) ?? {}, position);
    const id = seen.has(cell.id) ? `${cell.id}#${position}` : cell.id;
    seen.add(id);
    return id === cell.id ? cell : { ...cell, id };
  });
  return { language: languageOf(root, raw), cells };
}

function readCell(raw: Record<string, unknown>, position: number): ICell {
  const type: CellType =
    raw.cell_type === 'code'
      ? 'code'
      : raw.cell_type === 'raw'
        ? 'raw'
        : 'markdown';
  const id = typeof raw.id === 'string' && raw.id ? raw.id : `cell-${position}`;
  // nbformat 3 calls the source of code cells `input`.
  const source = textOf(raw.source ?? raw.input).replace(/\r\n?/g, '\n');
  if (type !== 'code' || !Array.isArray(raw.outputs)) {
    return { id, type, source };
  }
  const outputs = raw.outputs
    .map(output => outputText(record(output) ?? {}))
    .filter(text => text !== '');
  return outputs.length > 0
    ? { id, type, source, outputs }
    : { id, type, source };
}

function outputText(output: Record<string, unknown>): string {
  switch (output.output_type) {
    case 'stream':
      return textOf(output.text).slice(0, OUTPUT_LIMIT);
    case 'error':
    case 'pyerr':
      return `${textOf(output.ename)}: ${textOf(output.evalue)}`.slice(
        0,
        OUTPUT_LIMIT
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
    const language = named.toLowerCase();
    return language === 'ipython' ? 'python' : language;
  }
  const kernel = record(metadata?.kernelspec)?.name;
  return typeof kernel === 'string' && /python/i.test(kernel) ? 'python' : null;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(part => (typeof part === 'string' ? part : '')).join('');
  }
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
