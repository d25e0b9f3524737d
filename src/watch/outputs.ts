import { ICodeCellModel } from '@jupyterlab/cells';
import { IOutputModel } from '@jupyterlab/rendermime';

import { errorText } from '../core';

/** Banners and errors stand at the head of an output; what a program prints after that is not read. */
const headLength = 20_000;

/** A cell that prints to both streams in turn can have thousands of outputs. */
const maxOutputs = 50;

/** The text of a stream or an error, null for every other kind of output. */
function textOf(output: IOutputModel): string | null {
  if (output.type !== 'stream' && output.type !== 'error') {
    return null;
  }
  const value = output.toJSON();
  if (output.type === 'error') {
    const { ename, evalue, traceback } = value;
    return errorText(
      String(ename),
      String(evalue),
      Array.isArray(traceback) ? traceback.join('\n') : ''
    );
  }
  const text = Array.isArray(value.text) ? value.text.join('') : value.text;
  return typeof text === 'string' ? text.slice(0, headLength) : null;
}

/** The texts of a cell's saved streams and errors, cut to what the rules look at; undefined where there is none. */
export function outputTexts(cell: ICodeCellModel): string[] | undefined {
  const texts: string[] = [];
  for (let i = 0; i < cell.outputs.length && texts.length < maxOutputs; i++) {
    const text = textOf(cell.outputs.get(i));
    if (text !== null) {
      texts.push(text);
    }
  }
  return texts.length > 0 ? texts : undefined;
}
