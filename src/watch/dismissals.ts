import { INotebookModel } from '@jupyterlab/notebook';
import { JSONObject, PartialJSONObject } from '@lumino/coreutils';

import { IFinding } from '../core';

/** The notebook's metadata entry of the advisor; it exists only while something is dismissed in the notebook. */
const entry = 'keras_advisor';

/** The findings that the user dismissed, for now or in the notebook. */
export class Dismissals {
  constructor(private readonly _model: INotebookModel) {}

  /** Whether a change of this metadata key may change what is dismissed. */
  static concerns(key: string): boolean {
    return key === entry;
  }

  /** Whether a finding is dismissed. */
  has(finding: IFinding): boolean {
    return this._once.has(finding.key) || this._stored.has(finding.key);
  }

  /** Dismisses a finding until the notebook is closed. */
  dismissOnce(finding: IFinding): void {
    this._once.add(finding.key);
  }

  /** Dismisses a finding in the notebook's metadata. */
  dismissInNotebook(finding: IFinding): void {
    if (!this._stored.has(finding.key)) {
      this._write([...this._stored, finding.key]);
    }
  }

  /** Undoes both. */
  restore(finding: IFinding): void {
    this._once.delete(finding.key);
    if (this._stored.has(finding.key)) {
      this._write([...this._stored].filter(key => key !== finding.key));
    }
  }

  /** Drops the cache: the metadata changed. */
  refresh(): void {
    this._cached = null;
  }

  private get _stored(): ReadonlySet<string> {
    if (this._cached === null) {
      const dismissed = this._entry().dismissed;
      this._cached = new Set(
        Array.isArray(dismissed)
          ? dismissed.filter((key): key is string => typeof key === 'string')
          : []
      );
    }
    return this._cached;
  }

  private _entry(): PartialJSONObject {
    const value: unknown = this._model.sharedModel.getMetadata(entry);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as PartialJSONObject)
      : {};
  }

  private _write(keys: string[]): void {
    const shared = this._model.sharedModel;
    const value = { ...this._entry() } as JSONObject;
    if (keys.length > 0) {
      value.dismissed = keys;
    } else {
      delete value.dismissed;
    }
    this._cached = null;
    if (Object.keys(value).length > 0) {
      shared.setMetadata(entry, value);
    } else {
      shared.deleteMetadata(entry);
    }
  }

  private readonly _once = new Set<string>();
  private _cached: ReadonlySet<string> | null = null;
}
