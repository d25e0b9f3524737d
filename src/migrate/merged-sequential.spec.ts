import { migrated, migrationOf } from '../testing/migrate';

const IMPORTS =
  'from keras.models import Sequential\nfrom keras.layers import Dense, Dropout, Merge';

const BRANCHES =
  'left = Sequential()\nleft.add(Dense(3, input_dim=4))\nright = Sequential()\nright.add(Dense(2, input_dim=5))\n';

const after = (source: string): string[] =>
  migrated([IMPORTS, BRANCHES, source], '1.2.2');

describe('a Sequential that begins with a Merge', () => {
  it('becomes a functional model, statement by statement', () => {
    const [imports, , code] = after(
      [
        'model = Sequential()',
        "model.add(Merge([left, right], mode='concat', concat_axis=1))",
        'rate = 0.5',
        'model.add(Dropout(rate))  # against overfitting',
        "model.add(Dense(output_dim=1, activation='sigmoid'))  # the end",
        "model.compile('sgd', 'mse')",
        'model.fit([a, b], y, nb_epoch=2)'
      ].join('\n')
    );
    expect(code).toBe(
      [
        'model = Concatenate(axis=1)([left.outputs[0], right.outputs[0]])',
        'rate = 0.5',
        'model = Dropout(rate)(model)  # against overfitting',
        "model = Dense(units=1, activation='sigmoid')(model)  # the end",
        'model = Model(left.inputs + right.inputs, model)',
        "model.compile('sgd', 'mse')",
        'model.fit([a, b], y, epochs=2)'
      ].join('\n')
    );
    expect(imports).toContain('import Sequential, Model');
    expect(imports).toContain('Concatenate');
    expect(imports).not.toContain('Merge');
    expect(after(code)[2]).toBe(code);
  });

  it.each([
    ["mode='sum'", 'Add()([left.outputs[0], right.outputs[0]])'],
    [
      "mode='dot', dot_axes=1, name='d'",
      "Dot(axes=1, name='d')([left.outputs[0], right.outputs[0]])"
    ],
    [
      "mode='cos', dot_axes=1",
      'Reshape((1, 1))(Dot(axes=1, normalize=True)([left.outputs[0], right.outputs[0]]))'
    ],
    [
      'mode=lambda x: x[0] - x[1], output_shape=(3,)',
      'Lambda(lambda x: x[0] - x[1], output_shape=(3,))([left.outputs[0], right.outputs[0]])'
    ]
  ])('in each mode: %s', (given, merged) => {
    expect(
      after(
        `model = Sequential()\nmodel.add(Merge([left, right], ${given}))`
      )[2]
    ).toBe(
      `model = ${merged}\nmodel = Model(left.inputs + right.inputs, model)`
    );
  });

  it('in a function, and of models in a list', () => {
    expect(
      after(
        [
          'branches = [left, right]',
          'def build():',
          '    m = Sequential()',
          '    m.add(Merge(branches, mode="concat"))',
          '    m.add(Dense(1))',
          '    return m'
        ].join('\n')
      )[2]
    ).toBe(
      [
        'branches = [left, right]',
        'def build():',
        '    m = Concatenate()([each.outputs[0] for each in branches])',
        '    m = Dense(1)(m)',
        '    m = Model([tensor for each in branches for tensor in each.inputs], m)',
        '    return m'
      ].join('\n')
    );
  });

  it('kept in an attribute', () => {
    expect(
      after(
        [
          'class Net:',
          '    def __init__(self):',
          '        self.model = Sequential()',
          '        self.model.add(Merge([left, right]))',
          '        self.model.add(Dense(1))',
          '        self.model.compile("sgd", "mse")'
        ].join('\n')
      )[2]
    ).toBe(
      [
        'class Net:',
        '    def __init__(self):',
        '        self.model = Add()([left.outputs[0], right.outputs[0]])',
        '        self.model = Dense(1)(self.model)',
        '        self.model = Model(left.inputs + right.inputs, self.model)',
        '        self.model.compile("sgd", "mse")'
      ].join('\n')
    );
  });

  it.each([
    // A layer that is added in another cell, in a loop, or after something else happened to the model.
    'model = Sequential()\nmodel.add(Merge([left, right]))\nfor i in range(2):\n    model.add(Dense(2))',
    'model = Sequential()\nmodel.add(Merge([left, right]))\nmodel.summary()\nmodel.add(Dense(2))',
    // What is merged is written out nowhere, or twice the same.
    'model = Sequential()\nmodel.add(Merge([left, left]))',
    'model = Sequential()\nmodel.add(Merge(unknown))',
    'model = Sequential()\nmodel.add(Merge([left, model]))',
    // The names of the model.
    'model = Sequential(name="m")\nmodel.add(Merge([left, right]))'
  ])('is left to a person where it is otherwise: %s', source => {
    const { changes } = migrationOf([IMPORTS, BRANCHES, source], '1.2.2');
    expect(changes.filter(({ title }) => title === 'Merge(…)')).toMatchObject([
      { meaning: 'manual', splices: [] }
    ]);
  });

  it('is left to a person where another cell adds a layer', () => {
    const { changes } = migrationOf(
      [
        IMPORTS,
        BRANCHES,
        'model = Sequential()\nmodel.add(Merge([left, right]))',
        'model.add(Dense(2))'
      ],
      '1.2.2'
    );
    expect(changes.filter(({ title }) => title === 'Merge(…)')).toMatchObject([
      { meaning: 'manual' }
    ]);
  });
});
