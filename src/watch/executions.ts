import { ISessionContext } from '@jupyterlab/apputils';
import { Cell, ICodeCellModel } from '@jupyterlab/cells';
import { Notebook, NotebookActions } from '@jupyterlab/notebook';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { IExecution } from '../core';

/**
 * Remembers which cells of one notebook ran, with their source at that time, since its kernel started.
 *
 * A page that joins a running kernel cannot know what ran before, and neither can one whose kernel runs code of others
 * (a console, another notebook, another person): the kernel's count tells. Then the list is null until a restart.
 */
export class Executions implements IDisposable {
  constructor(
    private readonly _notebook: Notebook,
    session: ISessionContext,
    private readonly _onChange: () => void
  ) {
    NotebookActions.executionScheduled.connect(this._onScheduled, this);
    NotebookActions.executed.connect(this._onExecuted, this);
    session.kernelChanged.connect(this._onKernel, this);
    session.statusChanged.connect(this._onStatus, this);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      Signal.clearData(this);
    }
  }

  /** What ran, oldest first; null while that is not known. */
  get list(): readonly IExecution[] | null {
    return this._list;
  }

  private _onScheduled(
    sender: unknown,
    args: { notebook: Notebook; cell: Cell }
  ): void {
    if (args.notebook === this._notebook && args.cell.model.type === 'code') {
      const shared = args.cell.model.sharedModel;
      const id = shared.getId();
      // A cell may be scheduled again before it has run.
      const sources = this._scheduled.get(id) ?? [];
      this._scheduled.set(id, [...sources, shared.getSource()]);
    }
  }

  private _onExecuted(
    sender: unknown,
    args: { notebook: Notebook; cell: Cell; success?: boolean }
  ): void {
    const model = args.cell.model as ICodeCellModel | null;
    if (args.notebook !== this._notebook || model?.type !== 'code') {
      return;
    }
    const cellId = model.sharedModel.getId();
    const source = this._scheduled.get(cellId)?.shift();
    const count = model.executionCount;
    // A cell without a count did not run: it was empty, or an earlier one failed.
    if (source === undefined || count === null) {
      return;
    }
    if (count === 1) {
      this._list = [];
    } else if (count !== this._count + 1) {
      this._list = null;
    }
    this._count = count;
    if (this._list !== null) {
      const failed = args.success === false;
      const run = { cellId, source, ...(failed ? { failed } : {}) };
      this._list = [...this._list, run];
    }
    this._onChange();
  }

  private _onKernel(): void {
    this._forget(null);
  }

  private _onStatus(sender: ISessionContext, status: string): void {
    if (status === 'restarting' || status === 'autorestarting') {
      this._forget([]);
    }
  }

  private _forget(list: readonly IExecution[] | null): void {
    this._scheduled.clear();
    this._count = 0;
    this._list = list;
    this._onChange();
  }

  private _isDisposed = false;
  private _list: readonly IExecution[] | null = null;
  /** The kernel's count at the last cell that ran. */
  private _count = 0;
  private readonly _scheduled = new Map<string, string[]>();
}
