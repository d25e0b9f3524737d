import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';

import type { FileInspector } from './inspect-file';
import { FileScanner, ITask, isWork } from './scan-file';
import { IStart, Message, NEXT, WAITING } from './threads';

/** How many notebooks may wait for the main thread before a helper inspects what it reads itself. */
const maxWaiting = 60;

/** What the whole program gives to a helper that requires it. */
interface IProgramFile {
  makeInspector(task: ITask): Promise<FileInspector>;
}

/**
 * Reads files beside the main thread. This is a program of its own, within the program: a thread that loads no more than
 * it needs starts in half the time.
 */
async function help({
  task,
  files,
  shared,
  port,
  script
}: IStart): Promise<void> {
  const send = (message: Message): void => port.postMessage(message);
  const scanner = new FileScanner(task);
  let inspector: FileInspector | null = null;
  for (
    let place = Atomics.add(shared, NEXT, 1);
    place < files.length;
    place = Atomics.add(shared, NEXT, 1)
  ) {
    const scanned = scanner.scan(files[place]);
    if (isWork(scanned) && Atomics.load(shared, WAITING) >= maxWaiting) {
      inspector ??= await (
        createRequire(script)(script) as IProgramFile
      ).makeInspector(task);
      send([place, inspector.work(scanned)]);
    } else {
      Atomics.add(shared, WAITING, isWork(scanned) ? 1 : 0);
      send([place, scanned]);
    }
  }
  send('done');
  port.close();
}

void help(workerData as IStart);
