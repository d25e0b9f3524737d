import fc from 'fast-check';

import { migrated, migrationOf } from '../testing/migrate';

const PIECES = [
  'from keras.layers.core import Dense\n',
  'from keras.layers import *\n',
  'from utils import *\n',
  'from keras import backend as K\n',
  'import tensorflow as tf\n',
  'model = Sequential()\n',
  'model.add(Dense(output_dim=3, init="normal"))\n',
  'x = merge([a, b], mode="sum")\n',
  'model.fit(x, y, nb_epoch=3)\n',
  'def f(a, b=Dense(2)):\n',
  '    return K.mean(a)\n',
  'for i in range(3):\n',
  'print "a", \n',
  'f(lambda x: ',
  '(((',
  '"""',
  '%%time\n',
  '!ls\n',
  'class A(Layer):\n',
  '@',
  '*',
  ')',
  ']',
  '\\\n'
];

const source = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 12 })
    .map(all => all.join(''))
);

describe('any text', () => {
  it('is read without an error, and its edits fit', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), sources => {
        migrated(['import keras', ...sources]);
        migrated(['import keras', ...sources], '1.2.2');
      })
    );
  });

  it('stays as it is where nothing is chosen', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), sources => {
        expect(migrated(sources, '1.2.2', () => false)).toEqual(sources);
      })
    );
  });

  it('costs nothing without Keras', () => {
    expect(migrationOf(['import numpy as np\nx = np.mean(y)']).changes).toEqual(
      []
    );
  });
});
