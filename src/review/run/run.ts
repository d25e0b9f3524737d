import { Kernel, ServerConnection } from '@jupyterlab/services';
import { IDisposable } from '@lumino/disposable';
import { ISignal, Signal } from '@lumino/signaling';

import { OwnKernel } from '../../ui/own-kernel';
import { Remains } from '../../ui/remains';
import { ICheckCell, RunOutcome } from './outcome';
import { runCells } from './run-cells';

/** What a run is made with. */
export interface IRunOptions {
  readonly kernels: Kernel.IManager;
  readonly settings: ServerConnection.ISettings;
  /** The kernelspec of the notebook; empty for the server's own. */
  readonly spec: string;
  /** The notebook's path on the server: the kernel works where it would. */
  readonly path: string;
}

/** How far a run is. */
export interface IRunProgress {
  /** The cell that runs; null while the kernel starts. */
  readonly cell: ICheckCell | null;
  readonly ran: number;
  readonly total: number;
  /** When the cell, or the start, began, in milliseconds. */
  readonly since: number;
  /** The last line that the cell printed. */
  readonly printed: string;
}

/** Runs a notebook that is open nowhere, in a kernel that ends with the run. */
export class NotebookRun implements IDisposable {
  constructor(private readonly _options: IRunOptions) {
    this._remains = new Remains(
      _options.settings,
      window.localStorage,
      'checking'
    );
    window.addEventListener('pagehide', this._onPageHide);
  }

  /** Emitted when another cell runs, and at the end. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Null while nothing runs. */
  get progress(): IRunProgress | null {
    return this._progress;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** Runs cells; resolves when the kernel is gone. Never rejects. */
  async start(cells: readonly ICheckCell[]): Promise<RunOutcome> {
    if (this._isDisposed) {
      return { kind: 'stopped', ran: 0 };
    }
    this._isStopped = false;
    this._show({ total: cells.length });
    let outcome: RunOutcome = { kind: 'elsewhere' };
    try {
      await this._remains.exclusively(async () => {
        outcome = await this._run(cells);
      });
    } catch (reason) {
      outcome = { kind: 'no-kernel', reason: String(reason) };
    }
    this._progress = null;
    this._changed.emit();
    return outcome;
  }

  /** Ends the kernel, whatever it does. */
  stop(): void {
    if (this._progress && !this._isStopped) {
      this._isStopped = true;
      this._stop?.();
    }
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      this.stop();
      window.removeEventListener('pagehide', this._onPageHide);
      Signal.clearData(this);
    }
  }

  private async _run(cells: readonly ICheckCell[]): Promise<RunOutcome> {
    const stopped = new Promise<RunOutcome>(resolve => {
      this._stop = () =>
        resolve({ kind: 'stopped', ran: this._progress?.ran ?? 0 });
    });
    const { kernels, path, spec } = this._options;
    let kernel: OwnKernel;
    try {
      kernel = await OwnKernel.start(
        kernels,
        { ...(spec === '' ? {} : { name: spec }), path },
        this._remains
      );
    } catch (reason) {
      return {
        kind: 'no-kernel',
        reason: reason instanceof Error ? reason.message : String(reason)
      };
    }
    try {
      if (this._isStopped) {
        return { kind: 'stopped', ran: 0 };
      }
      return await Promise.race([this._runIn(kernel, cells), stopped]);
    } finally {
      await kernel.dispose().catch(reason => {
        console.error('A kernel of the advisor could not be ended:', reason);
      });
    }
  }

  private async _runIn(
    kernel: OwnKernel,
    cells: readonly ICheckCell[]
  ): Promise<RunOutcome> {
    const begun = await Promise.race([
      kernel.execute({ code: '', silent: true }).done,
      kernel.ended
    ]);
    if (typeof begun === 'string') {
      return { kind: 'no-kernel', reason: '' };
    }
    return runCells(kernel, cells, {
      onCell: (cell, ran) => this._show({ cell, ran, total: cells.length }),
      onPrinted: printed => {
        if (this._progress) {
          this._progress = { ...this._progress, printed };
        }
      }
    });
  }

  private _show(
    progress: Pick<IRunProgress, 'total'> & Partial<IRunProgress>
  ): void {
    if (!this._isStopped) {
      this._progress = {
        cell: null,
        ran: 0,
        printed: '',
        since: Date.now(),
        ...progress
      };
      this._changed.emit();
    }
  }

  private readonly _onPageHide = (): void => {
    if (this._progress) {
      this.stop();
      this._remains.abandon();
    }
  };

  private readonly _remains: Remains;
  private readonly _changed = new Signal<this, void>(this);
  private _progress: IRunProgress | null = null;
  private _stop: (() => void) | null = null;
  private _isStopped = false;
  private _isDisposed = false;
}
