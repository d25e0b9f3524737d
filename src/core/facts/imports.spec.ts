import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [['import keras'], ['import-keras keras | keras | of import keras']],
  [
    ['import numpy as np, keras.layers as L, torch'],
    [
      'import-keras keras.layers | keras.layers | of import numpy as np, keras.layers as L, torch',
      'import-torch torch -> torch | torch | of import numpy as np, keras.layers as L, torch'
    ]
  ],
  [
    ['from keras import backend as K'],
    ['import-keras keras | keras | of from keras import backend as K']
  ],
  [
    ['from keras.layers import (\n    Dense,\n    Conv2D)'],
    [
      'import-keras keras.layers | keras.layers | of from keras.layers import (\n    Dense,\n    Conv2D)'
    ]
  ],
  [
    ['from keras.layers import *'],
    ['import-keras keras.layers | keras.layers | of from keras.layers import *']
  ],
  [
    ['import keras; import theano.tensor as T'],
    [
      'import-keras keras | keras | of import keras',
      'import-theano theano.tensor -> theano | theano.tensor | of import theano.tensor as T'
    ]
  ],
  [
    ['import tensorflow as tf'],
    [
      'import-tensorflow tensorflow -> tensorflow | tensorflow | of import tensorflow as tf'
    ]
  ],
  [
    ['import tensorflow.keras as k'],
    [
      'import-tf-keras tensorflow.keras -> tensorflow | tensorflow.keras | of import tensorflow.keras as k'
    ]
  ],
  [
    ['from tensorflow import keras'],
    [
      'import-tf-keras tensorflow -> tensorflow | tensorflow | of from tensorflow import keras'
    ]
  ],
  [
    ['from tensorflow.python.keras import layers'],
    [
      'import-tf-keras tensorflow.python.keras -> tensorflow | tensorflow.python.keras | of from tensorflow.python.keras import layers'
    ]
  ],
  [
    ['import tf_keras'],
    ['import-tf-keras tf_keras | tf_keras | of import tf_keras']
  ],
  [
    ['import keras_core'],
    ['import-keras-core keras_core | keras_core | of import keras_core']
  ],
  [
    ['from .model import build'],
    ['import-local .model | model | of from .model import build']
  ],
  [['import utils'], ['import-local utils | utils | of import utils']],
  [
    ['import keras_tuner as kt'],
    [
      'import-keras-ecosystem keras_tuner | keras_tuner | of import keras_tuner as kt'
    ]
  ],
  [
    ['from segmentation_models import Unet'],
    [
      'import-keras-ecosystem segmentation_models | segmentation_models | of from segmentation_models import Unet'
    ]
  ],
  [
    ['import tensorflow_hub'],
    [
      'import-keras-ecosystem tensorflow_hub | tensorflow_hub | of import tensorflow_hub'
    ]
  ],
  [
    ['from deepface import DeepFace\nimport rl.agents.dqn'],
    [
      'import-keras-ecosystem deepface | deepface | of from deepface import DeepFace',
      'import-keras-ecosystem rl.agents.dqn | rl.agents.dqn | of import rl.agents.dqn'
    ]
  ],
  [
    ['importlib.import_module("keras")'],
    ['import-keras keras | importlib.import_module("keras") | via importlib']
  ],
  [
    ['__import__("theano")'],
    ['import-theano theano -> theano | __import__("theano") | via __import__']
  ],
  [
    ['import importlib as il\nil.import_module("keras." + "layers")'],
    [
      'import-keras keras.layers | il.import_module("keras." + "layers") | via importlib'
    ]
  ],
  [
    ['import cntk, mxnet, plaidml, openvino, jax'],
    [
      'import-cntk cntk -> cntk | cntk | of import cntk, mxnet, plaidml, openvino, jax',
      'import-mxnet mxnet -> mxnet | mxnet | of import cntk, mxnet, plaidml, openvino, jax',
      'import-plaidml plaidml -> plaidml | plaidml | of import cntk, mxnet, plaidml, openvino, jax',
      'import-openvino openvino -> openvino | openvino | of import cntk, mxnet, plaidml, openvino, jax',
      'import-jax jax -> jax | jax | of import cntk, mxnet, plaidml, openvino, jax'
    ]
  ],
  [
    ['import pymc3 as pm\nimport pymc\nimport pytensor\nimport aesara'],
    [
      'import-pymc3 pymc3 | pymc3 | of import pymc3 as pm',
      'import-pymc pymc | pymc | of import pymc',
      'import-pytensor pytensor -> pytensor | pytensor | of import pytensor',
      'import-aesara aesara -> aesara | aesara | of import aesara'
    ]
  ],
  [
    ['print "py2"\nimport keras\nprint x, y'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['try:\n    pass\nexcept E, e:\n    import keras\nexec "x"\nimport torch'],
    [
      'import-keras keras | keras | of import keras | maybe',
      'import-torch torch -> torch | torch | of import torch'
    ]
  ],
  [['foo(\nimport keras'], ['import-keras keras | keras | of import keras']],
  [
    ['x = {"a": [1,\n  2\nimport keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [["s = 'it\nimport keras"], ['import-keras keras | keras | of import keras']],
  [
    ['s = """never closed\nimport keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['def f(:\n  pass\nimport keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['>>> import keras\n>>> x = 1.'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['\timport keras\n\tx = 1.'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['import keras\r\nx = 1./255\r\n'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['x = 1./255; import keras'],
    ['import-keras keras | keras | of import keras']
  ],
  [
    ['keras?\nimport keras\n?keras'],
    ['import-keras keras | keras | of import keras']
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['import keras_lookalike_not_there as x'],
  ['importkeras'],
  ['# import keras'],
  ['"import keras"'],
  ['Using keras we import tensorflow as backend'],
  ['import kerasx'],
  ['import deepface'],
  ['from rl.memory import SequentialMemory'],
  ['import vis, tcn, rl'],
  ['from fast_plate_ocr import LicensePlateRecognizer'],
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
