import { SessionContext } from '@jupyterlab/apputils';
import {
  KernelManager,
  KernelSpecManager,
  SessionManager
} from '@jupyterlab/services';
import { JupyterServer } from '@jupyterlab/testing';

let managers: {
  kernelManager: KernelManager;
  sessionManager: SessionManager;
  specsManager: KernelSpecManager;
};

/** Starts a server with real kernels for the tests of a file, and stops it after them. */
export function useKernels(): void {
  const server = new JupyterServer();

  beforeAll(async () => {
    await server.start({
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
  });

  afterAll(async () => {
    await managers.kernelManager.shutdownAll();
    Object.values(managers).forEach(manager => manager.dispose());
    await server.shutdown();
  });
}

let count = 0;

/** A session of its own, with an idle kernel. */
export async function start(name = 'ipython'): Promise<SessionContext> {
  const session = new SessionContext({
    ...managers,
    path: `test-${++count}.ipynb`,
    type: 'notebook',
    name: 'test',
    kernelPreference: { name }
  });
  await session.initialize();
  await session.ready;
  await session.session?.kernel?.info;
  return session;
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
