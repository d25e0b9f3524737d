import { INotebookModel } from '@jupyterlab/notebook';
import { JSONObject, PartialJSONObject } from '@lumino/coreutils';

import { IFinding } from '../core';

/** The notebook's metadata entry of the advisor; it exists only while something is dismissed in the notebook. */
const entry = 'keras_advisor';

/** The findings that the user put away, for now or with the notebook. */
export class Dismissals {
  constructor(private readonly model: INotebookModel) {}

  /** Whether a change of this metadata key may change what is dismissed. */
  static concerns(key: string): boolean {
    return key === entry;
  }

  /** Tells of a finding whether it is dismissed. */
  has(finding: IFinding): boolean {
    return this._once.has(finding.key) || this.kept.has(finding.key);
  }

  /** Puts a finding away until the notebook is closed. */
  once(finding: IFinding): void {
    this._once.add(finding.key);
  }

  /** Puts a finding away in the notebook's metadata. */
  keep(finding: IFinding): void {
    if (!this.kept.has(finding.key)) {
      this.write([...this.kept, finding.key]);
    }
  }

  /** Takes both back. */
  restore(finding: IFinding): void {
    this._once.delete(finding.key);
    if (this.kept.has(finding.key)) {
      this.write([...this.kept].filter(key => key !== finding.key));
    }
  }

  /** Forgets what was read of the metadata. */
  refresh(): void {
    this._kept = null;
  }

  private get kept(): ReadonlySet<string> {
    if (this._kept === null) {
      const dismissed = this.entry().dismissed;
      this._kept = new Set(
        Array.isArray(dismissed)
          ? dismissed.filter((key): key is string => typeof key === 'string')
          : []
      );
    }
    return this._kept;
  }

  private entry(): PartialJSONObject {
    const value: unknown = this.model.sharedModel.getMetadata(entry);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as PartialJSONObject)
      : {};
  }

  private write(keys: string[]): void {
    const shared = this.model.sharedModel;
    const value = { ...this.entry() } as JSONObject;
    if (keys.length > 0) {
      value.dismissed = keys;
    } else {
      delete value.dismissed;
    }
    this._kept = null;
    if (Object.keys(value).length > 0) {
      shared.setMetadata(entry, value);
    } else {
      shared.deleteMetadata(entry);
    }
  }

  private readonly _once = new Set<string>();
  private _kept: ReadonlySet<string> | null = null;
}
