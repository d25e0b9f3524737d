import { setImmediate } from 'node:timers/promises';
import { Worker, parentPort, workerData } from 'node:worker_threads';

import { IFile } from './files';
import type { FileInspector } from './inspect-file';
import { FileResult } from './result';
import { FileScanner, ITask, isWork } from './scan-file';

/** Below this many files for each thread, starting one more costs more than it saves. */
const FILES_PER_THREAD = 40;

/** How long the main thread works before it passes on what others have done, in milliseconds. */
const SLICE = 50;

/** What all threads work on. */
interface IJob {
  readonly task: ITask;
  readonly files: readonly IFile[];
  /** One number: the next file that no thread has taken. */
  readonly next: Int32Array;
}

/** A file's place in the list, with what came of it. */
type Numbered = readonly [index: number, result: FileResult];

/** How many threads are worth their start. */
export function usefulThreads(files: number, processors: number): number {
  const useful = Math.min(processors, 4);
  return Math.max(1, Math.min(useful, Math.floor(files / FILES_PER_THREAD)));
}

/**
 * Inspects files on several threads and hands out the results in the order of the files, each as soon as those before
 * it are there. `script` is this program's own file, which the other threads run too.
 */
export async function inspectAll(
  files: readonly IFile[],
  task: ITask,
  threads: number,
  script: string,
  onResult: (result: FileResult) => void
): Promise<void> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const job: IJob = { task, files, next };
  const waiting = new Map<number, FileResult>();
  let first = 0;
  const add = ([index, result]: Numbered): void => {
    waiting.set(index, result);
    for (let due = waiting.get(first); due; due = waiting.get(first)) {
      waiting.delete(first++);
      onResult(due);
    }
  };
  const others = Array.from({ length: threads - 1 }, () =>
    inspectElsewhere(job, script, add)
  );
  await Promise.all([inspectHere(job, add), ...others]);
}

/** What a thread other than the main one does: it takes files until there are no more. */
export async function inspectAsWorker(): Promise<void> {
  const port = parentPort;
  if (port) {
    const job = workerData as IJob;
    await inspectHere(job, numbered => port.postMessage(numbered));
  }
}

/** Runs the program in a thread of its own; rejects when it fails. */
function inspectElsewhere(
  job: IJob,
  script: string,
  add: (numbered: Numbered) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.on('message', add);
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** Takes files from the list until there are no more. */
async function inspectHere(
  { task, files, next }: IJob,
  add: (numbered: Numbered) => void
): Promise<void> {
  const scanner = new FileScanner(task);
  let inspector: FileInspector | null = null;
  let until = performance.now() + SLICE;
  for (
    let index = Atomics.add(next, 0, 1);
    index < files.length;
    index = Atomics.add(next, 0, 1)
  ) {
    const scanned = scanner.scan(files[index]);
    if (isWork(scanned)) {
      // The parser is loaded by those only who need it.
      inspector ??= new (await import('./inspect-file')).FileInspector(task);
      add([index, inspector.work(scanned)]);
    } else {
      add([index, scanned]);
    }
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + SLICE;
    }
  }
}
