import { Debouncer } from '@lumino/polling';
import { ISignal, Signal } from '@lumino/signaling';

/** After so many milliseconds without a key press the text is taken to be finished. */
const pause = 600;

/**
 * Knows in which cell somebody is in the middle of typing. Marks follow every key press, but a card that comes and
 * goes with half-typed words would make the page jump.
 */
export class Typing {
  /** Emitted when typing ended: after a pause, or when the caret left the line. */
  get ended(): ISignal<this, void> {
    return this._ended;
  }

  /** Whether somebody is typing in this cell. */
  isIn(cellId: string): boolean {
    return this._cellId === cellId;
  }

  /** A key press changed the text of a cell. */
  onKeyPress(cellId: string): void {
    this._cellId = cellId;
    void this._debouncer.invoke();
  }

  /** The caret left the line or the editor. */
  onLeave(cellId: string): void {
    if (this.isIn(cellId)) {
      this._end();
    }
  }

  private _end(): void {
    // A pause that ends later finds nobody typing.
    if (this._cellId !== null) {
      this._cellId = null;
      this._ended.emit();
    }
  }

  private _cellId: string | null = null;
  private readonly _debouncer = new Debouncer(() => this._end(), pause);
  private readonly _ended = new Signal<this, void>(this);
}
