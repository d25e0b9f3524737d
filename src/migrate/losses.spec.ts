import { migrated } from '../testing/migrate';

const IMPORTS =
  'from keras.layers import Activation, Dense, Input\nfrom keras.models import Model, Sequential';

/** Which loss a model is compiled with after the migration. */
function lossOf(model: string, loss: string, version = '2.2.4'): string {
  const [, cell] = migrated(
    [IMPORTS, `${model}\nmodel.compile('sgd', loss=${loss})`],
    version
  );
  return /loss=(.*)\)$/.exec(cell)?.[1] ?? '';
}

const SOFTMAX =
  "model = Sequential([Dense(3, activation='softmax', input_dim=4)])";
const SIGMOID = SOFTMAX.replace('softmax', 'sigmoid');

describe('a loss that TensorFlow computes from what went into the last activation', () => {
  it.each([
    SOFTMAX,
    "model = Sequential()\nmodel.add(Dense(3, input_dim=4))\nmodel.add(Activation('softmax'))",
    "x = Input((4,))\ny = Dense(3, activation='softmax')(x)\nmodel = Model(x, y)",
    "def build():\n    x = Input((4,))\n    y = Dense(3)(x)\n    y = Activation('softmax')(y)\n    return Model(inputs=x, outputs=y)\nmodel = build()"
  ])('is kept from that: %s', model => {
    expect(lossOf(model, "'binary_crossentropy'")).toBe(
      'plain_binary_crossentropy'
    );
  });

  it('is kept from that, whichever it is', () => {
    expect(lossOf(SIGMOID, "'categorical_crossentropy'")).toBe(
      'plain_categorical_crossentropy'
    );
    expect(lossOf(SOFTMAX, "'binary_crossentropy'", '1.2.2')).toBe(
      'plain_binary_crossentropy'
    );
  });

  it('brings its function with it', () => {
    const [, cell] = migrated(
      [IMPORTS, `${SOFTMAX}\nmodel.compile('sgd', 'binary_crossentropy')`],
      '2.2.4'
    );
    expect(cell).toContain('def plain_binary_crossentropy(y_true, y_pred):');
    expect(cell).toContain("model.compile('sgd', plain_binary_crossentropy)");
  });

  it.each([
    [SIGMOID, "'binary_crossentropy'", '2.2.4'],
    [SOFTMAX, "'categorical_crossentropy'", '2.2.4'],
    [SOFTMAX, "'binary_crossentropy'", '3.0.0'],
    ['model = other()', "'binary_crossentropy'", '2.2.4'],
    [
      "x = Input((4,))\ny = Dense(3, activation='softmax')(x)\nz = Dense(1, activation='sigmoid')(y)\nmodel = Model(x, z)",
      "'binary_crossentropy'",
      '2.2.4'
    ]
  ])('stays as it is: %s with %s', (model, loss, version) => {
    expect(lossOf(model, loss, version)).toBe(loss);
  });
});
