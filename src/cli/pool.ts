import {
  MessageChannel,
  MessagePort,
  Worker,
  receiveMessageOnPort
} from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';

import { IFile } from './files';
import type { FileInspector } from './inspect-file';
import { FileResult } from './result';
import { FileScanner, ITask, IWork, isWork } from './scan-file';
import { IStart, Message, NEXT, Placed, WAITING } from './threads';

/** Below this many files for each thread, starting one more costs more than it saves. */
const filesPerThread = 40;

/** How long the main thread works before others in it get their turn, in milliseconds. */
const slice = 50;

/** The program of the other threads, as the build makes it of `helper.ts`. */
declare const KERAS_ADVISOR_HELPER: string;

/** How many threads are worth their start. */
export function usefulThreads(files: number, processors: number): number {
  const useful = Math.min(processors, 4);
  return Math.max(1, Math.min(useful, Math.floor(files / filesPerThread)));
}

/**
 * Inspects files on several threads and tells the results in the order of the files, each as soon as those before it
 * are there. `script` is this program's own file.
 *
 * All threads take files from one list and read them. In most files there is nothing to inspect, and what there is goes
 * to the main thread as long as that keeps up: code that runs for the first time is slow, and in a short run that is
 * most of the time, so one thread does it once.
 */
export async function inspectAll(
  files: readonly IFile[],
  task: ITask,
  threads: number,
  script: string,
  tell: (result: FileResult) => void
): Promise<void> {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const ordered = new Ordered(tell);
  const helpers = Array.from(
    { length: threads - 1 },
    () => new Helper({ task, files, shared, script })
  );
  const scanner = new FileScanner(task);
  let inspector: FileInspector | null = null;
  const done = async ([place, value]: Placed<FileResult | IWork>) => {
    if (isWork(value)) {
      inspector ??= await makeInspector(task);
      ordered.add([place, inspector.work(value)]);
    } else {
      ordered.add([place, value]);
    }
  };
  let until = performance.now() + slice;
  for (;;) {
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + slice;
    }
    let told = 0;
    for (const helper of helpers) {
      const one = helper.take();
      if (one) {
        await done(one);
        told++;
      }
    }
    if (told > 0) {
      continue;
    }
    const place = Atomics.add(shared, NEXT, 1);
    if (place >= files.length) {
      break;
    }
    await done([place, scanner.scan(files[place])]);
  }
  await Promise.all(helpers.map(helper => helper.rest(done)));
}

/** The parser and the rules are loaded by those only who inspect. */
export async function makeInspector(task: ITask): Promise<FileInspector> {
  const { FileInspector } = await import('./inspect-file');
  return new FileInspector(task);
}

/** A thread that reads files as the main thread does. */
class Helper {
  constructor(start: Omit<IStart, 'port'>) {
    const { port1, port2 } = new MessageChannel();
    this._port = port1;
    this._shared = start.shared;
    const data: IStart = { ...start, port: port2 };
    const worker = new Worker(KERAS_ADVISOR_HELPER, {
      eval: true,
      workerData: data,
      transferList: [port2]
    });
    this._failed = new Promise((_, reject) => worker.once('error', reject));
    // An error is told to whoever waits for something.
    this._failed.catch(() => undefined);
  }

  /** What the thread has told and nobody has taken; null if nothing is there. */
  take(): Placed<FileResult | IWork> | null {
    const received = receiveMessageOnPort(this._port) as {
      message: Message;
    } | null;
    return received && this._taken(received.message);
  }

  /** Takes all that the thread still tells, until it has done all. Rejects when the thread has failed. */
  async rest(
    take: (told: Placed<FileResult | IWork>) => Promise<void>
  ): Promise<void> {
    let taken = Promise.resolve();
    const all = new Promise<void>(resolve => {
      this._port.on('message', (message: Message) => {
        const told = this._taken(message);
        taken = told ? taken.then(() => take(told)) : taken;
        if (this._done) {
          resolve(taken);
        }
      });
    });
    await (this._done ? taken : Promise.race([all, this._failed]));
  }

  private _taken(message: Message): Placed<FileResult | IWork> | null {
    if (message === 'done') {
      this._done = true;
      this._port.close();
      return null;
    }
    if (isWork(message[1])) {
      Atomics.sub(this._shared, WAITING, 1);
    }
    return message;
  }

  private readonly _port: MessagePort;
  private readonly _shared: Int32Array;
  private readonly _failed: Promise<never>;
  private _done = false;
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
