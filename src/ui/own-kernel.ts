import { Kernel, KernelMessage } from '@jupyterlab/services';

import { Remains } from './remains';

/** How a kernel can end by itself: the process, by somebody's hand, or out of reach. */
export type KernelEnd = 'died' | 'shut-down' | 'unreachable';

/** So long, in milliseconds, is waited for the connection with a kernel that Jupyter starts again. */
const PATIENCE = 10_000;

/** What a kernel is started with; the server takes the folder of `path` for that in which the kernel works. */
export interface IOwnKernelOptions extends Kernel.IKernelOptions {
  readonly path?: string;
}

/** What one can ask a kernel to execute. */
type Request = KernelMessage.IExecuteRequestMsg['content'];

/** What a kernel replies, or how it ended before it did. */
type Reply = KernelMessage.IExecuteReplyMsg['content'] | KernelEnd;

/** The name of the expression in request and reply. */
const NAME = 'keras_advisor';

/** A kernel that the advisor started for itself: none of a notebook's, and known until it is surely gone. */
export class OwnKernel {
  private constructor(
    private readonly _kernel: Kernel.IKernelConnection,
    private readonly _remains: Remains
  ) {
    this.ended = new Promise(resolve => {
      _kernel.statusChanged.connect((_, status) => {
        if (status === 'dead' || status === 'autorestarting') {
          resolve('died');
        } else if (status === 'restarting') {
          // By somebody's hand, and what it had is gone; unless JupyterLab says at once that it died and starts again.
          setTimeout(() => resolve('shut-down'));
        }
      });
      _kernel.connectionStatusChanged.connect((_, status) => {
        if (status === 'disconnected') {
          resolve('unreachable');
        }
      });
      _kernel.disposed.connect(() => resolve('shut-down'));
    });
  }

  /** Starts a kernel; rejects where the server cannot. */
  static async start(
    kernels: Kernel.IManager,
    options: IOwnKernelOptions,
    remains: Remains
  ): Promise<OwnKernel> {
    const kernel = await kernels.startNew(options);
    // Whatever becomes of this page: the kernel is known, and will be ended.
    remains.add(kernel.id);
    return new OwnKernel(kernel, remains);
  }

  /** Resolves once the kernel is gone, however that comes. */
  readonly ended: Promise<KernelEnd>;

  /** Executes code, for which nobody is there to be asked. */
  execute(
    request: Request
  ): Kernel.IShellFuture<
    KernelMessage.IExecuteRequestMsg,
    KernelMessage.IExecuteReplyMsg
  > {
    return this._kernel.requestExecute({
      store_history: false,
      ...request,
      allow_stdin: false
    });
  }

  /** What the kernel replies to what it was asked to execute; how it ended where it did before that. */
  async replyTo(future: ReturnType<OwnKernel['execute']>): Promise<Reply> {
    const reply = await Promise.race([
      // What a kernel was asked is canceled when it ends: then it is told how it ended.
      future.done.catch(() => this.ended),
      this.ended
    ]);
    return typeof reply === 'string' ? reply : reply.content;
  }

  /** The text of the value of an expression, null where it gives none; how the kernel ended where it did. */
  async evaluate(
    expression: string
  ): Promise<{ readonly text: string | null } | KernelEnd> {
    const reply = await this.replyTo(
      this.execute({
        code: '',
        silent: true,
        user_expressions: { [NAME]: expression }
      })
    );
    if (typeof reply === 'string') {
      return reply;
    }
    const result =
      reply.status === 'ok' && 'user_expressions' in reply
        ? (reply.user_expressions?.[NAME] as
            { data?: Record<string, unknown> } | undefined)
        : undefined;
    const text = result?.data?.['text/plain'];
    return { text: typeof text === 'string' ? text : null };
  }

  /** Has the kernel end, and waits for that. */
  async dispose(): Promise<void> {
    if (this._isDisposed) {
      return;
    }
    this._isDisposed = true;
    await this._reconnected();
    await this._remains.end(this._kernel.id);
    this._kernel.dispose();
  }

  /**
   * Jupyter starts a kernel that died again, and JupyterLab connects anew: a connection that is closed meanwhile would be
   * an error that nobody handles.
   */
  private async _reconnected(): Promise<void> {
    if (this._kernel.connectionStatus !== 'connecting') {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, PATIENCE);
      this._kernel.connectionStatusChanged.connect((_, status) => {
        if (status !== 'connecting') {
          clearTimeout(timer);
          resolve();
        }
      });
    });
  }

  private _isDisposed = false;
}
