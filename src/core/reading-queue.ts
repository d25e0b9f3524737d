import { ICellEntry } from './cell-entry';
import { KeptFacts } from './judge/kept';
import { CellReader } from './read/cell';
import { IInterest } from './read/interest';
import { ICellReading } from './read/reading';
import { mayBind } from './wanted';

/** The cells that wait to be read, and their reading, piece by piece. */
export class ReadingQueue {
  /** `taken` is called with what was read of a cell. */
  constructor(
    public interest: IInterest,
    private readonly taken: (entry: ICellEntry, reading: ICellReading) => void
  ) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Starts anew with those entries, in document order, whose source was not read. */
  reset(entries: readonly ICellEntry[]): void {
    this.waiting = entries.filter(entry => entry.stale).reverse();
  }

  /** Has a cell of code read again. */
  add(entry: ICellEntry): void {
    if (!entry.stale) {
      entry.stale = true;
      this.waiting.push(entry);
    }
  }

  /** Reads the next cell, or goes on with it; false when time was up before its end. */
  readNext(isTime: () => boolean): boolean {
    const entry = this.waiting[this.waiting.length - 1];
    if (entry.stale && !this.readEntry(entry, isTime)) {
      return false;
    }
    this.waiting.pop();
    return true;
  }

  /** Reads a cell, or goes on with it; false when time was up before its end. */
  private readEntry(entry: ICellEntry, isTime: () => boolean): boolean {
    if (entry.reader?.source !== entry.cell.source) {
      entry.reader = new CellReader(
        entry.cell.source,
        entry.trees,
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
    this.taken(entry, reading);
    return true;
  }

  /** Has the cells read again that may bind names no fact asked for before; returns whether there are none. */
  askFor(kept: KeptFacts, entries: readonly ICellEntry[]): boolean {
    for (const name of this.wanted) {
      if (!kept.wants(name)) {
        this.wanted.delete(name);
      }
    }
    const fresh = [...kept.wanted].filter(name => !this.wanted.has(name));
    if (fresh.length === 0) {
      return true;
    }
    fresh.forEach(name => this.wanted.add(name));
    let complete = true;
    for (const entry of entries) {
      // What a half-read cell passed over may be wanted now.
      entry.reader = null;
      if (
        entry.cell.type === 'code' &&
        !entry.stale &&
        this.wants(entry.cell.source, fresh)
      ) {
        this.add(entry);
        complete = false;
      }
    }
    return complete;
  }

  /** Whether a text may bind one of the names. */
  private wants(text: string, names: Iterable<string>): boolean {
    for (const name of names) {
      if (mayBind(text, name)) {
        return true;
      }
    }
    return false;
  }

  /** Cells to read, the last first. */
  private waiting: ICellEntry[] = [];
  /** Names that facts ask for and that other cells may bind. */
  private readonly wanted = new Set<string>();
}
