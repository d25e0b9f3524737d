import { KernelMessage } from '@jupyterlab/services';

import { errorText } from '../../core';
import type { OwnKernel } from '../../ui/own-kernel';
import { ICheckCell, IRanOn, RunOutcome } from './outcome';

/** No more of what a cell prints is kept, in characters. */
const PRINTED = 20_000;

/** No more of a traceback is kept: the end tells what happened. */
const TRACEBACK = 20_000;

/** Colors of a terminal. */
// eslint-disable-next-line no-control-regex
const COLOR = /\u001b\[[\d;]*[A-Za-z]/g;

/** What ipykernel raises where a cell asks and nobody can answer. */
const ASKED = 'StdinNotImplementedError';

/** Told of what happens while cells run. */
export interface IRunWatch {
  onCell(cell: ICheckCell, ran: number): void;
  /** The last line that the running cell printed. */
  onPrinted(line: string): void;
}

/** Runs cells up to the first that fails. */
export async function runCells(
  kernel: OwnKernel,
  cells: readonly ICheckCell[],
  watch: IRunWatch
): Promise<RunOutcome> {
  let ran = 0;
  for (const cell of cells) {
    watch.onCell(cell, ran);
    const outcome = await runCell(kernel, cell, ran, watch);
    if (outcome !== null) {
      return outcome;
    }
    ran++;
  }
  return { kind: 'passed', ran, on: await ranOn(kernel) };
}

/** Runs one cell; null where it went well. */
async function runCell(
  kernel: OwnKernel,
  cell: ICheckCell,
  ran: number,
  watch: IRunWatch
): Promise<RunOutcome | null> {
  let printed = '';
  const future = kernel.execute({
    code: cell.source,
    // Tracebacks tell cells apart by their number.
    store_history: true,
    stop_on_error: true
  });
  future.onIOPub = message => {
    if (KernelMessage.isStreamMsg(message)) {
      const { text } = message.content;
      printed = `${printed}${text}`.slice(0, PRINTED);
      const line = lastLine(text);
      if (line !== '') {
        watch.onPrinted(line);
      }
    }
  };
  const content = await kernel.replyTo(future);
  if (typeof content === 'string') {
    return { kind: 'kernel-ended', ran, cell, how: content };
  }
  if (content.status === 'ok') {
    return null;
  }
  if (content.status !== 'error') {
    return { kind: 'kernel-ended', ran, cell, how: 'shut-down' };
  }
  if (content.ename === ASKED) {
    return { kind: 'asked', ran, cell };
  }
  const traceback = content.traceback.join('\n');
  return {
    kind: 'failed',
    ran,
    cell,
    error: {
      name: content.ename,
      message: content.evalue,
      traceback: traceback.replace(COLOR, '').slice(-TRACEBACK)
    },
    outputs: [
      ...(printed === '' ? [] : [printed]),
      errorText(content.ename, content.evalue, traceback)
    ]
  };
}

/** What stands last in a text, as a terminal would show it: a progress bar is written over itself. */
export function lastLine(text: string): string {
  const lines = text
    .replace(COLOR, '')
    // eslint-disable-next-line no-control-regex
    .split(/[\n\r\u0008]+/)
    .map(line => line.trim())
    .filter(line => line !== '');
  return (lines[lines.length - 1] ?? '').slice(0, 200);
}

/** Keras' backend and version, if it is loaded; imports nothing. */
const RAN_ON = `(lambda k: k.backend.backend() + " " + k.__version__)(__import__("sys").modules["keras"])`;

/** On what Keras ran; null where that cannot be told. */
async function ranOn(kernel: OwnKernel): Promise<IRanOn | null> {
  const reply = await kernel.evaluate(RAN_ON);
  const text = typeof reply === 'string' ? null : reply.text;
  const [, backend, version] = /^'(\w+) (\d[\w.]*)'$/.exec(text ?? '') ?? [];
  return backend && version ? { backend, version } : null;
}
