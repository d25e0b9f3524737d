import { SessionContext } from '@jupyterlab/apputils';
import {
  KernelManager,
  KernelSpecManager,
  SessionManager
} from '@jupyterlab/services';
import { JupyterServer } from '@jupyterlab/testing';
import { existsSync, readFileSync, readdirSync } from 'fs';
import { join, resolve } from 'path';

import { within } from '../kernel/wait';

/** A kernel that Jupyter can start. */
export interface IKernelSpec {
  readonly argv: string[];
  readonly display_name: string;
  readonly language: string;
  readonly env?: Record<string, string>;
}

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

/** The environments that the test command makes (see scripts/dev/kernels.py). */
const ENVIRONMENTS = resolve(__dirname, '..', '..', '.envs');

/** The kernels that this machine's Python cannot have, as the test command found. */
function impossibleKernels(): string[] {
  const file = join(ENVIRONMENTS, 'left-out.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/**
 * A kernel in one of the environments that the test command makes; null, said on the console, where it is not there. In
 * CI that is an error, unless this machine's Python cannot have it.
 */
export function kernelOf(
  name: string,
  env: Record<string, string> = {}
): IKernelSpec | null {
  const folder = join(ENVIRONMENTS, name);
  const python = ['bin/python', 'Scripts/python.exe']
    .map(path => join(folder, path))
    .find(path => existsSync(path));
  // The test command marks an environment when everything is in it.
  if (
    python === undefined ||
    !readdirSync(folder).some(name => name.startsWith('.installed-'))
  ) {
    const impossible = impossibleKernels().includes(name);
    const why = impossible
      ? "this machine's Python cannot have it"
      : '`python3 dev.py test` makes it';
    const message = `The test kernel ${name} is not here: ${why}.`;
    if (process.env.CI && !impossible) {
      throw new Error(message);
    }
    console.warn(`${message} Its tests are left out.`);
    return null;
  }
  return {
    argv: [python, '-m', 'ipykernel_launcher', '-f', '{connection_file}'],
    display_name: name,
    language: 'python',
    env
  };
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
