import { IStateDB } from '@jupyterlab/statedb';
import { ReadonlyPartialJSONValue } from '@lumino/coreutils';

import { parseReport } from '../measure/parse';
import { IReport } from '../measure/report';

/** The key in JupyterLab's state. */
const KEY = 'jupyterlab-keras-advisor:measurements';

/** So many reports are kept; the oldest goes first. */
const MOST = 20;

/** Keeps reports, the newest first. */
export class ReportStore {
  /** `state` is null where JupyterLab has none: then reports last as long as the page. */
  constructor(private readonly _state: IStateDB | null) {}

  /** The reports that were kept; what cannot be read is left out. */
  async load(): Promise<readonly IReport[]> {
    const kept = await this._state?.fetch(KEY);
    return Array.isArray(kept) ? kept.flatMap(readable) : [];
  }

  /** Keeps these reports and no others; gives those that are kept. */
  async save(reports: readonly IReport[]): Promise<readonly IReport[]> {
    const kept = reports.slice(0, MOST);
    await this._state?.save(KEY, kept as unknown as ReadonlyPartialJSONValue);
    return kept;
  }
}

function readable(value: unknown): IReport[] {
  try {
    return [parseReport(JSON.stringify(value))];
  } catch {
    return [];
  }
}
