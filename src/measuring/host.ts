import { Kernel } from '@jupyterlab/services';

import { ANSWER, RUNNER } from '../measure/runner';
import { IHost, IWorker, WorkerEnded } from '../measure/worker';
import { Remains } from './remains';

/** The name of the expression in request and reply. */
const NAME = 'keras_advisor';

/** So long, in milliseconds, is waited for the connection with a kernel that Jupyter starts again. */
const PATIENCE = 10_000;

/** Lets the kernel give a text as it is: IPython would write a string as Python does, and shorten it. */
const SHOWN = `
class keras_advisor_shown:
    def __init__(self, text):
        self.text = text
    def __repr__(self):
        return self.text
`;

/** Starts kernels of one kernelspec, each for one backend; none of them is a notebook's. */
export class KernelHost implements IHost {
  constructor(
    private readonly _kernels: Kernel.IManager,
    private readonly _spec: string,
    private readonly _remains: Remains
  ) {}

  async start(): Promise<IWorker> {
    const kernel = await this._kernels.startNew({ name: this._spec });
    // Whatever becomes of this page: the kernel is known, and will be ended.
    this._remains.add(kernel.id);
    const worker = new KernelWorker(kernel, this._remains);
    try {
      await worker.prepare();
      return worker;
    } catch (error) {
      await worker.dispose();
      throw error;
    }
  }
}

class KernelWorker implements IWorker {
  constructor(
    private readonly _kernel: Kernel.IKernelConnection,
    private readonly _remains: Remains
  ) {
    this._ended = new Promise((_, reject) => {
      const end = (how: string) => reject(new WorkerEnded(how));
      _kernel.statusChanged.connect((_, status) => {
        if (status === 'dead' || status === 'autorestarting') {
          end('the kernel died');
        }
      });
      _kernel.disposed.connect(() => end('the kernel was shut down'));
    });
    // It may end while nobody waits for it.
    this._ended.catch(() => undefined);
  }

  /** Has the kernel define the runner. */
  async prepare(): Promise<void> {
    const { content } = await Promise.race([
      this._kernel.requestExecute({
        code: RUNNER + SHOWN,
        silent: true,
        store_history: false,
        allow_stdin: false
      }).done,
      this._ended
    ]);
    if (content.status !== 'ok') {
      throw new WorkerEnded(
        'ename' in content
          ? `${content.ename}: ${content.evalue}`
          : 'the kernel did not take the measurement'
      );
    }
  }

  async ask(request: string): Promise<string> {
    // A text of JSON is one of Python, too.
    const expression = `keras_advisor_shown(${ANSWER}(${JSON.stringify(request)}))`;
    const { content } = await Promise.race([
      this._kernel.requestExecute({
        code: '',
        silent: true,
        store_history: false,
        user_expressions: { [NAME]: expression },
        allow_stdin: false
      }).done,
      this._ended
    ]);
    const result =
      content.status === 'ok' && 'user_expressions' in content
        ? (content.user_expressions?.[NAME] as
            { data?: Record<string, unknown> } | undefined)
        : undefined;
    const text = result?.data?.['text/plain'];
    if (typeof text !== 'string') {
      throw new WorkerEnded('the kernel gave no answer');
    }
    return text;
  }

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

  private readonly _ended: Promise<never>;
  private _isDisposed = false;
}
