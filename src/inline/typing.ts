import { ISignal, Signal } from '@lumino/signaling';

/** Nobody has typed for so long: what stands there is meant. In milliseconds. */
const rest = 600;

/**
 * Knows in which cell somebody is in the middle of typing. Marks follow every key press, but a card that comes and
 * goes with half-typed words would make the page jump.
 */
export class Typing {
  /** Emitted when what was typed has settled: after a pause, or when the caret left the line. */
  get settled(): ISignal<this, void> {
    return this._settled;
  }

  /** Whether somebody is typing in this cell. */
  isIn(cellId: string): boolean {
    return this._cellId === cellId;
  }

  /** Takes note of a key press that changed the text. */
  typed(cellId: string): void {
    this._cellId = cellId;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this.settle(), rest) as unknown as number;
  }

  /** Takes note that the caret left the line or the editor. */
  left(cellId: string): void {
    if (this.isIn(cellId)) {
      this.settle();
    }
  }

  private settle(): void {
    clearTimeout(this._timer);
    this._cellId = null;
    this._settled.emit();
  }

  private _cellId: string | null = null;
  private _timer: number | undefined = undefined;
  private readonly _settled = new Signal<this, void>(this);
}
