import { parser } from '@lezer/python';

import { RecipeValue } from '../worker';
import { IModelsInNotebook, modelsIn } from '.';
import { migrate } from '../../migrate';
import { notebookOf } from '../../testing/read';
import { sources } from '../../testing/pieces';
import fc from 'fast-check';

function modelsOf(...cells: readonly string[]): IModelsInNotebook {
  const notebook = notebookOf(...cells);
  return modelsIn(notebook, parser, migrate(notebook, { parser }));
}

/** How the first model of a notebook is made, one call a line; `#2` is what the call of line 2 gave, from 0. */
function recipe(...cells: string[]): readonly string[] {
  const [model] = modelsOf(...cells).models;
  if (!model || !('calls' in model.recipe)) {
    return [];
  }
  const { calls, model: result } = model.recipe;
  return [
    ...calls.map(({ on, path, args, kwargs }) => {
      const target = [on === null ? 'keras' : `#${on}`, ...path].join('.');
      const named = Object.entries(kwargs).map(
        ([name, value]) => `${name}=${written(value)}`
      );
      return `${target}(${[...args.map(written), ...named].join(', ')})`;
    }),
    `#${result}, ${model.batch}`
  ];
}

function written(value: RecipeValue): string {
  if (Array.isArray(value)) {
    return `[${value.map(written).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  if ('result' in value) {
    return `#${value.result}`;
  }
  return 'tuple' in value
    ? `(${value.tuple.map(written).join(', ')})`
    : JSON.stringify(value);
}

/** Why there is no model: the expression and its cell, from 0. */
function reason(...cells: string[]): readonly (string | number)[] {
  const { models, reasons } = modelsOf(...cells);
  expect(models).toEqual([]);
  return reasons.map(({ cell, text }) => `${cell}: ${text}`);
}

const KERAS = 'import keras\nfrom keras import layers\n';

describe('the model of a notebook', () => {
  it('is read from a list of layers', () => {
    expect(
      recipe(
        `${KERAS}units = 64`,
        `model = keras.Sequential([
    layers.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(units * 2, activation="relu"),
    layers.Dense(10),
])
model.compile("adam", "mse")`,
        'model.fit(x, y, batch_size=128, epochs=3)'
      )
    ).toEqual([
      'keras.layers.Input((28, 28))',
      'keras.layers.Flatten()',
      'keras.layers.Dense(128, activation="relu")',
      'keras.layers.Dense(10)',
      'keras.Sequential([#0, #1, #2, #3])',
      '#4, 128'
    ]);
  });

  it('is read from calls of add(), in a loop over literals', () => {
    expect(
      recipe(
        `from keras.models import Sequential
from keras.layers import *
model = Sequential()
model.add(Input(shape=(8,)))
for i, units in enumerate([32, 16]):
    model.add(Dense(units, name='d%d' % i))
model.add(Dense(1))`
      )
    ).toEqual([
      'keras.Sequential()',
      'keras.layers.Input(shape=(8))',
      '#0.add(#1)',
      'keras.layers.Dense(32, name="d0")',
      '#0.add(#3)',
      'keras.layers.Dense(16, name="d1")',
      '#0.add(#5)',
      'keras.layers.Dense(1)',
      '#0.add(#7)',
      '#0, 32'
    ]);
  });

  it('is read from a function with defaults, which makes it of tensors', () => {
    expect(
      recipe(
        `import tensorflow as tf
from tensorflow.keras import layers
def block(x, filters, kernel=3):
    shortcut = x
    x = layers.Conv2D(filters, kernel, padding="same", activation=tf.nn.relu)(x)
    return x + shortcut
def make(width=8):
    inputs = tf.keras.Input((16, 16, width))
    x = block(inputs, filters=width)
    return tf.keras.Model(inputs, x)
model = make()
model.fit(data)`
      )
    ).toEqual([
      'keras.Input((16, 16, 8))',
      'keras.layers.Conv2D(8, 3, padding="same", activation="relu")',
      '#1(#0)',
      'keras.ops.add(#2, #0)',
      'keras.Model(#0, #3)',
      '#4, 32'
    ]);
  });

  it('is that of Keras 3 where the notebook is one of Keras 1', () => {
    expect(
      recipe(
        `from keras.models import Sequential
from keras.layers import Dense, Activation
model = Sequential()
model.add(Dense(output_dim=3, input_dim=4, init='glorot_normal'))
model.fit(x, y, nb_epoch=2, batch_size=16)`
      )
    ).toEqual([
      'keras.Sequential()',
      expect.stringMatching(
        /^keras\.layers\.Dense\(units=3, input_(dim=4|shape=\(4\)), kernel_initializer="glorot_normal"\)$/
      ),
      '#0.add(#1)',
      '#0, 16'
    ]);
  });

  it('is frozen as it is when it is trained first, without pretrained weights', () => {
    expect(
      recipe(
        `${KERAS}base = keras.applications.MobileNetV2(input_shape=(96, 96, 3), include_top=False, weights="imagenet")
for layer in base.layers:
    layer.trainable = False
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(2)])
model.fit(x)
base.trainable = True
model.fit(x)`
      )
    ).toEqual([
      'keras.applications.MobileNetV2(input_shape=(96, 96, 3), include_top=false, weights=null)',
      '#0.__setattr__("trainable", false)',
      'keras.layers.GlobalAveragePooling2D()',
      'keras.layers.Dense(2)',
      'keras.Sequential([#0, #2, #3])',
      '#4, 32'
    ]);
  });

  it('takes the branch that literals decide', () => {
    const cells = (flag: string): string =>
      `${KERAS}${flag}
model = keras.Sequential()
if deep:
    model.add(layers.Dense(2))
else:
    model.add(layers.Dense(1))`;
    expect(recipe(cells('deep = False'))[1]).toBe('keras.layers.Dense(1)');
    expect(recipe(cells('deep = 3 > 2'))[1]).toBe('keras.layers.Dense(2)');
    expect(reason(cells('deep = len(data) > 9'))).toEqual(['0: len(data) > 9']);
  });

  it.each([
    ['keras.Sequential([layers.Dense(y.shape[1])])', '0: y'],
    ['keras.Sequential([Own(3)])', '0: Own'],
    [
      'keras.Sequential([layers.Lambda(lambda x: x + 1)])',
      '0: lambda x: x + 1'
    ],
    [
      'keras.Sequential([layers.Dense(3)])\nfor layer in model.layers[:2]:\n    layer.trainable = False\nmodel.fit(x)',
      '0: model.layers[:2]'
    ],
    [
      'keras.models.load_model("a.keras")\nmodel.fit(x)',
      '0: keras.models.load_model("a.keras")'
    ]
  ])('is not told from %s', (code, why) => {
    expect(
      reason(`${KERAS}class Own(layers.Layer):\n    pass\nmodel = ${code}`)
    ).toEqual([why]);
  });

  it('is not there in a notebook without one', () => {
    expect(modelsOf('x = 1', 'fit = 2')).toEqual({
      models: [],
      reasons: []
    });
  });

  it('any text is read without a throw', () => {
    fc.assert(
      fc.property(sources, texts => {
        modelsOf(...texts);
      }),
      { numRuns: 200 }
    );
  });

  it.each([
    'def f():\n    return f()\nmodel = f()\nmodel.fit(1)',
    'x = []\nfor i in range(1000):\n    for j in range(1000):\n        x.append(i)',
    'x = [1] * 100\n' + 'x = x + x\n'.repeat(40),
    'x = [1] * 100\n' + 'x.extend(x)\n'.repeat(40),
    'x = 1\n' + 'x = [x, x]\n'.repeat(40) + 'keras.Sequential(x).fit(1)',
    'x = []\nx.append(x)\nkeras.Sequential(x).fit(1)'
  ])('does not go on for ever: %j', text => {
    modelsOf(`import keras\n${text}`);
  });
});
