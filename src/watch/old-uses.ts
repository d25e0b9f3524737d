import { JSONExt, ReadonlyPartialJSONValue } from '@lumino/coreutils';
import { IDisposable } from '@lumino/disposable';
import { Debouncer } from '@lumino/polling';

import { IOldUses } from '../core';
import type { IMigration } from '../migrate';
import { guard } from '../ui/guard';

/** For how many milliseconds nothing changes before a notebook is looked through for old code. */
const PAUSE = 500;

/** What looks for old code. */
export interface IOldUsesOptions {
  /** Whether there is anything to look for: Keras is used, and somebody wants to know. */
  readonly isWorthwhile: () => boolean;
  readonly migrate: () => Promise<IMigration>;
  /** Told of another outcome. */
  readonly onFound: (uses: IOldUses | null) => void;
}

/** Looks through a notebook for code of Keras 1 and 2 when nobody types; the migration is loaded only then. */
export class OldUsesWatcher implements IDisposable {
  constructor(private readonly _options: IOldUsesOptions) {}

  get isDisposed(): boolean {
    return this._debouncer.isDisposed;
  }

  dispose(): void {
    this._debouncer.dispose();
  }

  /** Whether the last outcome is about the notebook as it is. */
  get isCurrent(): boolean {
    return this._isCurrent;
  }

  /** The source of a cell changed, or cells came, went or moved: the last outcome does not hold. */
  invalidate(): void {
    this._isStale = true;
    this._isCurrent = false;
  }

  /** Looks after a while, if there is something to look for and the last outcome does not hold. */
  lookSoon(): void {
    const { isWorthwhile, onFound } = this._options;
    if (this.isDisposed || !this._isStale) {
      return;
    }
    if (isWorthwhile()) {
      guard('Looking for old Keras code', () => this._debouncer.invoke());
    } else {
      this._isCurrent = true;
      if (this._last !== null) {
        this._last = null;
        onFound(null);
      }
    }
  }

  private async _look(): Promise<void> {
    if (this.isDisposed || !this._options.isWorthwhile()) {
      return;
    }
    this._isStale = false;
    const [{ changes }, { oldUsesOf }] = await Promise.all([
      this._options.migrate(),
      import(/* webpackChunkName: "migrate" */ '../migrate')
    ]);
    const found = oldUsesOf(changes);
    this._isCurrent = !this._isStale;
    if (
      !this.isDisposed &&
      !JSONExt.deepEqual(asJSON(found), asJSON(this._last))
    ) {
      this._last = found;
      this._options.onFound(found);
    }
  }

  private readonly _debouncer = new Debouncer(() => this._look(), PAUSE);
  /** Whether nobody has begun to look since the last change. */
  private _isStale = true;
  private _isCurrent = false;
  private _last: IOldUses | null = null;
}

function asJSON(uses: IOldUses | null): ReadonlyPartialJSONValue {
  return (
    uses && {
      ...uses,
      range: { ...uses.range },
      uses: uses.uses.map(use => ({ ...use, range: { ...use.range } }))
    }
  );
}
