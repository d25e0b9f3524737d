/** A code cell as written by a test: its source, or its source with saved outputs. */
export type TestCell =
  string | { source: string; stderr?: string; markdown?: boolean };

/** What a test may say about its notebook. */
export interface ITestNotebook {
  /** The name of the kernelspec; `python3` by default. */
  kernel?: string;
  language?: string;
  metadata?: Record<string, unknown>;
}

/** Builds the JSON of a notebook of format 4.5. */
export function notebook(
  cells: readonly TestCell[],
  options: ITestNotebook = {}
): string {
  const { kernel = 'python3', language = 'python', metadata = {} } = options;
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: kernel, display_name: kernel, language },
      language_info: { name: language },
      ...metadata
    },
    cells: cells.map((cell, index) => toCell(cell, index))
  });
}

function toCell(cell: TestCell, index: number): Record<string, unknown> {
  const { source, stderr, markdown }: Exclude<TestCell, string> =
    typeof cell === 'string' ? { source: cell } : cell;
  const id = `cell-${index}`;
  if (markdown) {
    return { id, cell_type: 'markdown', metadata: {}, source };
  }
  const outputs =
    stderr === undefined
      ? []
      : [{ output_type: 'stream', name: 'stderr', text: stderr }];
  return {
    id,
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs,
    source
  };
}
