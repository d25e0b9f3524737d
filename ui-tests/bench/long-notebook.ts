import { notebook, TestCell } from '../support/notebook';

/** A notebook of this many cells as people write them: text, imports, data, models, training, plots. */
export function longNotebook(cells: number): string {
  const made: TestCell[] = [
    'import os\nos.environ["KERAS_BACKEND"] = "jax"',
    'import keras\nimport numpy as np\nfrom keras import layers'
  ];
  while (made.length < cells) {
    made.push(KINDS[made.length % KINDS.length](made.length));
  }
  return notebook(made);
}

const KINDS: ((index: number) => TestCell)[] = [
  index => ({
    source: `## Step ${index}\n\nWhat happens here, and why, in a sentence or two.`,
    markdown: true
  }),
  index =>
    `x_${index} = np.random.default_rng(${index}).normal(size=(256, 32)).astype("float32")\ny_${index} = x_${index}.sum(axis=1, keepdims=True) / 255.\nprint(x_${index}.shape, y_${index}.mean())`,
  index =>
    `def make_model_${index}(width=64, depth=2):\n    inputs = keras.Input(shape=(32,))\n    hidden = inputs\n    for _ in range(depth):\n        hidden = layers.Dense(width, activation="relu")(hidden)\n        hidden = layers.Dropout(0.2)(hidden)\n    return keras.Model(inputs, layers.Dense(1)(hidden))`,
  index =>
    `model_${index} = make_model_${index - 1}()\nmodel_${index}.compile(optimizer=keras.optimizers.Adam(1e-3), loss="mse", metrics=["mae"])\nhistory_${index} = model_${index}.fit(x_${index - 2}, y_${index - 2}, epochs=3, batch_size=32, verbose=0)`,
  index =>
    `%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot(history_${index - 1}.history["loss"], label="loss")\nplt.legend()\nplt.show()`
];
