import { Kernel, KernelMessage } from '@jupyterlab/services';

import { ANSWER, RUNNER } from '../measure/runner';
import { IHost, IWorker, WorkerEnded } from '../measure/worker';
import { OwnKernel } from '../ui/own-kernel';
import { Remains } from '../ui/remains';

/** The name of the expression in request and reply. */
const NAME = 'keras_advisor';

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
    const kernel = await OwnKernel.start(
      this._kernels,
      { name: this._spec },
      this._remains
    );
    const worker = new KernelWorker(kernel);
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
  constructor(private readonly _kernel: OwnKernel) {
    this._ended = _kernel.ended.then(how => {
      throw new WorkerEnded(
        how === 'died'
          ? 'the kernel died'
          : how === 'unreachable'
            ? 'the connection with the kernel was lost'
            : 'the kernel was shut down'
      );
    });
    // It may end while nobody waits for it.
    this._ended.catch(() => undefined);
  }

  /** Has the kernel define the runner. */
  async prepare(): Promise<void> {
    const content = await this._reply({ code: RUNNER + SHOWN, silent: true });
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
    const content = await this._reply({
      code: '',
      silent: true,
      user_expressions: { [NAME]: expression }
    });
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

  dispose(): Promise<void> {
    return this._kernel.dispose();
  }

  /** What the kernel replies; rejects with how it ended where it does not. */
  private async _reply(
    request: Parameters<OwnKernel['execute']>[0]
  ): Promise<KernelMessage.IExecuteReplyMsg['content']> {
    const { content } = await Promise.race([
      // What a kernel was asked is canceled when it ends: then it is told how it ended.
      this._kernel.execute(request).done.catch(() => this._ended),
      this._ended
    ]);
    return content;
  }

  private readonly _ended: Promise<never>;
}
