import { ISessionContext } from '@jupyterlab/apputils';
import { Kernel, KernelMessage } from '@jupyterlab/services';

import { KernelAnswer, KernelUnknownReason } from '../core/kernel';
import { vocabulary } from '../rules/vocabulary';
import { readFacts } from './facts';
import { probeFor } from './probe';
import { unknown } from './unknown';
import {
  ASKABLE,
  PATIENCE,
  unlessReplaced,
  untilSettled,
  within
} from './wait';

/** The name of the expression in request and reply. */
const NAME = 'keras_advisor';

/** What an expression gave: its value as text, or why there is none. */
export type Evaluation =
  | { readonly status: 'known'; readonly text: string }
  | { readonly status: 'unknown'; readonly reason: KernelUnknownReason };

/** The question. */
const PROBE = probeFor(vocabulary);

/** Asks the kernel of a session which backend is in force. Never throws. */
export async function askKernel(
  session: ISessionContext,
  patience: number = PATIENCE
): Promise<KernelAnswer> {
  const answer = await evaluate(session, PROBE, patience);
  if (answer.status === 'unknown') {
    return answer;
  }
  const facts = readFacts(answer.text);
  return facts ? { status: 'known', facts } : unknown('unreadable');
}

/**
 * Has the kernel of a session evaluate one of our own expressions, silently. Never throws.
 *
 * The question goes to the main shell and only while that is idle. A subshell could answer while a cell runs, but
 * IPython ends even a silent request with its `post_execute` event, and on that matplotlib shows and closes the
 * figures which the running cell is still drawing.
 */
export async function evaluate(
  session: ISessionContext,
  expression: string,
  patience: number = PATIENCE
): Promise<Evaluation> {
  const kernel = session.session?.kernel;
  if (!kernel || session.hasNoKernel) {
    return unknown('no-kernel');
  }
  try {
    return await put(kernel, expression, patience);
  } catch {
    // A request is cancelled when its kernel dies, restarts or is replaced.
    return unknown(unknownReason(kernel));
  }
}

async function put(
  kernel: Kernel.IKernelConnection,
  expression: string,
  patience: number
): Promise<Evaluation> {
  const info = await within(kernel.info, patience);
  if (info === null) {
    return unknown(unknownReason(kernel));
  }
  if (info.language_info?.name?.toLowerCase() !== 'python') {
    return unknown('not-python');
  }
  await untilSettled(kernel, patience, ASKABLE);
  if (
    kernel.isDisposed ||
    !ASKABLE.includes(kernel.status) ||
    kernel.hasPendingInput
  ) {
    return unknown(unknownReason(kernel));
  }
  const future = kernel.requestExecute({
    code: '',
    silent: true,
    store_history: false,
    user_expressions: { [NAME]: expression },
    allow_stdin: false,
    stop_on_error: false
  });
  try {
    const reply = await within(unlessReplaced(kernel, future.done), patience);
    return reply === null ? unknown(unknownReason(kernel)) : read(reply);
  } finally {
    future.dispose();
  }
}

/** Why nothing can be had from this kernel now. */
function unknownReason(kernel: Kernel.IKernelConnection): KernelUnknownReason {
  if (kernel.isDisposed) {
    return 'no-kernel';
  }
  if (kernel.status === 'dead' || kernel.status === 'terminating') {
    return 'dead';
  }
  return kernel.status === 'busy' || kernel.hasPendingInput
    ? 'busy'
    : 'timeout';
}

/** What a reply says; one that is not formed as Jupyter has it was an answer all the same. */
function read(reply: KernelMessage.IExecuteReplyMsg): Evaluation {
  try {
    return readReply(reply);
  } catch {
    return unknown('unreadable');
  }
}

function readReply(reply: KernelMessage.IExecuteReplyMsg): Evaluation {
  const content = reply.content;
  if (content.status !== 'ok' || !('user_expressions' in content)) {
    return unknown('unreadable');
  }
  const result = content.user_expressions?.[NAME] as
    { data?: Record<string, unknown> } | undefined;
  const text = result?.data?.['text/plain'];
  return typeof text === 'string'
    ? { status: 'known', text }
    : unknown('unreadable');
}
