import { isAscii, isUtf8 } from 'node:buffer';

import {
  dismissedKeys,
  isNotebook,
  notebookFromJson,
  outputLimit
} from '../core/notebook-json';
import { ICell } from '../core';
import { mayBeDecisive, mayBeObserved } from '../core/decisive';
import { IDocument, UnusableFile } from './document';
import {
  ISelected,
  Shape,
  UnexpectedJson,
  Wants,
  readSelected
} from './selective-json';

const all: Shape = { type: 'all' };
const source: Shape = { type: 'later', kind: 'source', of: all };
const text: Shape = {
  type: 'later',
  kind: 'output',
  of: { type: 'text', limit: outputLimit }
};
const name: Shape = { type: 'later', kind: 'output', of: all };

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
      source,
      input: source,
      language: all,
      outputs: {
        type: 'array',
        of: {
          type: 'object',
          fields: { output_type: all, text, ename: name, evalue: text }
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

/** Whether the JSON of a source or an output may hold what findings are about. */
const matters: Wants = (kind, json) =>
  kind === 'source' ? mayBeDecisive(json) : mayBeObserved(json);

/**
 * Reads a stored notebook, its Markdown left out. The bytes may be used for something else afterwards.
 * @param bytes - the file's content
 * @param onlyMatters - true for no cells of a notebook in which rules certainly find nothing without a kernel
 */
export function readIpynb(bytes: Buffer, onlyMatters = false): IDocument {
  const json = withoutBom(bytes);
  if (json.length === 0) {
    throw new UnusableFile('the file is empty');
  }
  const { complete, value } = readJson(json, onlyMatters ? matters : undefined);
  if (!isNotebook(value)) {
    throw new UnusableFile('not a notebook: the JSON holds no list of cells');
  }
  const notebook = complete ? notebookFromJson(value) : null;
  return {
    notebook: {
      language: notebook?.language ?? null,
      cells: notebook?.cells.map(withoutMarkdown) ?? []
    },
    firstLines: null,
    dismissed: dismissedKeys(value)
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

function readJson(bytes: Buffer, wants?: Wants): ISelected {
  try {
    return readSelected(bytes, notebookShape, wants);
  } catch (error) {
    if (!(error instanceof UnexpectedJson)) {
      throw error;
    }
  }
  try {
    return { value: JSON.parse(bytes.toString('utf8')), complete: true };
  } catch (error) {
    throw new UnusableFile(`not JSON: ${(error as Error).message}`);
  }
}
