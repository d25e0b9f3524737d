import {
  Worker,
  isMainThread,
  parentPort,
  workerData
} from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';

import { IFile } from './files';
import { FileInspector, ITask } from './inspect-file';
import { FileResult } from './result';

/** Below this many files for each thread, starting one more costs more than it saves. */
const filesPerThread = 40;

/** How many files a thread takes at a time. */
const batchSize = 4;

/** How long the main thread works before it looks for results of the others, in milliseconds. */
const slice = 40;

/** What a thread is started with. */
interface IThreadData {
  readonly files: readonly IFile[];
  readonly task: ITask;
  /** One number that all threads share: the first file that nobody took. */
  readonly next: SharedArrayBuffer;
}

/** Results of files, each with the file's place in the list. */
type Batch = readonly (readonly [number, FileResult])[];

/** How many threads are worth their start. */
export function usefulThreads(files: number, processors: number): number {
  const most = Math.min(processors, 4);
  return Math.max(1, Math.min(most, Math.floor(files / filesPerThread)));
}

/**
 * Inspects files on several threads and tells the results in the order of the files, each as soon as those before it
 * are there. `script` is the program that each thread runs; it must call `runThread`.
 */
export async function inspectAll(
  files: readonly IFile[],
  task: ITask,
  threads: number,
  script: string,
  tell: (result: FileResult) => void
): Promise<void> {
  const next = new SharedArrayBuffer(4);
  const ordered = new Ordered(tell);
  const data: IThreadData = { files, task, next };
  const others = Array.from({ length: threads - 1 }, () =>
    startThread(script, data, batch => ordered.add(batch))
  );
  const batches = inspectBatches(data);
  let until = performance.now() + slice;
  for (const batch of batches) {
    ordered.add(batch);
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + slice;
    }
  }
  await Promise.all(others);
}

/** What a thread other than the main one does. Returns false on the main thread. */
export function runThread(): boolean {
  if (isMainThread || !parentPort) {
    return false;
  }
  for (const batch of inspectBatches(workerData as IThreadData)) {
    parentPort.postMessage(batch);
  }
  return true;
}

function* inspectBatches(data: IThreadData): Generator<Batch> {
  const { files, task } = data;
  const next = new Int32Array(data.next);
  const inspector = new FileInspector(task);
  for (;;) {
    const from = Atomics.add(next, 0, batchSize);
    if (from >= files.length) {
      return;
    }
    yield files
      .slice(from, from + batchSize)
      .map((file, offset) => [from + offset, inspector.inspect(file)] as const);
  }
}

function startThread(
  script: string,
  data: IThreadData,
  onBatch: (batch: Batch) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: data });
    worker.on('message', onBatch);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

/** Puts results into the order of their files. */
class Ordered {
  constructor(private readonly _tell: (result: FileResult) => void) {}

  add(batch: Batch): void {
    for (const [place, result] of batch) {
      this._waiting.set(place, result);
    }
    for (
      let result = this._waiting.get(this._next);
      result;
      result = this._waiting.get(this._next)
    ) {
      this._waiting.delete(this._next++);
      this._tell(result);
    }
  }

  private readonly _waiting = new Map<number, FileResult>();
  private _next = 0;
}
