import type { MessagePort } from 'node:worker_threads';

import type { IFile } from './files';
import type { FileResult } from './result';
import type { ITask, IWork } from './scan-file';

/** The place of a number that the threads share: the next file that nobody has taken. */
export const NEXT = 0;

/** The place of the other: how many notebooks wait for the main thread. */
export const WAITING = 1;

/** A file's place in the list, with what came of it. */
export type Placed<T> = readonly [place: number, value: T];

/** What a helper is started with. */
export interface IStart {
  readonly task: ITask;
  readonly files: readonly IFile[];
  readonly shared: Int32Array;
  readonly port: MessagePort;
  /** The file of the whole program. */
  readonly script: string;
}

/** What a helper tells: what came of a file, or that there are no more files. */
export type Message = Placed<FileResult | IWork> | 'done';
