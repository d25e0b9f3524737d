import { Parser } from '@lezer/common';

import { IConfig, defaultConfig } from './config';
import { IExecution, IKernelFacts } from './kernel';
import { INotebook } from './notebook';
import { IInspection, INotebookView, IRule } from './rule';
import { ITranslator, english } from './text';

/** What an inspector is made of. */
export interface IInspectorOptions {
  /** Lezer's Python parser: JupyterLab's own in the browser, `@lezer/python`'s in Node. */
  readonly parser: Parser;
  readonly rules: readonly IRule[];
  readonly trans?: ITranslator;
  readonly config?: IConfig;
}

/**
 * Reads one notebook and keeps its findings current.
 *
 * A cell is read again only when its own source changed; rules run again only when facts, outputs, configuration or
 * kernel changed.
 */
export class Inspector {
  constructor(options: IInspectorOptions) {
    this.trans = options.trans ?? english;
    this.config = options.config ?? defaultConfig;
  }

  protected readonly trans: ITranslator;
  protected config: IConfig;

  /** Takes over a notebook's cells; cells whose id and source are known keep what was read. */
  setNotebook(notebook: INotebook): void {
    this._notebook = notebook;
  }

  /** Takes over one cell's new source. Returns whether the inspection may have changed. */
  setSource(cellId: string, source: string): boolean {
    return false;
  }

  /** Takes over one cell's saved outputs. Returns whether the inspection may have changed. */
  setOutputs(cellId: string, outputs: readonly string[]): boolean {
    return false;
  }

  /** Takes over the user's configuration. */
  setConfig(config: IConfig): void {
    this.config = config;
  }

  /** Takes over what the kernel says; null for "not known". */
  setKernel(
    kernel: IKernelFacts | null,
    executions: readonly IExecution[] | null
  ): void {}

  /**
   * Reads cells that were not read yet, for about `budget` milliseconds (all of them by default).
   * Returns true when nothing is left to read.
   */
  read(budget: number = Infinity): boolean {
    return true;
  }

  /** The inspection of what was read so far. */
  get inspection(): IInspection {
    return { facts: [], observations: [], findings: [], suppressed: [] };
  }

  /** The facts of what was read so far, for planning edits. */
  get view(): INotebookView {
    return {
      language: this._notebook.language,
      cellCount: this._notebook.cells.length,
      cell: id => this._notebook.cells.find(cell => cell.id === id),
      cellIdAt: position => this._notebook.cells[position]?.id,
      facts: [],
      observations: [],
      firstKerasImport: null,
      kernel: null,
      executions: null
    };
  }

  private _notebook: INotebook = { language: null, cells: [] };
}
