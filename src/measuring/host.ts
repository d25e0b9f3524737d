import { Kernel } from '@jupyterlab/services';

import { ANSWER, RUNNER } from '../measure/runner';
import { IHost, IWorker, WorkerEnded } from '../measure/worker';
import { KernelEnd, OwnKernel } from '../ui/own-kernel';
import { Remains } from '../ui/remains';

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
  constructor(private readonly _kernel: OwnKernel) {}

  /** Has the kernel define the runner. */
  async prepare(): Promise<void> {
    const future = this._kernel.execute({ code: RUNNER + SHOWN, silent: true });
    const reply = alive(await this._kernel.replyTo(future));
    if (reply.status !== 'ok') {
      throw new WorkerEnded(
        'ename' in reply
          ? `${reply.ename}: ${reply.evalue}`
          : 'the kernel did not take the measurement'
      );
    }
  }

  async ask(request: string): Promise<string> {
    // A text of JSON is one of Python, too.
    const expression = `keras_advisor_shown(${ANSWER}(${JSON.stringify(request)}))`;
    const { text } = alive(await this._kernel.evaluate(expression));
    if (text === null) {
      throw new WorkerEnded('the kernel gave no answer');
    }
    return text;
  }

  dispose(): Promise<void> {
    return this._kernel.dispose();
  }
}

/** What a kernel replied; throws where it ended instead. */
function alive<T extends object>(reply: T | KernelEnd): T {
  switch (reply) {
    case 'died':
      throw new WorkerEnded('the kernel died');
    case 'unreachable':
      throw new WorkerEnded('the connection with the kernel was lost');
    case 'shut-down':
      throw new WorkerEnded('the kernel was shut down');
    default:
      return reply;
  }
}
