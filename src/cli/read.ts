import * as fs from 'node:fs';

import { IDocument, UnusableFile } from './document';
import { IFile, systemProblem } from './files';
import { readIpynb, withoutBom } from './ipynb';
import { isMarkdownNotebook, readMarkdown } from './markdown';
import { isScriptNotebook, readScript } from './percent';

/** Reads files one after the other through one buffer, which grows to the largest of them. */
export class FileReader {
  /**
   * Makes a reader that does not read files larger than `_maxBytes`. With `_onlyMatters` it may leave out the cells of
   * notebooks in which nothing can be found.
   */
  constructor(private readonly _maxBytes: number) {}

  /**
   * Reads a file as a notebook. Returns null for a script or a Markdown file that is no notebook and that nobody
   * named; throws an `UnusableFile` when it cannot be read.
   */
  read(file: IFile): IDocument | null {
    return parse(file, this._readBytes(file.path));
  }

  /** The same with the text of the file; a byte order mark is a character of it. */
  readWithText(
    file: IFile
  ): { readonly document: IDocument; readonly text: string } | null {
    const bytes = this._readBytes(file.path);
    const text = bytes.toString('utf8');
    const document = parse(file, bytes);
    return document && { document, text };
  }

  private _readBytes(path: string): Buffer {
    let handle: number | null = null;
    try {
      handle = fs.openSync(path, 'r');
      const stats = fs.fstatSync(handle);
      if (!stats.isFile()) {
        throw new UnusableFile('not a regular file');
      }
      if (stats.size > this._maxBytes) {
        throw new UnusableFile(
          `larger than ${Math.floor(this._maxBytes / 1e6)} MB`
        );
      }
      return this._fill(handle, stats.size);
    } catch (error) {
      throw error instanceof UnusableFile
        ? error
        : new UnusableFile(systemProblem(error));
    } finally {
      if (handle !== null) {
        fs.closeSync(handle);
      }
    }
  }

  private _fill(handle: number, size: number): Buffer {
    if (size > this._buffer.length) {
      this._buffer = Buffer.allocUnsafeSlow(Math.ceil(size * 1.25));
    }
    let length = 0;
    while (length < size) {
      const read = fs.readSync(
        handle,
        this._buffer,
        length,
        size - length,
        null
      );
      if (read === 0) {
        break;
      }
      length += read;
    }
    return this._buffer.subarray(0, length);
  }

  private _buffer = Buffer.allocUnsafeSlow(1 << 20);
}

function parse(file: IFile, bytes: Buffer): IDocument | null {
  if (file.format === 'ipynb') {
    return readIpynb(bytes);
  }
  if (!file.named && !mayBeNotebook(file, bytes)) {
    return null;
  }
  const text = withoutBom(bytes).toString('utf8');
  if (file.format === 'script') {
    return file.named || isScriptNotebook(text) ? readScript(text) : null;
  }
  return isMarkdownNotebook(text) ? readMarkdown(text) : null;
}

/** Most scripts and Markdown files are no notebooks, which shows without decoding them. */
function mayBeNotebook(file: IFile, bytes: Buffer): boolean {
  const marks =
    file.format === 'script'
      ? ['%%', 'jupytext:']
      : ['{code-cell}', '{python', 'jupytext:', 'kernelspec:'];
  return marks.some(mark => bytes.includes(mark));
}
