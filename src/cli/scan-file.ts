import { IConfig, IFinding, createVocabulary } from '../core';
import { NotebookFilter } from '../core/notebook-filter';
import { knowledge } from '../knowledge';
import { rules } from '../rules';
import { IDocument, UnusableFile } from './document';
import { IFile } from './files';
import { FileReader } from './read';
import { FileResult } from './result';

/** What is to be done with each file; plain data, which can pass from one thread to another. */
export interface ITask {
  readonly command: 'check' | 'inspect';
  readonly config: IConfig;
  /** The least severity that `check` reports. */
  readonly severity: IFinding['severity'];
  readonly maxBytes: number;
}

/** A notebook that has to be inspected; plain data too. */
export interface IWork {
  readonly path: string;
  readonly document: IDocument;
}

/** Reads files, one after the other, and sees which of them have to be inspected. */
export class FileScanner {
  constructor(private readonly _task: ITask) {
    this._reader = new FileReader(_task.maxBytes);
    this._filter = new NotebookFilter(
      rules,
      createVocabulary(knowledge, _task.config.extraImporters)
    );
  }

  /** Reads one file. Never throws: whatever is wrong with a file is a result. */
  scan(file: IFile): FileResult | IWork {
    const { path } = file;
    try {
      const document = this._reader.read(file);
      if (!document) {
        return { path, outcome: 'no-notebook' };
      }
      const isClean =
        this._task.command === 'check' &&
        !this._filter.hasWords(document.notebook);
      return isClean
        ? { path, outcome: 'checked', findings: [], silenced: 0 }
        : { path, document };
    } catch (error) {
      return unusable(path, error);
    }
  }

  private readonly _reader: FileReader;
  private readonly _filter: NotebookFilter;
}

/** The result for a file in which something went wrong. */
export function unusable(path: string, error: unknown): FileResult {
  const problem =
    error instanceof UnusableFile
      ? error.message
      : `internal error: ${String(error)}`;
  return { path, outcome: 'unusable', problem };
}

/** Whether a scan left something to do. */
export function isWork(scanned: FileResult | IWork): scanned is IWork {
  return 'document' in scanned;
}
