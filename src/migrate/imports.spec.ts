import { migrated } from '../testing/migrate';

describe('imports', () => {
  it.each([
    [
      'from keras.layers.core import Dense, Dropout  # layers\nDense(1)',
      'from keras.layers import Dense, Dropout  # layers\nDense(1)'
    ],
    [
      'import keras.layers.core as core\ncore.Dense(1)',
      'import keras.layers as core\ncore.Dense(1)'
    ],
    [
      'from keras.utils import np_utils\ny = np_utils.to_categorical(y, 10)',
      'from keras.utils import to_categorical\ny = to_categorical(y, 10)'
    ],
    [
      'from keras.utils import np_utils, generic_utils',
      'from keras import utils'
    ],
    [
      'from keras.utils.np_utils import to_categorical\ny = to_categorical(y, nb_classes=3)',
      'from keras.utils import to_categorical\ny = to_categorical(y, num_classes=3)'
    ],
    [
      'from keras.utils.visualize_util import plot\nplot(model, to_file="a.png")',
      'from keras.utils import plot_model\nplot_model(model, to_file="a.png")'
    ],
    [
      'from keras.utils.visualize_util import plot as draw\ndraw(model)',
      'from keras.utils import plot_model as draw\ndraw(model)'
    ],
    [
      'from keras.layers import (\n    Dense,  # one\n    merge,\n)\nz = merge([a, b], mode="sum")\nDense(2)',
      'from keras.layers import (\n    Dense, add,  # one\n)\nz = add([a, b])\nDense(2)'
    ],
    [
      'from keras.layers import (\n    Dense,  # one\n    merge)\nz = merge([a, b], mode="sum")\nDense(2)',
      'from keras.layers import (\n    Dense, add,  # one\n)\nz = add([a, b])\nDense(2)'
    ],
    [
      'import keras\nx = keras.layers.core.Dense(output_dim=2)',
      'import keras\nx = keras.layers.Dense(units=2)'
    ],
    [
      'from keras import backend as K\nx = K.mean(y, axis=1)',
      'from keras import ops\nx = ops.mean(y, axis=1)'
    ],
    [
      'from keras import backend as K\nx = K.mean(y)\ne = K.epsilon()',
      'from keras import backend as K, ops\nx = ops.mean(y)\ne = K.epsilon()'
    ]
  ])('%s', (before, after) => {
    expect(migrated([before], '1.2.2')).toEqual([after]);
  });

  describe('of a class that is used and imported nowhere', () => {
    const OLD = 'from keras.layers import Dense\nDense(output_dim=2)';

    it('is added where it is used first, as a suggestion', () => {
      expect(
        migrated([OLD, 'x = Lambda(f)(x)\ny = Lambda(g)(x)'], '1.2.2')
      ).toEqual([
        'from keras.layers import Dense, Lambda\nDense(units=2)',
        'x = Lambda(f)(x)\ny = Lambda(g)(x)'
      ]);
    });

    it('goes with the rewriting of its uses', () => {
      const cells = [OLD, 'x = Convolution2D(4, 3, 3)(x)'];
      expect(migrated(cells, '1.2.2')).toEqual([
        'from keras.layers import Dense, Convolution2D\nDense(units=2)',
        'x = Convolution2D(4, (3, 3))(x)'
      ]);
    });

    it.each([
      ['the notebook may bind it', 'class Lambda:\n    pass'],
      ['a parameter may bind it', 'def f(Lambda):\n    return Lambda'],
      ['another library may bring it', 'from torch.nn import *'],
      ['another notebook may bind it', '%run layers.ipynb'],
      ['code that is text may bind it', 'exec(open("layers.py").read())']
    ])('is not added where %s', (_, other) => {
      const cells = [OLD, 'x = Lambda(f)(x)', other];
      expect(migrated(cells, '1.2.2')[0]).not.toContain('Lambda');
    });

    it('is not added to a notebook that uses another library', () => {
      const cells = [
        'import torch.nn as nn\nmodel = nn.Sequential()',
        'model.add_module("flatten", Flatten())'
      ];
      expect(migrated(cells)).toEqual(cells);
      expect(migrated(cells, '1.2.2')).toEqual(cells);
    });

    it('is not added to a notebook of Keras 3', () => {
      const cells = [
        'import keras\nfrom keras import ops\nx = ops.mean(y)',
        'x = Lambda(f)(x)'
      ];
      expect(migrated(cells)).toEqual(cells);
    });
  });

  it('imports in the first cell that needs it', () => {
    expect(
      migrated(
        [
          'from keras.layers import Input, merge',
          'a = merge([x, y], mode="sum")',
          'b = merge([x, y], mode="concat")'
        ],
        '1.2.2'
      )
    ).toEqual([
      'from keras.layers import Input, add, concatenate',
      'a = add([x, y])',
      'b = concatenate([x, y])'
    ]);
  });

  it('takes a longer name where the short one is taken', () => {
    expect(
      migrated(
        [
          'from keras.layers import merge\ndef add(a, b):\n    return a + b\nz = merge([x, y], mode="sum")'
        ],
        '1.2.2'
      )
    ).toEqual([
      'import keras\ndef add(a, b):\n    return a + b\nz = keras.layers.add([x, y])'
    ]);
  });

  it('leaves alone what the notebook looks after itself', () => {
    const source =
      'try:\n    from keras.layers.merge import concatenate\nexcept ImportError:\n    from keras.layers import concatenate\nz = concatenate([x, y])';
    expect(migrated([source])).toEqual([source]);
  });

  it('keeps the name by which tf.keras is called', () => {
    expect(
      migrated([
        'import tensorflow as tf\nopt = tf.keras.optimizers.Adam(lr=0.1)\nloss = tf.keras.losses.mean_squared_error(a, b)'
      ])
    ).toEqual([
      'import tensorflow as tf\nopt = tf.keras.optimizers.Adam(learning_rate=0.1)\nloss = tf.keras.losses.mse(a, b)'
    ]);
  });

  it('finds what a helper of the notebook brings in', () => {
    expect(
      migrated([
        'from utils import *',
        "m = Sequential()\nz = merge([a, b], mode='sum')"
      ])
    ).toEqual([
      'from utils import *',
      'from keras.layers import add\nm = Sequential()\nz = add([a, b])'
    ]);
  });

  it('changes an import only where that was chosen or is needed', () => {
    const source =
      'from keras.layers.core import Dense\nx = Dense(output_dim=2)';
    expect(
      migrated([source], '1.2.2', ({ title }) => title.startsWith('Dense'))
    ).toEqual(['from keras.layers.core import Dense\nx = Dense(units=2)']);
  });
});
