import { Parser } from '@lezer/common';

import { IObservation } from './facts/fact';
import { observe } from './facts/observations';
import { CellLanguage } from './notebook/language';
import { ICell } from './notebook/notebook';
import { CellCode, ICodeInterest } from './python/cell-code';
import { mayCall, mayCallMethod, mayChange } from './python/cell-sites';
import { ICellIndex, ICodeCell } from './python/lookup';
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
    let cells = this._binding.get(name);
    if (!cells) {
      cells = this.entries.filter(({ source }) => mayBind(source, name));
      this._binding.set(name, cells);
    }
    return cells;
  }

  cellsCalling(
    name: string,
    methods?: readonly string[]
  ): readonly CellEntry[] {
    const pattern = mayCall(name, methods);
    return this.entries.filter(({ source }) => pattern.test(source));
  }

  cellsNaming(name: string): readonly CellEntry[] {
    const pattern = new RegExp(`\\b${name}\\b`);
    return this.entries.filter(({ source }) => pattern.test(source));
  }

  cellsCallingMethod(name: string): readonly CellEntry[] {
    const pattern = mayCallMethod(name);
    return this.entries.filter(({ source }) => pattern.test(source));
  }

  cellsChanging(name: string): readonly CellEntry[] {
    const pattern = mayChange(name);
    return this.entries.filter(({ source }) => pattern.test(source));
  }

  isAlias(name: string): boolean {
    this._aliases ??= new Set(this.entries.flatMap(({ code }) => code.aliases));
    return this._aliases.has(name);
  }

  /** Takes note that a cell's source changed; whether a name is affected that was asked for. */
  update(entry: CellEntry): boolean {
    let isAffected = false;
    for (const [name, cells] of this._binding) {
      const before = cells.includes(entry);
      const after = mayBind(entry.source, name);
      isAffected ||= before || after;
      if (before !== after) {
        this._binding.set(
          name,
          after
            ? [...cells, entry].sort((a, b) => a.position - b.position)
            : cells.filter(cell => cell !== entry)
        );
      }
    }
    this._aliases = null;
    return isAffected;
  }

  private readonly _byId: ReadonlyMap<string, CellEntry>;
  private readonly _binding = new Map<string, readonly CellEntry[]>();
  private _aliases: ReadonlySet<string> | null = null;
}
