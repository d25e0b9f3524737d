import { IFinding } from '../core';
import { placeAt } from './quickfix';

const source = 'import os\nos.environ["KERAS_BACKEND"] = "theano"\nx = 1\n';

/** A finding about a part of the source. */
function about(text: string): IFinding {
  const from = source.indexOf(text);
  return {
    message: text,
    range: { from, to: from + text.length }
  } as IFinding;
}

describe('placeAt', () => {
  const findings = [about('x = 1'), about('"theano"'), about('os.environ')];
  const at = (text: string, offset = 0) =>
    placeAt(findings, source, source.indexOf(text) + offset)?.message;

  it('is the finding under the caret, its ends included', () => {
    expect(at('theano')).toBe('"theano"');
    expect(at('os.environ')).toBe('os.environ');
    expect(at('x = 1', 'x = 1'.length)).toBe('x = 1');
  });

  it('is the first one on the line of the caret, where none is under it', () => {
    expect(at('KERAS_BACKEND')).toBe('"theano"');
  });

  it('is the first of the cell, where none is on the line', () => {
    expect(at('import os')).toBe('x = 1');
    expect(placeAt(findings, source, source.length)?.message).toBe('x = 1');
  });

  it('is none in a cell without findings', () => {
    expect(placeAt([], source, 0)).toBeUndefined();
  });
});
