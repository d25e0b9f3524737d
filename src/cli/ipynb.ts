import { isAscii, isUtf8 } from 'node:buffer';

import {
  dismissedKeys,
  notebookFromJson,
  outputLimit
} from '../core/notebook-json';
import { ICell } from '../core';
import { IDocument, UnusableFile } from './document';
import { Shape, UnexpectedJson, readSelected } from './selective-json';

const all: Shape = { type: 'all' };
const text: Shape = { type: 'text', limit: outputLimit };

/** Everything that `notebookFromJson` looks at in cells. */
const cells: Shape = {
  type: 'array',
  of: {
    type: 'object',
    // Half of all text is Markdown, and nothing is ever found there.
    unless: { field: 'cell_type', value: 'markdown', unwanted: ['source'] },
    fields: {
      cell_type: all,
      id: all,
      source: all,
      input: all,
      language: all,
      outputs: {
        type: 'array',
        of: {
          type: 'object',
          fields: { output_type: all, text, ename: all, evalue: text }
        }
      }
    }
  }
};

/** The parts of a stored notebook that matter. */
export const notebookShape: Shape = {
  type: 'object',
  fields: {
    nbformat: all,
    metadata: {
      type: 'object',
      fields: {
        kernelspec: { type: 'object', fields: { language: all, name: all } },
        language_info: { type: 'object', fields: { name: all } },
        keras_advisor: { type: 'object', fields: { dismissed: all } }
      }
    },
    cells,
    worksheets: { type: 'array', of: { type: 'object', fields: { cells } } }
  }
};

/** Reads a stored notebook, its Markdown left out. The bytes may be used for something else afterwards. */
export function readIpynb(bytes: Buffer): IDocument {
  const json = withoutBom(bytes);
  if (json.length === 0) {
    throw new UnusableFile('the file is empty');
  }
  const content = readJson(json);
  const notebook = notebookFromJson(content);
  if (!notebook) {
    throw new UnusableFile('not a notebook: the JSON holds no list of cells');
  }
  return {
    notebook: {
      language: notebook.language,
      cells: notebook.cells.map(withoutMarkdown)
    },
    firstLines: null,
    dismissed: dismissedKeys(content)
  };
}

/** Most Markdown is not decoded in the first place, so all of it is left out. */
function withoutMarkdown(cell: ICell): ICell {
  return cell.type === 'markdown' ? { ...cell, source: '' } : cell;
}

/** The file's bytes without UTF-8's byte order mark; throws when they are not UTF-8. */
export function withoutBom(bytes: Buffer): Buffer {
  if (!isAscii(bytes) && !isUtf8(bytes)) {
    throw new UnusableFile('the file is not UTF-8');
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bom ? bytes.subarray(3) : bytes;
}

function readJson(bytes: Buffer): unknown {
  try {
    return readSelected(bytes, notebookShape);
  } catch (error) {
    if (!(error instanceof UnexpectedJson)) {
      throw error;
    }
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new UnusableFile(`not JSON: ${(error as Error).message}`);
  }
}
