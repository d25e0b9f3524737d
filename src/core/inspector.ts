import { Parser } from '@lezer/common';

import type { IImporter } from '../knowledge/types';

import { ICellEntry, readCell, renewEntry } from './cell-entry';
import { IConfig, defaultConfig } from './config';
import { IFact, IObservation } from './fact';
import { KeptReports, judgeRules } from './findings';
import { ReadCells } from './judge/cells';
import { KeptFacts, changedNames } from './judge/kept';
import { Names } from './judge/names';
import { IExecution, IKernelFacts } from './kernel';
import { isPython } from './language';
import { INotebook } from './notebook';
import { observe } from './observe';
import { emptyReading } from './read/cell';
import { IInterest, interestIn } from './read/interest';
import { ICellReading } from './read/reading';
import { ReadingQueue } from './reading-queue';
import { IInspection, INotebookView, IRule } from './rule';
import { IPlacedIgnore } from './suppress';
import { ITranslator, english } from './text';
import { NotebookView } from './view';

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
    this.queue = new ReadingQueue(
      options.interest ??
        interestIn([...this.known, ...this.config.extraImporters]),
      this.take.bind(this)
    );
  }

  /** Takes over a notebook's cells; cells whose id and source are known keep what was read. */
  setNotebook(notebook: INotebook): void {
    const before = this.byId;
    this.byId = new Map();
    this.language = notebook.language;
    this.entries = notebook.cells.map((cell, position) => {
      const known = before.get(cell.id);
      const entry = renewEntry(known, cell, position, this.parser);
      this.byId.set(cell.id, entry);
      return entry;
    });
    // Facts hold where their cells stand.
    this.kept.clear();
    this.cells.reset(this.entries.flatMap(entry => entry.read ?? []));
    this.queue.reset(this.entries);
    this.observations = null;
    this.touch();
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
    this.queue.add(entry);
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
    if (changed) {
      this.touch();
    }
    return changed;
  }

  /** Takes over the user's configuration. */
  setConfig(config: IConfig): void {
    const before = this.config.extraImporters.join(' ');
    this.config = config;
    this.reports = new WeakMap();
    if (config.extraImporters.join(' ') !== before) {
      this.queue.interest = interestIn([
        ...this.known,
        ...config.extraImporters
      ]);
      this.kept.clear();
      for (const entry of this.entries) {
        if (entry.cell.type === 'code') {
          this.queue.add(entry);
        }
      }
    }
    this.touch();
  }

  /** Takes over what the kernel says; null for "not known". */
  setKernel(
    kernel: IKernelFacts | null,
    executions: readonly IExecution[] | null
  ): void {
    this.kernel = kernel;
    this.executions = executions;
    this.touch();
  }

  /**
   * Reads cells that were not read yet and judges what they say, for about `budget` milliseconds (all of it by default).
   * Returns true when nothing is left to do.
   */
  read(budget: number = Infinity): boolean {
    const end = performance.now() + budget;
    const isTime = (): boolean => performance.now() >= end;
    const { queue } = this;
    while (!queue.isEmpty || this.dirty) {
      const done = queue.isEmpty
        ? this.judgeOn(isTime)
        : queue.readNext(isTime);
      if (!done || isTime()) {
        return queue.isEmpty && !this.dirty;
      }
    }
    return true;
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
      const pass = this.pass(true);
      while (!pass.next().done) {
        // Whoever asks waits for it.
      }
      this.judging = null;
    }
  }

  /** Has everything judged anew that was not judged for good. */
  private touch(): void {
    this.dirty = true;
    this.judging = null;
  }

  /** Takes over what was read of a cell. */
  private take(entry: ICellEntry, reading: ICellReading): void {
    const before = entry.reading ?? emptyReading;
    entry.reading = reading;
    if (before === emptyReading && reading === emptyReading) {
      if (entry.observations.length > 0) {
        this.touch();
      }
      return;
    }
    const names = changedNames(before, reading);
    const asked = this.kept.forget(names);
    // Fixes are planned for the source, whether the facts in it changed or not.
    const says = (each: ICellReading): boolean =>
      each.candidates.length > 0 || each.ignores.length > 0;
    if (
      asked ||
      says(before) ||
      says(reading) ||
      entry.observations.length > 0
    ) {
      this.touch();
    }
    if (entry.read) {
      this.kept.drop(entry.read);
    }
    const read = readCell(entry.cell, entry.position, reading);
    this.cells.replace(entry.read, read);
    entry.read = read;
    // What is being judged may have been asked for this cell.
    this.judging = null;
  }

  /** Judges what was read, or goes on with it; false when time was up before its end. */
  private judgeOn(isTime: () => boolean): boolean {
    this.judging = this.judging ?? this.pass(false);
    while (!this.judging.next().done) {
      if (isTime()) {
        return false;
      }
    }
    this.judging = null;
    return true;
  }

  /**
   * Judges what was read, step by step. That may ask for names which other cells bind that must be read for it: then it
   * ends before the rules, unless they are to run whatever comes of it.
   */
  private *pass(always: boolean): Generator<void, void> {
    const names = new Names(this.cells);
    const facts: IFact[] = [];
    const inPython = isPython(this.language);
    const cells = this.cells.list;
    for (const cell of inPython ? cells : []) {
      let own = this.kept.known(cell);
      if (!own) {
        own = yield* this.kept.judge(cell, names, this.queue.interest);
        yield;
      }
      for (const fact of own) {
        facts.push(fact);
      }
    }
    const complete = this.queue.askFor(this.kept, this.entries);
    if (!complete && !always) {
      return;
    }
    const observations = inPython ? this.observed() : [];
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
    const judged = yield* judgeRules(
      view,
      inPython ? this.rules : [],
      ignores,
      this.config,
      this.trans,
      this.reports
    );
    this.current = { view, inspection: { facts, observations, ...judged } };
    this.dirty = !complete;
  }

  /** What the outputs show, in document order. */
  private observed(): readonly IObservation[] {
    if (!this.observations) {
      this.observations = this.entries.flatMap(entry => entry.observations);
    }
    return this.observations;
  }

  private readonly parser: Parser;
  private readonly rules: readonly IRule[];
  private readonly known: readonly string[];
  private readonly queue: ReadingQueue;
  private readonly trans: ITranslator;
  private config: IConfig;
  private language: string | null = null;
  private kernel: IKernelFacts | null = null;
  private executions: readonly IExecution[] | null = null;
  private entries: ICellEntry[] = [];
  private byId = new Map<string, ICellEntry>();
  /** The cells with something in them. */
  private readonly cells = new ReadCells();
  private readonly kept = new KeptFacts();
  private reports: KeptReports = new WeakMap();
  private observations: readonly IObservation[] | null = null;
  private dirty = true;
  /** What judges step by step. */
  private judging: Generator<void, void> | null = null;
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
