import { migrated, migrationOf } from '../testing/migrate';

/** One cell, rewritten from a version of Keras. */
function rewritten(source: string, version: string): string {
  return migrated([source], version)[0];
}

describe('what Keras 3 calls or takes otherwise', () => {
  it('rewrites what fails on the variables of Keras 3 in tf.keras too', () => {
    expect(
      rewritten(
        'from tensorflow.keras import backend as K\nfrom tensorflow.keras.models import load_model\nmodel = load_model("a.keras")\nK.set_value(model.optimizer.lr, 0.1)\nK.update_add(v, 1)\nK.sum(v)',
        '2.3.1'
      )
    ).toContain(
      '\nmodel.optimizer.learning_rate = 0.1\nv.assign_add(1)\nK.sum(v)'
    );
  });

  it('puts an Input before a layer that takes no input_shape', () => {
    const imports =
      'from keras.models import Sequential\nfrom keras.layers import SpatialDropout2D, Dropout, Input\n';
    const of = (code: string): string =>
      rewritten(`${imports}${code}`, '1.2.2').slice(imports.length);
    expect(
      of(
        'm = Sequential()\nm.add(SpatialDropout2D(0.5, input_shape=(8, 8, 3)))'
      )
    ).toBe(
      'm = Sequential()\nm.add(Input(shape=(8, 8, 3)))\nm.add(SpatialDropout2D(0.5))'
    );
    expect(
      of('m = Sequential([SpatialDropout2D(0.5, input_shape=(8, 8, 3))])')
    ).toBe('m = Sequential([Input(shape=(8, 8, 3)), SpatialDropout2D(0.5)])');
    const kept = 'm = Sequential([Dropout(0.5, input_shape=(8,))])';
    expect(of(kept)).toBe(kept);
  });

  it('keeps the axis that the cosine of a Merge had', () => {
    expect(
      rewritten(
        "from keras.layers import Merge\nx = Merge(mode='cos')([a, b])",
        '1.2.2'
      )
    ).toContain('\nx = Reshape((1, 1))(Dot(axes=-1, normalize=True)([a, b]))');
    expect(
      migrationOf(
        ["from keras.layers import Merge\ncos = Merge(mode='cos')"],
        '1.2.2'
      ).changes.find(({ title }) => title.startsWith('Merge'))?.meaning
    ).toBe('suggestion');
  });

  it.each([
    ['reg = l2(0.1)\nDense(3, activity_regularizer=reg)', 'keras', 1],
    [
      'def reg(x):\n    return x\nDense(3, activity_regularizer=reg)',
      'keras',
      1
    ],
    ['Dense(3, activity_regularizer=l2(0.1))', 'keras', 0],
    ['Dense(3, activity_regularizer=None)', 'keras', 0],
    ['reg = l2(0.1)\nDense(3, activity_regularizer=reg)', 'tensorflow.keras', 0]
  ])(
    'says what becomes of a penalty on activity: %s of %s',
    (code, root, count) => {
      for (const version of ['1.2.2', '2.2.4']) {
        const { changes } = migrationOf(
          [
            `from ${root}.layers import Dense\nfrom ${root}.regularizers import l2\n${code}`
          ],
          version
        );
        expect(
          changes.filter(({ reason }) =>
            reason.startsWith('Keras 3 divides a penalty')
          )
        ).toHaveLength(count);
      }
    }
  );

  it('gives initializers of the notebook the dtype that they are called with', () => {
    const source = (parameters: string): string =>
      `from keras.layers import Dense\ndef mine(${parameters}):\n    return zeros(shape)\nDense(3, kernel_initializer=mine)\nDense(4, kernel_initializer=mine)`;
    expect(rewritten(source('shape, name=None'), '2.2.4')).toBe(
      source('shape, name=None, dtype=None')
    );
    for (const kept of ['shape, dtype=None', 'shape, **kwargs']) {
      expect(rewritten(source(kept), '2.2.4')).toBe(source(kept));
    }
  });

  it('gives each of several outputs its metrics, of a list that is counted too', () => {
    expect(
      rewritten(
        "from keras.models import Model\nfrom keras.layers import Dense, Input\ni = Input((3,))\no = [Dense(2)(i) for k in range(4)]\nm = Model(inputs=i, outputs=o)\nm.compile('adam', 'mse', metrics=['accuracy'])",
        '2.2.4'
      )
    ).toContain("metrics=[['accuracy']] * 4)");
  });

  it.each([
    [
      "Convolution2D(3, 4, 4, border_mode='same', input_shape=(2, 6, 6))",
      'suggestion'
    ],
    [
      "Convolution2D(3, 3, 3, border_mode='same', subsample=(2, 2), input_shape=(2, 6, 6))",
      'suggestion'
    ],
    [
      "MaxPooling2D((2, 2), border_mode='same', input_shape=(2, 6, 6))",
      'suggestion'
    ],
    [
      "Convolution2D(3, 3, 3, border_mode='same', input_shape=(2, 6, 6))",
      'safe'
    ],
    [
      "Convolution2D(3, 4, 4, border_mode='same', input_shape=(6, 6, 2))",
      'safe'
    ]
  ])('says where Theano padded otherwise: %s', (call, meaning) => {
    const name = call.slice(0, call.indexOf('('));
    const { changes } = migrationOf(
      [`from keras.layers import ${name}\n${call}`],
      '1.2.2'
    );
    expect(changes.find(({ title }) => title.startsWith(name))?.meaning).toBe(
      meaning
    );
  });

  it('says so too where Theano had the channels last', () => {
    const { changes } = migrationOf(
      [
        "import theano\nfrom keras.layers import Convolution2D\nConvolution2D(3, 4, 4, border_mode='same', input_shape=(6, 6, 2))"
      ],
      '1.2.2'
    );
    expect(
      changes.find(({ title }) => title.startsWith('Convolution2D'))?.meaning
    ).toBe('suggestion');
  });

  it('moves no shape that has changes of its own, and takes none for both orderings', () => {
    const source =
      "from keras import backend as K\nfrom keras.models import Sequential\nfrom keras.layers import SpatialDropout2D\nm = Sequential()\nm.add(SpatialDropout2D(0.4, input_shape=(3, 3, 500) if K.image_dim_ordering() == 'tf' else (500, 3, 3)))";
    const { changes } = migrationOf([source], '1.2.2');
    expect(
      changes.find(({ title }) => title.startsWith('SpatialDropout2D'))?.meaning
    ).toBe('manual');
    expect(migrated([source], '1.2.2')[0]).not.toContain(
      'set_image_data_format'
    );
  });

  it('says that Keras 1 counted epochs in names of files from 0', () => {
    const meaning = (name: string): string | undefined =>
      migrationOf(
        [
          `from keras.callbacks import ModelCheckpoint\nModelCheckpoint('${name}', period=2)`
        ],
        '1.2.2'
      ).changes.find(({ title }) => title.startsWith('ModelCheckpoint'))
        ?.meaning;
    expect(meaning('w.{epoch:02d}.keras')).toBe('suggestion');
    expect(meaning('w.keras')).toBe('safe');
  });

  it('takes no function of a helper for one of Keras that is gone', () => {
    const titles = (source: string): string[] =>
      migrationOf([source], '1.2.2').changes.map(({ title }) => title);
    expect(
      titles("import keras\nfrom utils import *\nsave_array('a', x)")
    ).toEqual([]);
    expect(
      titles('import keras\nfrom utils import *\nto_categorical(y)')
    ).toEqual([]);
    expect(
      titles('import keras\nfrom utils import *\nDense(output_dim=3)')
    ).toHaveLength(1);
    expect(
      titles("from keras.utils.io_utils import save_array\nsave_array('a', x)")
    ).not.toEqual([]);
  });

  it.each([
    ['axis = 3', 'axis = 1'],
    [
      'axis = -1\n    shape = (n, 28, 28, 1)',
      'axis = 1\n    shape = (n, 1, 28, 28)'
    ],
    ['shape = [28, 24, c]', 'shape = [c, 28, 24]']
  ])(
    'asks for the ordering where the backend stands for it: %s',
    (last, first) => {
      const source = (condition: string): string =>
        `import keras\nif keras.${condition}:\n    ${last}\nelse:\n    ${first}`;
      expect(
        rewritten(source("backend.backend() == 'tensorflow'"), '2.2.4')
      ).toBe(source("config.image_data_format() == 'channels_last'"));
    }
  );

  it('asks for the ordering in an expression', () => {
    expect(
      rewritten(
        'from keras import backend as K\naxis = 3 if K.backend() == "tensorflow" else 1',
        '2.2.4'
      )
    ).toBe(
      'from keras import config\naxis = 3 if config.image_data_format() == "channels_last" else 1'
    );
  });

  it.each([
    ['axis = 3', 'axis = 2'],
    ['axis = 3\n    import tensorflow', 'axis = 1'],
    ['axis = 3', 'other = 1'],
    ['shape = (28, 24, 1)', 'shape = (1, 24, 28)'],
    ['axis = 3', 'axis = 1\n    print(axis)']
  ])(
    'does not take every choice by the backend for one of ordering: %s / %s',
    (last, first) => {
      const source = `import keras\nif keras.backend.backend() == 'tensorflow':\n    ${last}\nelse:\n    ${first}`;
      expect(rewritten(source, '2.2.4')).toBe(source);
    }
  );

  it('writes a layer of keras_contrib, which Keras 3 cannot import', () => {
    const [first, second] = migrated(
      [
        'from keras.layers import Dense\nfrom keras_contrib.layers.advanced_activations import SineReLU, PELU',
        'x = SineReLU(epsilon=0.01)(x)\ny = PELU()(x)'
      ],
      '2.2.4'
    );
    expect(first).toContain(
      'from keras_contrib.layers.advanced_activations import PELU'
    );
    expect(second).toContain('class SineUnit(Layer):');
    expect(second).toContain('\nx = SineUnit(epsilon=0.01)(x)\ny = PELU()(x)');
  });

  it('leaves out what no ImageDataGenerator ever took', () => {
    expect(
      rewritten(
        'from keras.preprocessing.image import ImageDataGenerator\ng = ImageDataGenerator(rotation_range=10, width_zoom_range=0.2, zoom_range=0.1)',
        '1.2.2'
      )
    ).toContain('ImageDataGenerator(rotation_range=10, zoom_range=0.1)');
  });

  it('follows a model that another library built where nothing else has the method', () => {
    const source = (method: string): string =>
      `import keras\nimport segments as sm\nmodel = sm.Unet('resnet', classes=2)\nmodel.${method}(g, steps_per_epoch=4, epochs=2)\nmodel.predict_it(g)`;
    expect(rewritten(source('fit_generator'), '2.2.4')).toBe(source('fit'));
    expect(
      migrationOf([source('fit_generator')], '2.2.4').changes.map(
        ({ meaning }) => meaning
      )
    ).toEqual(['suggestion']);
  });
});
