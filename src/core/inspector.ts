import { CellEntry, CellIndex, ICellEntryOptions } from './cell-entries';
import { IConfig, defaultConfig } from './config';
import { factsOfCalls } from './facts/calls';
import { IFact, inDocumentOrder } from './facts/fact';
import { withOwnModules } from './facts/imports';
import { inOwnShell } from './facts/own-shell';
import { Recognizers } from './facts/recognizers';
import { withRequirementFiles } from './facts/requirement-files';
import { withScripts } from './facts/scripts';
import { IOldUses } from './findings/old-uses';
import { runRules } from './findings/run-rules';
import { IExecution, IKernelFacts } from './kernel';
import { CellLanguage, cellLanguage } from './notebook/language';
import { INotebook } from './notebook/notebook';
import { Names } from './python/names';
import { IInspectorOptions } from './inspector-options';
import { IInspection, INotebookView } from './findings/rule';
import { english } from './text';
import { NotebookView } from './findings/view';
import { createVocabulary } from './vocabulary/vocabulary';

/** Facts that are being extracted: where the next cell and the next site are. */
interface IExtraction {
  readonly facts: IFact[];
  readonly names: Names;
  cell: number;
  site: number;
}

/**
 * Reads one notebook and keeps its findings current. A cell is read again only when its own source changed; what is
 * read is turned into facts and findings from scratch.
 */
export class Inspector {
  constructor(private readonly _options: IInspectorOptions) {
    this._config = _options.config ?? defaultConfig;
    this._recognizers = _options.recognizers ?? this._makeRecognizers();
    const names = new Names(this._index, this._recognizers.starNames);
    this._outcome = this._inspect([], true, names);
  }

  /** Takes over a notebook's cells; what was read of cells with the same id and source holds. */
  setNotebook(notebook: INotebook): void {
    this._language = notebook.language;
    this._cellLanguage = cellLanguage(notebook.language);
    this._setCells(
      notebook.cells.map(
        (cell, position) =>
          new CellEntry(
            cell,
            position,
            this._entryOptions,
            this._index.get(cell.id)
          )
      )
    );
  }

  /** Takes over one cell's new source. Returns whether the inspection may have changed. */
  setSource(cellId: string, source: string): boolean {
    const entry = this._index.get(cellId);
    if (!entry || entry.cell.source === source) {
      return false;
    }
    const mattered = entry.matters;
    entry.setSource(source);
    if (entry.cell.type !== 'code') {
      return false;
    }
    if (this._index.update(entry) || mattered) {
      this._invalidate();
    }
    this._unread.push(entry);
    return true;
  }

  /** Takes over one cell's saved outputs. Returns whether the inspection may have changed. */
  setOutputs(cellId: string, outputs: readonly string[]): boolean {
    const entry = this._index.get(cellId);
    if (!entry) {
      return false;
    }
    const before = JSON.stringify(entry.observations);
    entry.setOutputs(outputs);
    const changed = JSON.stringify(entry.observations) !== before;
    if (changed) {
      this._invalidate();
    }
    return changed;
  }

  /** Takes over the user's configuration. */
  setConfig(config: IConfig): void {
    const before = this._config.extraImporters.join(' ');
    this._config = config;
    if (config.extraImporters.join(' ') !== before) {
      this.setRecognizers(this._makeRecognizers());
    }
    this._invalidate();
  }

  /** Takes over other recognizers; what is known of the source of cells holds. */
  setRecognizers(recognizers: Recognizers): void {
    this._recognizers = recognizers;
    const { entries } = this._index;
    this._setCells(entries.map(entry => entry.withOptions(this._entryOptions)));
  }

  /** Takes over what the kernel says; null for "not known". */
  setKernel(
    kernel: IKernelFacts | null,
    executions: readonly IExecution[] | null
  ): void {
    this._kernel = kernel;
    this._executions = executions;
    this._invalidate();
  }

  /** Takes over what is written for Keras 1 or 2; null where nothing is, or nobody looked. */
  setOldUses(oldUses: IOldUses | null): void {
    this._oldUses = oldUses;
    this._invalidate();
  }

  /** Whether what is shown is the outcome of all that was taken over. */
  get isCurrent(): boolean {
    return this._isCurrent && this._unread.length === 0;
  }

  /**
   * Reads and inspects what changed, for about `budget` milliseconds (all of it by default). Returns true when nothing is
   * left to do.
   */
  read(budget: number = Infinity): boolean {
    const end = performance.now() + budget;
    const isTime = (): boolean => performance.now() >= end;
    while (!this.isCurrent) {
      if (!this._readNext(isTime) || (!this.isCurrent && isTime())) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are comments that suppress findings. */
  get hasIgnores(): boolean {
    return this._index.entries.some(({ code }) => code.ignores.length > 0);
  }

  /** The last complete inspection. */
  get inspection(): IInspection {
    return this._outcome.inspection;
  }

  /** What rules saw in the last complete inspection, for planning edits. */
  get view(): INotebookView {
    return this._outcome.view;
  }

  /** Goes on with the next cell, or else with the facts of those that are read; false when time was up. */
  private _readNext(isTime: () => boolean): boolean {
    const entry = this._unread[this._unread.length - 1];
    if (!entry) {
      return this._extract(isTime);
    }
    if (!entry.code.read(isTime)) {
      return false;
    }
    this._unread.pop();
    if (entry.matters) {
      this._invalidate();
    }
    return true;
  }

  /** Extracts facts, or goes on with it, and has the rules look at them; false when time was up. */
  private _extract(isTime: () => boolean): boolean {
    const { entries } = this._index;
    const isRead = this._cellLanguage !== null;
    this._extraction ??= {
      facts: [],
      names: new Names(this._index, this._recognizers.starNames),
      cell: 0,
      site: 0
    };
    const at = this._extraction;
    while (isRead && at.cell < entries.length) {
      const entry = entries[at.cell];
      const { facts, names } = at;
      at.site = this._recognizers.recognize(
        entry,
        names,
        at.site,
        isTime,
        facts
      );
      if (at.site < entry.code.sites.length) {
        return false;
      }
      at.site = 0;
      at.cell++;
      if (entry.matters && isTime()) {
        return false;
      }
    }
    this._outcome = this._inspect(at.facts, isRead, at.names);
    this._extraction = null;
    this._isCurrent = true;
    return true;
  }

  private _inspect(
    own: readonly IFact[],
    isRead: boolean,
    names: Names
  ): { view: INotebookView; inspection: IInspection } {
    const entries = isRead ? this._index.entries : [];
    const calls = factsOfCalls(own, this._index, names, this._recognizers);
    const all = inDocumentOrder([...own, ...calls.facts]);
    const facts =
      this._cellLanguage === 'python'
        ? withOwnModules(withRequirementFiles(withScripts(all, this._index)))
        : inOwnShell(all);
    const observations = entries.flatMap(entry => entry.observations);
    const view = new NotebookView(
      this._language,
      this._index,
      // What a function does stands where it is called.
      facts.filter(fact => !calls.called.has(fact)),
      observations,
      this._kernel,
      this._executions,
      this._oldUses
    );
    const ignores = entries.flatMap(({ id, code }) =>
      code.ignores.map(ignore => ({ cellId: id, ignore }))
    );
    const { rules, trans = english, onError = logError } = this._options;
    const findings = runRules(view, ignores, {
      rules: isRead ? rules : [],
      config: this._config,
      trans,
      onError
    });
    return { view, inspection: { facts, observations, ...findings } };
  }

  private _setCells(entries: readonly CellEntry[]): void {
    this._index = new CellIndex(entries);
    this._unread = entries.filter(({ code }) => !code.isRead).reverse();
    this._invalidate();
  }

  /** What was extracted, or is being, no longer holds. */
  private _invalidate(): void {
    this._isCurrent = false;
    this._extraction = null;
  }

  private _makeRecognizers(): Recognizers {
    const { knowledge } = this._options.vocabulary;
    return new Recognizers(
      createVocabulary(knowledge, this._config.extraImporters)
    );
  }

  private get _entryOptions(): ICellEntryOptions {
    const { parser, vocabulary } = this._options;
    return {
      parser,
      vocabulary,
      interest: this._recognizers,
      language: this._cellLanguage
    };
  }

  private _config: IConfig;
  private _recognizers: Recognizers;
  private _language: string | null = null;
  private _cellLanguage: CellLanguage = 'python';
  private _kernel: IKernelFacts | null = null;
  private _executions: readonly IExecution[] | null = null;
  private _oldUses: IOldUses | null = null;
  private _index = new CellIndex([]);
  /** Cells to read, the last first. */
  private _unread: CellEntry[] = [];
  private _extraction: IExtraction | null = null;
  private _isCurrent = false;
  private _outcome: { view: INotebookView; inspection: IInspection };
}

function logError(rule: string, error: unknown): void {
  console.error(`Keras Advisor: the rule ${rule} failed.`, error);
}
