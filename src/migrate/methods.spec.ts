import { migrated, migrationOf } from '../testing/migrate';

const MODEL =
  'from keras.models import Model, Sequential\nfrom keras.layers import Dense, Layer\nfrom keras.preprocessing.image import ImageDataGenerator\nmodel = Sequential()\n';

/** What becomes of some lines after a model was made. */
function after(source: string, version = '2.2.4'): string {
  return migrated([MODEL, source], version)[1];
}

describe('methods that are otherwise today', () => {
  it.each([
    [
      'b = ImageDataGenerator().flow(x).next()',
      'b = next(ImageDataGenerator().flow(x))'
    ],
    [
      'batches = ImageDataGenerator().flow(x)\na, b = batches.next()',
      'batches = ImageDataGenerator().flow(x)\na, b = next(batches)'
    ],
    [
      'model.optimizer.lr.set_value(0.1)',
      'model.optimizer.learning_rate.assign(0.1)'
    ],
    [
      "class Own(Layer):\n    def build(self, shape):\n        self.w = self.add_weight('w', (2, 3), initializer='zeros')",
      "class Own(Layer):\n    def build(self, shape):\n        self.w = self.add_weight(name='w', shape=(2, 3), initializer='zeros')"
    ]
  ])('%s', (before, now) => {
    expect(after(before)).toBe(now);
    expect(after(now)).toBe(now);
  });

  it.each([
    'it = iter(x)\nit.next',
    "class Own(Layer):\n    def build(self, shape):\n        self.w = self.add_weight((2, 3), name='w')"
  ])('or the same: %s', source => {
    expect(after(source)).toBe(source);
  });

  it('says that a model takes no symbolic loss, and nothing of a model that is a class', () => {
    const told = (source: string): boolean =>
      migrationOf([MODEL, source], '2.2.4').changes.some(({ reason }) =>
        reason.includes('no symbolic loss')
      );
    expect(told('model.add_loss(x)')).toBe(true);
    expect(
      told(
        'class Own(Model):\n    def call(self, x):\n        self.add_loss(x)\n        return x'
      )
    ).toBe(false);
  });
});

describe('a Lambda that draws random numbers', () => {
  const code = (source: string): string =>
    migrated(
      [
        'from keras import backend as K\nfrom keras.layers import Lambda',
        source
      ],
      '2.2.4'
    )[1];

  it.each([
    [
      'def draw(x):\n    return x + K.random_normal(shape=(2, 3), mean=0., std=1.)\ny = Lambda(draw, output_shape=(3,))(x)',
      'return x + random.normal(shape=(2, 3), mean=0., stddev=1., seed=SeededLambda.seeds)\ny = SeededLambda(draw, output_shape=(3,))(x)'
    ],
    [
      'y = Lambda(lambda x: x + K.random_uniform((2, 3)))(x)',
      'y = SeededLambda(lambda x: x + random.uniform((2, 3), seed=SeededLambda.seeds))(x)'
    ]
  ])('keeps their seeds: %s', (before, now) => {
    expect(code(before)).toContain('class SeededLambda(Lambda):');
    expect(code(before).endsWith(now)).toBe(true);
    expect(code(code(before))).toBe(code(before));
  });

  it('and no other', () => {
    expect(code('y = Lambda(lambda x: x + 1)(x)')).toBe(
      'y = Lambda(lambda x: x + 1)(x)'
    );
  });
});
