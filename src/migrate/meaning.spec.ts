import { migrated, migrationOf } from '../testing/migrate';

/** One cell, rewritten from a version of Keras. */
function rewritten(source: string, version: string): string {
  return migrated([source], version)[0];
}

describe('what old code meant', () => {
  it('keeps sequences channels last where images have their channels first', () => {
    const source = (first: string): string =>
      `import keras.backend as K\nfrom keras.layers import Flatten, MaxPooling1D\n${first}\nFlatten()\nMaxPooling1D(pool_length=2)`;
    const after = rewritten(source("K.set_image_dim_ordering('th')"), '1.2.2');
    expect(after).toContain("Flatten(data_format='channels_last')");
    expect(after).toContain(
      "MaxPooling1D(pool_size=2, data_format='channels_last')"
    );
    const last = rewritten(source("K.set_image_dim_ordering('tf')"), '1.2.2');
    expect(last).toContain('\nFlatten()\nMaxPooling1D(pool_size=2)');
    const two = rewritten(
      "import keras.backend as K\nfrom keras.layers import Flatten\nK.set_image_data_format('channels_first')\nFlatten()",
      '2.2.4'
    );
    expect(two).toContain('\nFlatten()');
  });

  it.each([
    // The positions of Keras 1 and 2.
    [
      '1.2.2',
      'from keras.optimizers import Adam\nAdam(0.01, 0.9, 0.999, 1e-8, 0.5)',
      'Adam(InverseTimeDecay(0.01, 1, 0.5), 0.9, 0.999, 1e-8)'
    ],
    [
      '2.2.4',
      'from keras.optimizers import SGD\nSGD(lr=0.1, clipnorm=0.5)',
      'SGD(learning_rate=0.1, global_clipnorm=0.5)'
    ],
    [
      '2.2.4',
      'from keras.optimizers import RMSprop\nRMSprop()',
      'RMSprop(epsilon=1e-14)'
    ],
    [
      '1.2.2',
      'from keras.optimizers import Adam\nAdam()',
      'Adam(epsilon=1e-08)'
    ],
    ['2.2.4', 'from keras.optimizers import Adam\nAdam()', 'Adam()'],
    [
      '2.2.4',
      'from keras.regularizers import l1_l2\nl1_l2()',
      'l1_l2(l1=0.01, l2=0.01)'
    ],
    [
      '2.2.4',
      'from keras.layers import AveragePooling2D\nAveragePooling2D()',
      'AveragePooling2D(pool_size=(2, 2))'
    ],
    [
      '1.2.2',
      'from keras.layers import ThresholdedReLU\nThresholdedReLU(theta=0.4)',
      'ReLU(threshold=0.4)'
    ],
    [
      '1.2.2',
      "from keras.layers import Dense\nDense(3, init='orthogonal')",
      'Dense(3, kernel_initializer=Orthogonal(gain=1.1))'
    ],
    [
      '2.2.4',
      "from keras.layers import Dense\nDense(3, kernel_initializer='orthogonal')",
      "Dense(3, kernel_initializer='orthogonal')"
    ]
  ])('of Keras %s: %s', (version, before, after) => {
    expect(rewritten(before, version).split('\n').pop()).toBe(after);
  });

  it('leaves tf.keras what it meant', () => {
    const source =
      'from tensorflow.keras.optimizers import SGD, RMSprop\nSGD(0.1, clipnorm=0.5)\nRMSprop()';
    expect(migrated([source])).toEqual([source]);
  });

  it('writes out what a GRU of tf.keras and of Keras 2.3 did', () => {
    expect(
      rewritten('from keras.layers import GRU\nGRU(3)', '2.3.1')
    ).toContain('GRU(3, reset_after=False)');
    const source =
      'import tensorflow as tf\nm = tf.keras.Sequential()\nm.add(tf.keras.layers.GRU(3))';
    expect(migrated([source])).toEqual([source]);
  });

  it.each([
    [
      'from keras.layers import BatchNormalization\nBatchNormalization(mode=2, axis=1)',
      'BatchStatistics(axis=1)',
      'class BatchStatistics(BatchNormalization):'
    ],
    [
      "from keras.callbacks import ModelCheckpoint\nModelCheckpoint('a.h5', period=5)",
      "PeriodicCheckpoint('a.h5', period=5)",
      'class PeriodicCheckpoint(ModelCheckpoint):'
    ],
    [
      'from keras.models import Sequential\nm = Sequential()\nm.reset_states()',
      'reset_states(m)',
      'def reset_states(model):'
    ]
  ])('brings a helper: %s', (before, after, helper) => {
    const text = rewritten(before, '1.2.2');
    expect(text).toContain(helper);
    expect(text.split('\n').pop()).toBe(after);
  });

  it.each([
    ["Dense(3, activity_regularizer='l2')", '2.2.4', 'suggestion'],
    ["UpSampling2D((2, 2), interpolation='bilinear')", '2.2.4', 'suggestion'],
    ["UpSampling2D((2, 2), interpolation='nearest')", '2.2.4', undefined],
    ['BatchNormalization(mode=1)', '1.2.2', 'manual'],
    ['LSTM(3, U_regularizer=r)', '1.2.2', 'suggestion']
  ])('says of %s of Keras %s: %s', (call, version, meaning) => {
    const name = call.slice(0, call.indexOf('('));
    const { changes } = migrationOf(
      [`from keras.layers import ${name}\n${call}`],
      version
    );
    expect(changes.find(({ title }) => title.startsWith(name))?.meaning).toBe(
      meaning
    );
  });

  it('knows what layers have', () => {
    expect(
      rewritten(
        'from keras.layers import Dense\nd = Dense(3)\nd(x)\nprint(d.output_shape)',
        '2.2.4'
      )
    ).toContain('print(d.output.shape)');
    const model =
      'from keras.models import Sequential\nm = Sequential()\nprint(m.output_shape)';
    expect(rewritten(model, '2.2.4')).toBe(model);
  });

  it('keeps the import of a module by whose name something is called', () => {
    expect(
      rewritten('from keras import losses\nlosses.logcosh(a, b)', '2.2.4')
    ).toBe('from keras import losses\nlosses.log_cosh(a, b)');
  });
});
