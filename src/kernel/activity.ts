import { ISessionContext } from '@jupyterlab/apputils';
import { KernelMessage } from '@jupyterlab/services';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { isReplaced } from './replaced';

/** How long, in milliseconds, a kernel must have been idle: it is for a moment between the cells of "run all", too. */
const PAUSE = 150;

/** How often a kernel that gave no answer is asked again before something else happens to it. */
const RETRIES = 3;

/** What the activity of a kernel is told to. */
export interface IActivityListener {
  /** Code ran, whoever ran it: what was known of the kernel is from before. */
  onRan(): void;
  /** Another process takes the kernel's place: what was known of it is gone. */
  onRestarted(): void;
  /** The kernel has time after code ran, after it started, or after it gave no answer. */
  onSettled(): void;
  /** Whether the kernel was asked and gave no answer. */
  isUnanswered(): boolean;
}

/**
 * Follows what runs in the kernel of a session: cells, consoles, other clients and callbacks of widgets. Questions do not
 * count, neither ours nor those of another advisor: they are silent, which other code is not.
 */
export class KernelActivity implements IDisposable {
  constructor(
    private readonly _session: ISessionContext,
    private readonly _listener: IActivityListener
  ) {
    _session.iopubMessage.connect(this._onMessage, this);
    _session.statusChanged.connect(this._onStatus, this);
    _session.kernelChanged.connect(this._onKernel, this);
    this._settleSoon();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    clearTimeout(this._timer);
    Signal.clearData(this);
  }

  /** The number of the code that ran last, as the notebook shows it: `[7]`; null before any. */
  get lastCount(): number | null {
    return this._lastCount;
  }

  /** The kernel gave no answer: it is asked again, now if it says that it is idle, else when it is. */
  retry(): void {
    this._settleSoon();
  }

  private _onMessage(_: unknown, msg: KernelMessage.IMessage): void {
    const type: string = msg.header.msg_type;
    if (type === 'shutdown_reply') {
      // Another client restarts it, of which Jupyter says nothing else.
      this._begin();
      this._listener.onRestarted();
      this._settleSoon();
    } else if (type === 'execute_input') {
      const { execution_count } =
        msg.content as KernelMessage.IExecuteInputMsg['content'];
      this._lastCount = execution_count;
      this._note();
    } else if (type === 'status') {
      const { execution_state } =
        msg.content as KernelMessage.IStatusMsg['content'];
      if (
        'msg_type' in msg.parent_header &&
        msg.parent_header.msg_type === 'comm_msg'
      ) {
        this._note();
      } else if (execution_state === 'idle' && !this._isUp) {
        this._isUp = true;
        this._settleSoon();
      }
    }
  }

  private _note(): void {
    this._due = true;
    this._retries = 0;
    this._listener.onRan();
    // Its end may have come before.
    this._settleSoon();
  }

  private _onKernel(): void {
    this._begin();
    this._settleSoon();
  }

  private _onStatus(_: unknown, status: string): void {
    if (isReplaced(status)) {
      this._begin();
      this._isUp = false;
    }
    this._settleSoon();
  }

  /** Another process: nothing ran in it. */
  private _begin(): void {
    this._lastCount = null;
    this._due = true;
    this._retries = 0;
  }

  private _settleSoon(): void {
    clearTimeout(this._timer);
    const status = this._session.session?.kernel?.status;
    if (status === 'idle' || (status === 'starting' && this._isUp)) {
      this._timer = setTimeout(() => this._settle(), PAUSE);
    }
  }

  private _settle(): void {
    const again = this._retries < RETRIES && this._listener.isUnanswered();
    if (this._due || again) {
      this._retries += this._due ? 0 : 1;
      this._due = false;
      this._listener.onSettled();
    }
  }

  private _isDisposed = false;
  private _lastCount: number | null = null;
  /** Whether something happened since the kernel last had time. */
  private _due = true;
  private _retries = 0;
  /** Whether a kernel that is said to start has said itself that it is idle. */
  private _isUp = true;
  private _timer: ReturnType<typeof setTimeout> | undefined;
}
