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

  it('may use names that every JavaScript object has', () => {
    const names = ['constructor', 'toString', 'valueOf', '__proto__'];
    for (const name of names) {
      const sources = [
        'from keras.models import Sequential\nfrom keras.layers import Dense\nmodel = Sequential()\nmodel.add(Dense(3))\n',
        `import ${name}\nfrom ${name} import x\nfrom urllib import ${name}\n${name}(1)\nx.${name}()\n`,
        `model.add(Dense(2, activation=${name}, ${name}=1))\nmodel.${name}(1)\n`,
        `model.compile('${name}', 'binary_crossentropy', metrics=['accuracy'])\n`,
        `h = model.fit(x, y)\nh.history['${name}']\n`,
        `from keras.layers import merge\nmerge([a, b], mode='${name}')\n`,
        `from keras import backend as K\nK.image_dim_ordering() == '${name}'\n`,
        `model.add(Dense(2, ${name}))\nkeras.layers.${name}(2)\n`
      ];
      for (const version of ['1.2.2', '2.2.4']) {
        const after = migrated(sources, version).join('\n');
        expect(after).not.toMatch(/native code|undefined|\[object/);
        expect(after.split(name).length).toBe(
          sources.join('\n').split(name).length
        );
      }
    }
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
