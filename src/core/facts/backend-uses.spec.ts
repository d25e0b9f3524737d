import { tell } from '../../testing/read';

const KERAS = 'import keras';

/** What is told of uses in cells, the imports left out. */
function uses(...cells: string[]): string[] {
  return tell(...cells).filter(line =>
    /^(?:backend-use|tensorflow-function|loss-function) /.test(line)
  );
}

/** Cells, and what is told of each use in them. */
const valid: [string[], string[]][] = [
  [
    [KERAS, 'x = keras.layers.LSTM(8, stateful=True)'],
    [
      'backend-use LSTM | LSTM | of x = keras.layers.LSTM(8, stateful=True) | via stateful-rnn'
    ]
  ],
  [
    ['from tensorflow.keras.layers import GRU\nx = GRU(8, stateful=True)'],
    ['backend-use GRU | GRU | of x = GRU(8, stateful=True) | via stateful-rnn']
  ],
  [
    [KERAS, 'x = keras.Input((None,), ragged=True)'],
    [
      'backend-use Input | Input | of x = keras.Input((None,), ragged=True) | via ragged-input'
    ]
  ],
  [
    [KERAS, 'x = keras.Input((4,), sparse=True)'],
    [
      'backend-use Input | Input | of x = keras.Input((4,), sparse=True) | via sparse-input'
    ]
  ],
  [
    [
      'import tensorflow as tf\nd = tf.data.Dataset.from_tensor_slices(x).batch(8)'
    ],
    [
      'backend-use from_tensor_slices | from_tensor_slices | of d = tf.data.Dataset.from_tensor_slices(x).batch(8) | via tf-data'
    ]
  ],
  [
    ['from torch.utils.data import DataLoader\nd = DataLoader(x)'],
    [
      'backend-use DataLoader | DataLoader | of d = DataLoader(x) | via torch-data'
    ]
  ],
  [
    ['model.export("m.onnx", format="onnx")'],
    [
      'backend-use export | export | of model.export("m.onnx", format="onnx") | via export-onnx'
    ]
  ],
  [
    ['f = "litert"\nmodel.export("m", f)'],
    [
      'backend-use export | export | of model.export("m", f) | via export-litert'
    ]
  ],
  [
    [KERAS, 'keras.layers.Conv2D(4, 3, data_format="channels_first")'],
    [
      'backend-use Conv2D | Conv2D | of keras.layers.Conv2D(4, 3, data_format="channels_first") | via channels-first'
    ]
  ],
  [
    [KERAS, 'keras.config.set_floatx("float64")'],
    [
      'backend-use set_floatx | set_floatx | of keras.config.set_floatx("float64") | via float64'
    ]
  ],
  [
    [KERAS, 'keras.mixed_precision.set_global_policy("mixed_float16")'],
    [
      'backend-use set_global_policy | set_global_policy | of keras.mixed_precision.set_global_policy("mixed_float16") | via mixed-precision'
    ]
  ],
  [
    [
      'import tensorflow as tf\ndef error(t, p):\n    return tf.square(t - p)\nm.compile(loss=error)'
    ],
    [
      'tensorflow-function tensorflow.square | tf.square | of return tf.square(t - p) | via error | in a function',
      'loss-function error | error | of m.compile(loss=error)'
    ]
  ],
  [
    [
      'import tensorflow as tf\nclass Own(Layer):\n    def call(self, x):\n        return tf.math.exp(x)'
    ],
    [
      'tensorflow-function tensorflow.math.exp | tf.math.exp | of return tf.math.exp(x) | via .call | in a function'
    ]
  ]
];

/** Cells without such uses. */
const invalid: string[][] = [
  [KERAS, 'keras.layers.LSTM(8, stateful=False)'],
  [KERAS, 'keras.layers.LSTM(8, stateful=flag)'],
  ['def LSTM(stateful): ...\nLSTM(stateful=True)'],
  ['figure.export("plot.png", format="png")'],
  ['ragged = True\ndef Input(ragged): ...\nInput(ragged=True)'],
  ['import tensorflow as tf\nx = tf.square(3.0)'],
  [
    'import tensorflow as tf\nclass Own:\n    def load(self, x):\n        return tf.cast(x, "float32")'
  ],
  ['import torch\ndef loss(t, p):\n    return torch.square(t - p)'],
  ['# keras.layers.LSTM(8, stateful=True)']
];

it.each(valid)('tells the uses of %j', (cells, expected) => {
  expect(uses(...cells)).toEqual(expected);
});

it.each(invalid.map(cells => [cells]))('tells no use of %j', cells => {
  expect(uses(...cells)).toEqual([]);
});
