import { parser } from '@lezer/python';
import * as fc from 'fast-check';

import { importOf, readPlainImport } from './imports';
import { errorsIn } from './sound';

/** What the parser reads of a statement; null where it sees an error or no import. */
function parsed(text: string) {
  const tree = parser.parse(text);
  const node = tree.topNode.getChild('ImportStatement');
  const statement =
    node && importOf(node, ({ from, to }) => text.slice(from, to));
  return statement && errorsIn(tree).length === 0
    ? { statement, range: { from: node.from, to: node.to } }
    : null;
}

describe('readPlainImport', () => {
  it.each([
    'import keras',
    'import keras\n\n',
    'import os, keras.backend as K , numpy as np  # all of it\n',
    'from keras import backend as K, layers\n',
    'from  keras.layers\timport  *\n',
    'from tensorflow.keras.utils import to_categorical'
  ])('reads %j', text => {
    expect(readPlainImport(text)).not.toBeNull();
    expect(readPlainImport(text)).toEqual(parsed(text));
  });

  it.each([
    'import',
    'import keras; import os',
    'from . import utils',
    'from keras.layers import (Dense,\n  Conv2D)',
    'from keras import backend as',
    'import keras as if',
    'from None import x',
    'import a b',
    'importing = 1',
    'import \\\n  keras',
    'import keras\nx = 1',
    'import größe',
    'from a import b,'
  ])('leaves %j to the parser', text => {
    expect(readPlainImport(text)).toBeNull();
  });

  it('reads what the parser reads, or nothing', () => {
    const word = fc.constantFrom(
      ...[
        'import',
        'from',
        'as',
        'keras',
        'a.b',
        'x',
        '_',
        'K9',
        '9',
        ',',
        '*'
      ],
      ...[' ', '  ', '\t', '\n', '.', '#', '# x', '\\', ';', '(', ')', 'if'],
      ...['print', 'exec', 'match', 'async', 'é']
    );
    const clause = fc.constantFrom('keras', 'a.b as c', 'x as y', 'z', '*');
    const text = fc.oneof(
      fc.array(word, { maxLength: 12 }).map(words => words.join('')),
      fc
        .array(word, { maxLength: 8 })
        .map(words => `import ${words.join(' ')}`),
      fc
        .array(word, { maxLength: 8 })
        .map(words => `from keras import ${words.join(' ')}`),
      fc
        .tuple(
          fc.constantFrom('import ', 'from a.b import '),
          fc.array(clause, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(', ', ',', ' ,\t'),
          fc.constantFrom('', '\n', ' # c\n', '\r\n', ' \n \n')
        )
        .map(([head, clauses, comma, end]) => head + clauses.join(comma) + end)
    );
    let read = 0;
    fc.assert(
      fc.property(text, source => {
        const plain = readPlainImport(source);
        if (plain) {
          read++;
          expect(plain).toEqual(parsed(source));
        }
      }),
      { numRuns: 2000 }
    );
    expect(read).toBeGreaterThan(200);
  });
});
