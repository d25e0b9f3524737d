import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [['import keras'], ['import-keras keras | keras']],
  [
    ['import numpy as np, keras.layers as L, torch'],
    ['import-keras keras.layers | keras.layers', 'import-torch torch | torch']
  ],
  [['from keras import backend as K'], ['import-keras keras | keras']],
  [
    ['from keras.layers import (\n    Dense,\n    Conv2D)'],
    ['import-keras keras.layers | keras.layers']
  ],
  [
    ['from keras.layers import *'],
    ['import-keras keras.layers | keras.layers']
  ],
  [
    ['import keras; import theano.tensor as T'],
    [
      'import-keras keras | keras',
      'import-theano theano.tensor | theano.tensor'
    ]
  ],
  [['import tensorflow as tf'], ['import-tensorflow tensorflow | tensorflow']],
  [
    ['import tensorflow.keras as k'],
    ['import-tf-keras tensorflow.keras | tensorflow.keras']
  ],
  [
    ['from tensorflow import keras'],
    ['import-tf-keras tensorflow | tensorflow']
  ],
  [
    ['from tensorflow.python.keras import layers'],
    ['import-tf-keras tensorflow.python.keras | tensorflow.python.keras']
  ],
  [['import tf_keras'], ['import-tf-keras tf_keras | tf_keras']],
  [['import keras_core'], ['import-keras-core keras_core | keras_core']],
  [['from .model import build'], ['import-local .model | model']],
  [['import utils'], ['import-local utils | utils']],
  [
    ['import keras_tuner as kt'],
    ['import-keras-ecosystem keras_tuner | keras_tuner']
  ],
  [
    ['from segmentation_models import Unet'],
    ['import-keras-ecosystem segmentation_models | segmentation_models']
  ],
  [
    ['import tensorflow_hub'],
    ['import-keras-ecosystem tensorflow_hub | tensorflow_hub']
  ],
  [
    ['importlib.import_module("keras")'],
    ['import-keras keras | importlib.import_module("keras")']
  ],
  [['__import__("theano")'], ['import-theano theano | __import__("theano")']],
  [
    ['import importlib as il\nil.import_module("keras." + "layers")'],
    ['import-keras keras.layers | il.import_module("keras." + "layers")']
  ],
  [
    ['import cntk, mxnet, plaidml, openvino, jax'],
    [
      'import-cntk cntk | cntk',
      'import-mxnet mxnet | mxnet',
      'import-plaidml plaidml | plaidml',
      'import-openvino openvino | openvino',
      'import-jax jax | jax'
    ]
  ],
  [
    ['import pymc3 as pm\nimport pymc\nimport pytensor\nimport aesara'],
    [
      'import-pymc3 pymc3 | pymc3',
      'import-pymc pymc | pymc',
      'import-pytensor pytensor | pytensor',
      'import-aesara aesara | aesara'
    ]
  ],
  [['print "py2"\nimport keras\nprint x, y'], ['import-keras keras | keras']],
  [
    ['try:\n    pass\nexcept E, e:\n    import keras\nexec "x"\nimport torch'],
    ['import-keras keras | keras | maybe', 'import-torch torch | torch']
  ],
  [['foo(\nimport keras'], ['import-keras keras | keras']],
  [['x = {"a": [1,\n  2\nimport keras'], ['import-keras keras | keras']],
  [["s = 'it\nimport keras"], ['import-keras keras | keras']],
  [['s = """never closed\nimport keras'], ['import-keras keras | keras']],
  [['def f(:\n  pass\nimport keras'], ['import-keras keras | keras']],
  [['>>> import keras\n>>> x = 1.'], ['import-keras keras | keras']],
  [['\timport keras\n\tx = 1.'], ['import-keras keras | keras']],
  [['import keras\r\nx = 1./255\r\n'], ['import-keras keras | keras']],
  [['x = 1./255; import keras'], ['import-keras keras | keras']],
  [['keras?\nimport keras\n?keras'], ['import-keras keras | keras']]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['import keras_lookalike_not_there as x'],
  ['importkeras'],
  ['# import keras'],
  ['"import keras"'],
  ['Using keras we import tensorflow as backend'],
  ['import kerasx'],
  ['!python -c "import keras"'],
  ['%%bash\nimport keras']
];

describe('imports', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
