import { migrated } from '../testing/migrate';

describe('a Sequential of one model alone', () => {
  const code = (source: string): string =>
    migrated(
      [
        'from keras.layers import Dense, Input\nfrom keras.models import Model, Sequential\nx = Input((4,))\nbase = Model(x, Dense(2)(x))',
        source
      ],
      '2.2.4'
    )[1];

  it.each([
    [
      'model = Sequential([base])',
      'model = Sequential([Input(batch_shape=base.input_shape), base])'
    ],
    [
      'model = Sequential()\nmodel.add(base)\nmodel.summary()',
      'model = Sequential()\nmodel.add(Input(batch_shape=base.input_shape))\nmodel.add(base)\nmodel.summary()'
    ]
  ])('is told the shape of its input: %s', (before, now) => {
    expect(code(before)).toBe(now);
    expect(code(now)).toBe(now);
  });

  it.each([
    'model = Sequential([base, Dense(1)])',
    'model = Sequential()\nmodel.add(base)\nmodel.add(Dense(1))',
    'model = Sequential()\nfor each in range(3):\n    model.add(base)',
    'model = Sequential([unknown])',
    'model = Sequential([Dense(1)])'
  ])('and no other: %s', source => {
    expect(code(source)).toBe(source);
  });
});
