import { Parser } from '@lezer/common';

import { IObservation } from './facts/fact';
import { observe } from './facts/observations';
import { CellLanguage } from './notebook/language';
import { ICell } from './notebook/notebook';
import { CellCode, ICodeInterest } from './python/cell-code';
import { mayCall, mayCallMethod, mayChange } from './python/cell-sites';
import { ICellIndex } from './python/cell-index';
import { ICodeCell } from './python/lookup';
import { mayBind } from './python/may-bind';
import { Trees } from './python/trees';
import { IVocabulary } from './vocabulary/vocabulary';

/** What cells are read with. */
export interface ICellEntryOptions {
  readonly parser: Parser;
  readonly interest: ICodeInterest;
  readonly vocabulary: IVocabulary;
  readonly language: CellLanguage;
}

/** One cell with what is read of it. */
export class CellEntry implements ICodeCell {
  constructor(
    private _cell: ICell,
    readonly position: number,
    private readonly _options: ICellEntryOptions,
    known?: CellEntry
  ) {
    this._trees = known?._trees ?? new Trees(_options.parser);
    const { interest, language } = _options;
    this.code =
      known?.source !== this.source || known._options.language !== language
        ? this._read(this.source)
        : known._options.interest === interest
          ? known.code
          : known.code.withInterest(interest);
    this.observations = this._observe();
  }

  /** The same cell, read with other options. */
  withOptions(options: ICellEntryOptions): CellEntry {
    return new CellEntry(this._cell, this.position, options, this);
  }

  code: CellCode;
  observations: readonly IObservation[];

  get cell(): ICell {
    return this._cell;
  }

  get id(): string {
    return this._cell.id;
  }

  /** The code; empty for a cell that is none. */
  get source(): string {
    return this._cell.type === 'code' ? this._cell.source : '';
  }

  /** Whether findings may depend on what stands in the cell. */
  get matters(): boolean {
    const { code, observations } = this;
    return (
      code.sites.length > 0 ||
      code.ignores.length > 0 ||
      observations.length > 0
    );
  }

  /** Takes another source over, which is not read yet. */
  setSource(source: string): void {
    this._cell = { ...this._cell, source };
    if (this._cell.type === 'code') {
      this.code = this._read(source);
    }
  }

  /** Takes other outputs over. */
  setOutputs(outputs: readonly string[]): void {
    this._cell = { ...this._cell, outputs };
    this.observations = this._observe();
  }

  private _read(source: string): CellCode {
    const { interest, language } = this._options;
    const shell = language === 'python' ? null : language;
    return new CellCode(source, this._trees, interest, null, shell);
  }

  private _observe(): readonly IObservation[] {
    return this._cell.type === 'code' && this._cell.outputs
      ? observe(this._cell, this.position, this._options.vocabulary)
      : [];
  }

  private readonly _trees: Trees;
}

/** The cells of a notebook, by the names that they bind: only names that were asked for are kept. */
export class CellIndex implements ICellIndex {
  constructor(readonly entries: readonly CellEntry[]) {
    this._byId = new Map(entries.map(entry => [entry.id, entry]));
  }

  /** How many cells there are. */
  get count(): number {
    return this.entries.length;
  }

  /** The cell with this id. */
  get(id: string): CellEntry | undefined {
    return this._byId.get(id);
  }

  cellsBinding(name: string): readonly CellEntry[] {
    return this._cellsWhere(`binds ${name}`, source => mayBind(source, name));
  }

  cellsCalling(
    name: string,
    methods?: readonly string[]
  ): readonly CellEntry[] {
    return this._matching(mayCall(name, methods));
  }

  cellsNaming(name: string): readonly CellEntry[] {
    return this._matching(new RegExp(`\\b${name}\\b`));
  }

  cellsCallingMethod(name: string): readonly CellEntry[] {
    return this._matching(mayCallMethod(name));
  }

  cellsChanging(name: string): readonly CellEntry[] {
    return this._matching(mayChange(name));
  }

  isAlias(name: string): boolean {
    this._aliases ??= new Set(this.entries.flatMap(({ code }) => code.aliases));
    return this._aliases.has(name);
  }

  /** Takes note that a cell's source changed; whether something is affected that was asked for. */
  update(entry: CellEntry): boolean {
    let isAffected = false;
    for (const [question, { cells, test }] of this._asked) {
      const before = cells.includes(entry);
      const after = test(entry.source);
      isAffected ||= before || after;
      if (before !== after) {
        this._asked.set(question, {
          test,
          cells: after
            ? [...cells, entry].sort((a, b) => a.position - b.position)
            : cells.filter(cell => cell !== entry)
        });
      }
    }
    this._aliases = null;
    return isAffected;
  }

  /** The cells that a pattern is found in. */
  private _matching(pattern: RegExp): readonly CellEntry[] {
    return this._cellsWhere(pattern.source, source => pattern.test(source));
  }

  /** The cells whose source passes a test, which the question names. */
  private _cellsWhere(
    question: string,
    test: (source: string) => boolean
  ): readonly CellEntry[] {
    let asked = this._asked.get(question);
    if (!asked) {
      const cells = this.entries.filter(({ source }) => test(source));
      asked = { cells, test };
      this._asked.set(question, asked);
    }
    return asked.cells;
  }

  private readonly _byId: ReadonlyMap<string, CellEntry>;
  /** What was asked of the cells' sources, with the answers. */
  private readonly _asked = new Map<
    string,
    {
      readonly cells: readonly CellEntry[];
      readonly test: (source: string) => boolean;
    }
  >();
  private _aliases: ReadonlySet<string> | null = null;
}
