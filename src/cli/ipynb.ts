import { isAscii, isUtf8 } from 'node:buffer';

import {
  dismissedKeys,
  notebookFromJson
} from '../core/notebook/notebook-json';
import { IDocument, UnusableFile } from './document';
import { LEFT_OUT, parseShort, parseWhole } from './short-json';

/** Reads a stored notebook. The bytes may be used for something else afterwards. */
export function readIpynb(bytes: Buffer): IDocument {
  const json = withoutBom(bytes);
  if (json.length === 0) {
    throw new UnusableFile('the file is empty');
  }
  const ascii = isAscii(json);
  const { value, complete } = orUnusable(() => parseShort(json, ascii));
  const document = documentFrom(value);
  return complete || !isShortened(document)
    ? document
    : documentFrom(orUnusable(() => parseWhole(json, ascii)));
}

/** What a parser of JSON gives; throws an `UnusableFile` for what it throws. */
function orUnusable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UnusableFile(`not JSON: ${(error as Error).message}`);
  }
}

function documentFrom(value: unknown): IDocument {
  const notebook = notebookFromJson(value);
  if (!notebook) {
    throw new UnusableFile('not a notebook: the JSON holds no list of cells');
  }
  return { notebook, firstLines: null, dismissed: dismissedKeys(value) };
}

/** Whether anything was left out of what a notebook is judged by. */
function isShortened({ notebook, dismissed }: IDocument): boolean {
  const isShort = (text: string): boolean => text.includes(LEFT_OUT);
  return (
    notebook.cells.some(
      ({ id, source, outputs }) =>
        isShort(id) || isShort(source) || outputs?.some(isShort)
    ) || [...dismissed].some(isShort)
  );
}

/** The file's bytes without UTF-8's byte order mark; throws when they are not UTF-8. */
export function withoutBom(bytes: Buffer): Buffer {
  if (!isUtf8(bytes)) {
    throw new UnusableFile('the file is not UTF-8');
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bom ? bytes.subarray(3) : bytes;
}
