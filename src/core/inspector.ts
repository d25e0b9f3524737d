import { Parser } from '@lezer/common';

import type { IImporter } from '../knowledge/importers';

import { IConfig, defaultConfig } from './config';
import { IFact, IObservation } from './fact';
import { judgeRules } from './findings';
import { KeptFacts, changedNames } from './judge/kept';
import { IReadCell, Names } from './judge/names';
import { IExecution, IKernelFacts } from './kernel';
import { ICell, INotebook } from './notebook';
import { observe } from './observe';
import { CellReader, emptyReading } from './read/cell';
import { IInterest, interestIn } from './read/interest';
import { ICellReading } from './read/reading';
import { IInspection, INotebookView, IRule } from './rule';
import { sameReading } from './same';
import { IPlacedIgnore } from './suppress';
import { ITranslator, english } from './text';
import { NotebookView } from './view';
import { mayBind } from './wanted';

/** What an inspector is made of. */
export interface IInspectorOptions {
  /** Lezer's Python parser: JupyterLab's own in the browser, `@lezer/python`'s in Node. */
  readonly parser: Parser;
  readonly rules: readonly IRule[];
  readonly trans?: ITranslator;
  readonly config?: IConfig;
  /** The packages known to import Keras by themselves: the knowledge's list. */
  readonly importers?: readonly IImporter[];
  /** What is looked for in cells; every fact when nothing is given. It holds until the importers change. */
  readonly interest?: IInterest;
}

/** A cell and what was read of it. */
interface IEntry {
  cell: ICell;
  position: number;
  /** Null until it is read; stays what it was while a new source waits to be read. */
  reading: ICellReading | null;
  /** True while the source was not read. */
  stale: boolean;
  /** What has begun to read it. */
  reader: CellReader | null;
  observations: readonly IObservation[];
  /** As names and judges see it; null when there is nothing in it. */
  read: IReadCell | null;
}

const EMPTY: IInspection = {
  facts: [],
  observations: [],
  findings: [],
  suppressed: []
};

/**
 * Reads one notebook and keeps its findings current.
 *
 * A cell is read again only when its own source changed; rules run again only when facts, outputs, configuration or
 * kernel changed.
 */
export class Inspector {
  constructor(options: IInspectorOptions) {
    this.parser = options.parser;
    this.rules = options.rules;
    this.trans = options.trans ?? english;
    this.config = options.config ?? defaultConfig;
    this.known = (options.importers ?? []).map(({ module }) => module);
    this.interest =
      options.interest ??
      interestIn([...this.known, ...this.config.extraImporters]);
  }

  /** Takes over a notebook's cells; cells whose id and source are known keep what was read. */
  setNotebook(notebook: INotebook): void {
    const before = this.byId;
    this.byId = new Map();
    this.language = notebook.language;
    this.entries = notebook.cells.map((cell, position) => {
      const known = before.get(cell.id);
      const entry = this.renew(known, cell, position);
      this.update(entry, entry.reading);
      this.byId.set(cell.id, entry);
      return entry;
    });
    this.waiting = this.entries.filter(entry => entry.stale).reverse();
    this.observations = null;
    this.dirty = true;
  }

  /** Takes over one cell's new source. Returns whether the inspection may have changed. */
  setSource(cellId: string, source: string): boolean {
    const entry = this.byId.get(cellId);
    if (!entry || entry.cell.source === source) {
      return false;
    }
    entry.cell = { ...entry.cell, source };
    if (entry.cell.type !== 'code') {
      return false;
    }
    if (!entry.stale) {
      entry.stale = true;
      this.waiting.push(entry);
    }
    return true;
  }

  /** Takes over one cell's saved outputs. Returns whether the inspection may have changed. */
  setOutputs(cellId: string, outputs: readonly string[]): boolean {
    const entry = this.byId.get(cellId);
    if (!entry) {
      return false;
    }
    entry.cell = { ...entry.cell, outputs };
    const observations = observe(entry.cell, entry.position);
    const changed =
      JSON.stringify(observations) !== JSON.stringify(entry.observations);
    entry.observations = observations;
    this.observations = null;
    this.dirty = this.dirty || changed;
    return changed;
  }

  /** Takes over the user's configuration. */
  setConfig(config: IConfig): void {
    const before = this.config.extraImporters.join(' ');
    this.config = config;
    if (config.extraImporters.join(' ') !== before) {
      this.interest = interestIn([...this.known, ...config.extraImporters]);
      this.kept.clear();
      this.rereadAll();
    }
    this.dirty = true;
  }

  /** Takes over what the kernel says; null for "not known". */
  setKernel(
    kernel: IKernelFacts | null,
    executions: readonly IExecution[] | null
  ): void {
    this.kernel = kernel;
    this.executions = executions;
    this.dirty = true;
  }

  /**
   * Reads cells that were not read yet, for about `budget` milliseconds (all of them by default).
   * Returns true when nothing is left to read.
   */
  read(budget: number = Infinity): boolean {
    const end = performance.now() + budget;
    const isTime = (): boolean => performance.now() >= end;
    do {
      while (this.waiting.length > 0) {
        const entry = this.waiting[this.waiting.length - 1];
        if (entry.stale && !this.readEntry(entry, isTime)) {
          return false;
        }
        this.waiting.pop();
        if (this.waiting.length > 0 && isTime()) {
          return false;
        }
      }
    } while (this.dirty && !this.pass() && !isTime());
    return this.waiting.length === 0;
  }

  /** The inspection of what was read so far. */
  get inspection(): IInspection {
    this.settle();
    return this.current.inspection;
  }

  /** The facts of what was read so far, for planning edits. */
  get view(): INotebookView {
    this.settle();
    return this.current.view;
  }

  /** Makes the outcome current with what was read, while more waits to be read. */
  private settle(): void {
    if (this.dirty) {
      this.pass();
    }
  }

  private renew(
    known: IEntry | undefined,
    cell: ICell,
    position: number
  ): IEntry {
    const isCode = cell.type === 'code';
    const same =
      known !== undefined &&
      known.cell.type === cell.type &&
      known.cell.source === cell.source;
    const moved = known?.position !== position;
    const observations =
      !moved && known?.cell.outputs === cell.outputs
        ? known!.observations
        : isCode
          ? observe(cell, position)
          : [];
    return {
      cell,
      position,
      reading: isCode ? (same ? known.reading : null) : emptyReading,
      stale: isCode && !(same && !known.stale),
      reader: null,
      observations,
      read: null
    };
  }

  /** The cells with something in them, in document order. */
  private readCells(): readonly IReadCell[] {
    if (!this.cells) {
      this.cells = this.entries.flatMap(entry => entry.read ?? []);
    }
    return this.cells;
  }

  private update(entry: IEntry, reading: ICellReading | null): void {
    const { cell, position, read: before } = entry;
    entry.reading = reading;
    entry.read =
      reading && reading !== emptyReading
        ? { id: cell.id, position, source: cell.source, reading }
        : null;
    if (this.cells && before && entry.read) {
      this.cells[this.cells.indexOf(before)] = entry.read;
    } else {
      this.cells = null;
    }
  }

  /** Reads a cell, or goes on with it; false when time was up before its end. */
  private readEntry(entry: IEntry, isTime: () => boolean): boolean {
    if (entry.reader?.source !== entry.cell.source) {
      entry.reader = new CellReader(
        entry.cell.source,
        this.parser,
        this.interest,
        text => this.wants(text, this.wanted)
      );
    }
    const reading = entry.reader.read(isTime);
    if (!reading) {
      return false;
    }
    entry.reader = null;
    entry.stale = false;
    if (!entry.reading || !sameReading(entry.reading, reading)) {
      this.dirty = true;
      const names = changedNames(entry.reading ?? emptyReading, reading);
      if (names.length > 0) {
        this.kept.forget(this.readCells(), names);
      }
    }
    if (entry.read || reading !== emptyReading) {
      this.update(entry, reading);
    } else {
      entry.reading = reading;
    }
    return true;
  }

  private wants(text: string, names: Iterable<string>): boolean {
    for (const name of names) {
      if (mayBind(text, name)) {
        return true;
      }
    }
    return false;
  }

  private rereadAll(): void {
    for (const entry of this.entries) {
      if (entry.cell.type === 'code' && !entry.stale) {
        entry.stale = true;
        this.waiting.push(entry);
      }
    }
  }

  /** Judges what was read; false when that asked for names which other cells may bind and must be read for. */
  private pass(): boolean {
    const cells = this.readCells();
    const names = new Names(cells);
    const facts: IFact[] = [];
    const isPython = this.language === null || this.language.includes('python');
    if (isPython) {
      for (const cell of cells) {
        facts.push(...this.kept.of(cell, names, this.interest));
      }
    }
    const complete = this.askFor(names.wanted);
    const observations = isPython ? this.observed() : [];
    const ignores = cells.flatMap(cell =>
      cell.reading.ignores.map((ignore): IPlacedIgnore => ({
        cellId: cell.id,
        ignore
      }))
    );
    const { entries, byId } = this;
    const view = new NotebookView(
      this.language,
      {
        count: entries.length,
        byId: id => byId.get(id)?.cell,
        positionOf: id => byId.get(id)?.position ?? -1,
        at: position => entries[position]?.cell
      },
      facts,
      observations,
      this.kernel,
      this.executions
    );
    const judged = judgeRules(
      view,
      isPython ? this.rules : [],
      ignores,
      this.config,
      this.trans
    );
    this.current = { view, inspection: { facts, observations, ...judged } };
    this.dirty = !complete;
    return complete;
  }

  /** What the outputs show, in document order. */
  private observed(): readonly IObservation[] {
    if (!this.observations) {
      this.observations = this.entries.flatMap(entry => entry.observations);
    }
    return this.observations;
  }

  /** Has the cells read again that may bind names nobody asked for before. */
  private askFor(names: ReadonlySet<string>): boolean {
    const fresh = [...names].filter(name => !this.wanted.has(name));
    if (fresh.length === 0) {
      return true;
    }
    fresh.forEach(name => this.wanted.add(name));
    let complete = true;
    for (const entry of this.entries) {
      // What a half-read cell passed over may be wanted now.
      entry.reader = null;
      if (
        entry.cell.type === 'code' &&
        !entry.stale &&
        this.wants(entry.cell.source, fresh)
      ) {
        entry.stale = true;
        this.waiting.push(entry);
        complete = false;
      }
    }
    return complete;
  }

  private readonly parser: Parser;
  private readonly rules: readonly IRule[];
  private readonly known: readonly string[];
  private interest: IInterest;
  private readonly trans: ITranslator;
  private config: IConfig;
  private language: string | null = null;
  private kernel: IKernelFacts | null = null;
  private executions: readonly IExecution[] | null = null;
  private entries: IEntry[] = [];
  private byId = new Map<string, IEntry>();
  private cells: IReadCell[] | null = null;
  private readonly kept = new KeptFacts();
  private observations: readonly IObservation[] | null = null;
  /** Cells to read, the last first. */
  private waiting: IEntry[] = [];
  /** Names that facts ask for and that other cells may bind. */
  private readonly wanted = new Set<string>();
  private dirty = true;
  private current: { view: INotebookView; inspection: IInspection } = {
    view: new NotebookView(
      null,
      {
        count: 0,
        byId: () => undefined,
        positionOf: () => -1,
        at: () => undefined
      },
      [],
      [],
      null,
      null
    ),
    inspection: EMPTY
  };
}
