import { SessionContext } from '@jupyterlab/apputils';
import {
  KernelManager,
  KernelSpecManager,
  SessionManager
} from '@jupyterlab/services';
import { JupyterServer } from '@jupyterlab/testing';

import { within } from '../kernel/wait';
import { IKernelSpec } from './environments';

export { IKernelSpec, kernelOf } from './environments';

let managers: {
  kernelManager: KernelManager;
  sessionManager: SessionManager;
  specsManager: KernelSpecManager;
};

/**
 * Starts a server with real kernels for the tests of a file, and stops it after them. Besides the ones given there are
 * `ipython`, the Python on the path, and `echo`, which is no Python.
 */
export function useKernels(specs: Record<string, IKernelSpec> = {}): void {
  const server = new JupyterServer();

  // As browser tests are; the summary names what passed at the second attempt only.
  jest.retryTimes(process.env.CI ? 1 : 0, { logErrorsBeforeRetry: true });

  beforeAll(async () => {
    await server.start({
      additionalKernelSpecs: specs as never,
      configData: {
        LabApp: { log_level: 'INFO' },
        ServerApp: { allow_root: true, log_level: 'INFO' }
      }
    });
    const kernelManager = new KernelManager();
    managers = {
      kernelManager,
      sessionManager: new SessionManager({ kernelManager }),
      specsManager: new KernelSpecManager()
    };
    await managers.specsManager.ready;
  }, 60_000);

  afterAll(async () => {
    await managers.kernelManager.shutdownAll();
    Object.values(managers).forEach(manager => manager.dispose());
    await server.shutdown();
  });
}

let count = 0;

/** How long a kernel may take until it is ready, in milliseconds. Jupyter never hears of one in some thousands. */
const STARTUP = 30_000;

/** A session of its own, with an idle kernel. */
export async function start(name = 'ipython'): Promise<SessionContext> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const session = new SessionContext({
      ...managers,
      path: `test-${++count}.ipynb`,
      type: 'notebook',
      name: 'test',
      kernelPreference: { name }
    });
    if ((await within(ready(session), STARTUP)) !== null) {
      return session;
    }
    await within(stop(session), STARTUP);
  }
  throw new Error(`The kernel ${name} was started three times and never ready`);
}

async function ready(session: SessionContext): Promise<true> {
  await session.initialize();
  await session.ready;
  await session.session?.kernel?.info;
  return true;
}

/** Ends a session and its kernel. */
export async function stop(session: SessionContext): Promise<void> {
  await session.shutdown();
  session.dispose();
}

/** Runs code as a cell would. Returns what it printed, the count, and the reply's status. */
export async function run(
  session: SessionContext,
  code: string,
  store_history = true
): Promise<{ text: string; count: number | null; status: string }> {
  const kernel = session.session!.kernel!;
  const future = kernel.requestExecute({ code, store_history });
  let text = '';
  future.onIOPub = message => {
    if (message.header.msg_type === 'stream') {
      text += (message.content as { text: string }).text;
    }
  };
  const { content } = await future.done;
  return { text, count: content.execution_count, status: content.status };
}
