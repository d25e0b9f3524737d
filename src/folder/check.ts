import { PathExt } from '@jupyterlab/coreutils';
import { Contents } from '@jupyterlab/services';
import { IDisposable } from '@lumino/disposable';
import { ISignal, Signal } from '@lumino/signaling';

import { IFinding, INotebook } from '../core';
import {
  dismissedKeys,
  notebookFromJson
} from '../core/notebook/notebook-json';
import { inSlices } from '../ui/idle';
import { IInspectorSource, NotebookInspector } from './inspect';
import { walk } from './walk';

/** Larger notebooks stay unread: each is a text of the page for a while. */
const maxMegabytes = 50;

/** What came of one notebook, or of a folder that could not be listed. */
export interface IFolderResult {
  /** From the folder that is checked. */
  readonly path: string;
  /** As JupyterLab opens it. */
  readonly fullPath: string;
  readonly findings: readonly IFinding[];
  /** Why it was not read; null where it was. */
  readonly problem: string | null;
}

/** What a check works on. */
export interface IFolderCheckOptions extends IInspectorSource {
  readonly folder: string;
  readonly contents: Contents.IManager;
}

/** Checks the notebooks of a folder, one after the other, while the page has nothing better to do. */
export class FolderCheck {
  constructor(readonly options: IFolderCheckOptions) {
    this._inspector = new NotebookInspector(options);
  }

  get folder(): string {
    return this.options.folder;
  }

  /** Emitted when there is another result, or none is to come. */
  get changed(): ISignal<FolderCheck, void> {
    return this._changed;
  }

  get state(): 'running' | 'stopped' | 'done' {
    return this._state;
  }

  /** So far, in the order of names. */
  get results(): readonly IFolderResult[] {
    return this._results;
  }

  /** Checks all notebooks; resolves at the end, or when it was stopped. */
  async run(): Promise<void> {
    const { contents, folder } = this.options;
    for await (const found of walk(contents, folder)) {
      if (this._state !== 'running') {
        return;
      }
      const result =
        found.kind === 'notebook'
          ? await this._notebook(found.path, found.size)
          : this._unread(found.path, messageOf(found.reason));
      if (this._state !== 'running') {
        return;
      }
      this._results = [...this._results, result];
      this._changed.emit();
    }
    this._end('done');
  }

  /** Stops at once; what was found stays. */
  cancel(): void {
    this._end('stopped');
    this._slices?.dispose();
    this._resolveSlices?.();
  }

  private _end(state: 'stopped' | 'done'): void {
    if (this._state === 'running') {
      this._state = state;
      this._changed.emit();
    }
  }

  private async _notebook(path: string, size: number): Promise<IFolderResult> {
    const { trans } = this.options;
    if (size > maxMegabytes * 1e6) {
      return this._unread(
        path,
        trans.__('It is larger than %1 MB.', maxMegabytes)
      );
    }
    let text: unknown;
    try {
      ({ content: text } = await this.options.contents.get(path, {
        type: 'file',
        format: 'text',
        content: true
      }));
    } catch (reason) {
      return this._unread(path, messageOf(reason));
    }
    let json: unknown;
    try {
      json = JSON.parse(String(text));
    } catch {
      return this._unread(path, trans.__('It is not valid JSON.'));
    }
    const notebook = notebookFromJson(json);
    if (!notebook) {
      return this._unread(path, trans.__('It is not a notebook.'));
    }
    const dismissed = dismissedKeys(json);
    try {
      const findings = await this._inspect(notebook);
      return {
        ...this._unread(path, ''),
        problem: null,
        findings: findings.filter(({ key }) => !dismissed.has(key))
      };
    } catch (reason) {
      console.error(`${path} could not be checked:`, reason);
      return this._unread(path, trans.__('It could not be checked.'));
    }
  }

  /** Inspects in slices; resolves early, with nothing, where it is stopped. */
  private _inspect(notebook: INotebook): Promise<readonly IFinding[]> {
    return new Promise((resolve, reject) => {
      const goOn = this._inspector.begin(notebook);
      this._resolveSlices = () => resolve([]);
      this._slices = inSlices(budget => {
        try {
          const findings = goOn(budget);
          if (findings) {
            resolve(findings);
          }
          return findings !== null;
        } catch (reason) {
          reject(new Error(messageOf(reason)));
          return true;
        }
      });
    });
  }

  private _unread(fullPath: string, problem: string): IFolderResult {
    const path = PathExt.relative(this.folder, fullPath);
    return { path, fullPath, findings: [], problem };
  }

  private readonly _inspector: NotebookInspector;
  private readonly _changed = new Signal<this, void>(this);
  private _state: 'running' | 'stopped' | 'done' = 'running';
  private _results: readonly IFolderResult[] = [];
  private _slices: IDisposable | null = null;
  private _resolveSlices: (() => void) | null = null;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
