import {
  Worker,
  isMainThread,
  parentPort,
  workerData
} from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';

import { IFile } from './files';
import type { FileInspector } from './inspect-file';
import { FileResult } from './result';
import { FileScanner, ITask, IWork, isWork } from './scan-file';

/** Below this many files for each thread, starting one more costs more than it saves. */
const filesPerThread = 40;

/** How many notebooks a helper has waiting, so that it never waits itself. */
const ahead = 3;

/** How many notebooks may wait for each helper before the main thread inspects some as well. */
const most = 200;

/** How long the main thread works before it looks for results of the others, in milliseconds. */
const slice = 5;

/** A result with its file's place in the list. */
type Placed<T> = readonly [place: number, value: T];

/** How many threads are worth their start. */
export function usefulThreads(files: number, processors: number): number {
  const useful = Math.min(processors, 4);
  return Math.max(1, Math.min(useful, Math.floor(files / filesPerThread)));
}

/**
 * Inspects files on several threads and tells the results in the order of the files, each as soon as those before it
 * are there. `script` is the program that each thread runs; it must call `runThread`.
 *
 * The main thread reads all files and the others inspect: in most files there is nothing to inspect, and a thread that
 * does only one of the two has half the code to compile. When all files are read, the main thread inspects too.
 */
export async function inspectAll(
  files: readonly IFile[],
  task: ITask,
  threads: number,
  script: string,
  tell: (result: FileResult) => void
): Promise<void> {
  const ordered = new Ordered(tell);
  const waiting: Placed<IWork>[] = [];
  const helpers = Array.from(
    { length: threads - 1 },
    () => new Helper(script, task, waiting, result => ordered.add(result))
  );
  const scanner = new FileScanner(task);
  let inspector: FileInspector | null = null;
  let until = performance.now() + slice;
  const inspectOne = async (): Promise<void> => {
    inspector ??= await makeInspector(task);
    const [place, work] = waiting.shift()!;
    ordered.add([place, inspector.work(work)]);
  };
  const look = async (): Promise<void> => {
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + slice;
    }
    helpers.forEach(helper => helper.feed());
  };
  for (const [place, file] of files.entries()) {
    const scanned = scanner.scan(file);
    if (isWork(scanned)) {
      waiting.push([place, scanned]);
    } else {
      ordered.add([place, scanned]);
    }
    await look();
    while (waiting.length > most * helpers.length) {
      await inspectOne();
    }
  }
  while (waiting.length > 0) {
    await inspectOne();
    await look();
  }
  await Promise.all(helpers.map(helper => helper.end()));
}

/** What a thread other than the main one does. Returns false on the main thread. */
export function runThread(): boolean {
  const port = parentPort;
  if (isMainThread || !port) {
    return false;
  }
  const made = makeInspector(workerData as ITask);
  port.on('message', ([place, work]: Placed<IWork>) => {
    void made.then(inspector => {
      port.postMessage([place, inspector.work(work)]);
    });
  });
  return true;
}

/** The parser and the rules are loaded by those only who inspect. */
async function makeInspector(task: ITask): Promise<FileInspector> {
  const { FileInspector } = await import('./inspect-file');
  return new FileInspector(task);
}

/** A thread that inspects what the main thread has read. */
class Helper {
  constructor(
    script: string,
    task: ITask,
    private readonly _waiting: Placed<IWork>[],
    onResult: (result: Placed<FileResult>) => void
  ) {
    this._worker = new Worker(script, { workerData: task });
    this._done = new Promise((resolve, reject) => {
      this._worker.on('message', (result: Placed<FileResult>) => {
        onResult(result);
        this._busy--;
        this.feed();
        if (this._busy === 0 && this._ending) {
          resolve();
        }
      });
      this._worker.on('error', reject);
      this._resolve = resolve;
    });
    // An error is told to whoever waits for the end.
    this._done.catch(() => undefined);
  }

  /** Hands over as much as the thread should have waiting. */
  feed(): void {
    while (this._busy < ahead && this._waiting.length > 0) {
      this._worker.postMessage(this._waiting.shift());
      this._busy++;
    }
  }

  /** Waits for what was handed over. */
  async end(): Promise<void> {
    this._ending = true;
    if (this._busy === 0) {
      this._resolve();
    }
    await this._done;
    await this._worker.terminate();
  }

  private readonly _worker: Worker;
  private readonly _done: Promise<void>;
  private _resolve: () => void = () => undefined;
  private _busy = 0;
  private _ending = false;
}

/** Puts results into the order of their files. */
class Ordered {
  constructor(private readonly _tell: (result: FileResult) => void) {}

  add([place, result]: Placed<FileResult>): void {
    this._waiting.set(place, result);
    for (
      let next = this._waiting.get(this._next);
      next;
      next = this._waiting.get(this._next)
    ) {
      this._waiting.delete(this._next++);
      this._tell(next);
    }
  }

  private readonly _waiting = new Map<number, FileResult>();
  private _next = 0;
}
