import { english } from '../core';
import { splitAtCells } from './cell-names';

describe('splitAtCells', () => {
  it.each([
    ['It is set.', ['It is set.']],
    ['Cell 12 sets it.', ['Cell 12>12', ' sets it.']],
    [
      'It is set in cell 2, but cell 3 ran first.',
      ['It is set in ', 'cell 2>2', ', but ', 'cell 3>3', ' ran first.']
    ],
    ['The 3 cells ran; excel 3, cell 2nd.', null],
    ['', []]
  ])('finds the cells that “%s” names', (text, expected) => {
    expect(
      splitAtCells(text, english).map(part =>
        part.position === null ? part.text : `${part.text}>${part.position}`
      )
    ).toEqual(expected ?? [text]);
  });
});
