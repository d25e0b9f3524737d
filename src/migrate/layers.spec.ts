import { migrated, migrationOf } from '../testing/migrate';

/** Rewrites one cell of a notebook of Keras 1. */
function one(source: string): string {
  return migrated([source], '1.2.2')[0];
}

describe('layers', () => {
  it.each([
    [
      'Dense(output_dim=3, init="uniform", W_regularizer=l2(0.01), bias=False)',
      'Dense(units=3, kernel_initializer="uniform", kernel_regularizer=l2(0.01), use_bias=False)'
    ],
    [
      'Dense(4, "he_normal", "tanh")',
      'Dense(4, kernel_initializer="he_normal", activation="tanh")'
    ],
    ['Dropout(p=0.5)', 'Dropout(rate=0.5)'],
    ['GaussianNoise(sigma=.1)', 'GaussianNoise(stddev=.1)'],
    ['LeakyReLU(alpha=0.2)', 'LeakyReLU(negative_slope=0.2)'],
    [
      'BatchNormalization(1e-5, 0, 1, 0.9)',
      'BatchNormalization(epsilon=1e-5, axis=1, momentum=0.9)'
    ],
    [
      'MaxPooling2D((2, 2), border_mode="same")',
      'MaxPooling2D((2, 2), padding="same")'
    ],
    [
      'MaxPooling1D(pool_length=2, stride=2)',
      'MaxPooling1D(pool_size=2, strides=2)'
    ],
    [
      "UpSampling2D((2, 2), dim_ordering='th')",
      "UpSampling2D((2, 2), data_format='channels_first')"
    ],
    ['ZeroPadding2D((1, 1, 2, 2))', 'ZeroPadding2D(((1, 1), (2, 2)))'],
    ['Embedding(10, 4, input_length=5)', 'Embedding(10, 4, input_shape=(5,))'],
    [
      "LSTM(output_dim=3, input_dim=4, input_length=5, inner_activation='sigmoid')",
      "LSTM(units=3, input_shape=(5, 4), recurrent_activation='sigmoid')"
    ]
  ])('%s', (before, after) => {
    const name = /^\w+/.exec(before)?.[0] ?? '';
    const head = `from keras.layers import ${name}\nx = `;
    expect(one(head + before)).toBe(head + after);
  });

  it.each([
    ['Convolution2D(64, 3, 3)', 'Convolution2D(64, (3, 3))'],
    [
      'Convolution2D(64, 3, 3, border_mode="same", subsample=(2, 2))',
      'Convolution2D(64, (3, 3), padding="same", strides=(2, 2))'
    ],
    [
      'Convolution2D(nb_filter=4, nb_row=3, nb_col=2)',
      'Convolution2D(filters=4, kernel_size=(3, 2))'
    ],
    [
      "Convolution2D(4, 3, 3, 'he_normal', 'relu')",
      "Convolution2D(4, (3, 3), kernel_initializer='he_normal', activation='relu')"
    ],
    ['Convolution2D(n(1), size, size)', 'Convolution2D(n(1), (size, size))']
  ])('a kernel in two numbers: %s', (before, after) => {
    const head = 'from keras.layers import Convolution2D\nx = ';
    expect(one(head + before)).toBe(head + after);
  });

  it('takes three numbers for a kernel only where Keras 1 or 2 did', () => {
    const source =
      'from tensorflow.keras.layers import Conv2D\nx = Conv2D(64, 3, 3)';
    expect(migrated([source])).toEqual([source]);
    const today =
      'import keras\nfrom keras import ops\nx = keras.layers.Conv2D(64, 3, 3)';
    expect(migrated([today])).toEqual([today]);
  });

  it('keeps the gates of a recurrent layer', () => {
    expect(one('from keras.layers import GRU\nx = GRU(8)')).toBe(
      [
        'from keras.layers import GRU',
        'import keras',
        'from keras import ops',
        '',
        '',
        '@keras.saving.register_keras_serializable()',
        'def old_hard_sigmoid(x):',
        '    """The hard sigmoid of Keras 1 and 2: slope 0.2, where that of Keras 3 has 1/6."""',
        '    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)',
        '',
        '',
        'x = GRU(8, recurrent_activation=old_hard_sigmoid, reset_after=False)'
      ].join('\n')
    );
    expect(
      migrated(['from keras.layers import GRU\nx = GRU(8)'], '3.1')
    ).toEqual(['from keras.layers import GRU\nx = GRU(8)']);
  });

  it('puts an Input before a layer that says the batch size', () => {
    expect(
      one(
        'from keras.layers import LSTM, Input\nmodel.add(LSTM(8, inner_activation="tanh", batch_input_shape=(1, 5, 2), stateful=True))'
      )
    ).toBe(
      'from keras.layers import LSTM, Input\nmodel.add(Input(batch_shape=(1, 5, 2)))\nmodel.add(LSTM(8, recurrent_activation="tanh", stateful=True))'
    );
  });

  it('rewrites what is within what is rewritten', () => {
    expect(
      one(
        'from keras.layers import Dense, merge\ny = merge([Dense(output_dim=2)(a), Dense(output_dim=2)(b)], mode="concat", concat_axis=1)'
      )
    ).toBe(
      'from keras.layers import Dense, concatenate\ny = concatenate([Dense(units=2)(a), Dense(units=2)(b)], axis=1)'
    );
  });

  it.each([
    ['sum', 'add'],
    ['mul', 'multiply'],
    ['ave', 'average'],
    ['max', 'maximum']
  ])('merge of mode %s', (mode, name) => {
    expect(
      one(`from keras.layers import merge\ny = merge([a, b], mode='${mode}')`)
    ).toBe(`from keras.layers import ${name}\ny = ${name}([a, b])`);
  });

  it('merge by a function', () => {
    expect(
      one(
        'from keras.layers import merge\ny = merge([a, b], mode=lambda v: v[0] - v[1], output_shape=(4,))'
      )
    ).toBe(
      'from keras.layers import Lambda\ny = Lambda(lambda v: v[0] - v[1], output_shape=(4,))([a, b])'
    );
  });

  it.each(['Highway()', 'MaxoutDense(4)', 'LocallyConnected1D(4, 3)'])(
    'says what has no equal: %s',
    source => {
      const name = /^\w+/.exec(source)?.[0] ?? '';
      const { changes } = migrationOf([
        `from keras.layers import ${name}\nx = ${source}`
      ]);
      expect(changes.map(({ meaning }) => meaning)).toContain('manual');
    }
  );

  it('touches nothing of the same name that is not of Keras', () => {
    const source =
      'from lasagne.layers import Dense\nimport keras\nx = Dense(output_dim=3)';
    expect(migrated([source], '1.2.2')).toEqual([source]);
  });
});
