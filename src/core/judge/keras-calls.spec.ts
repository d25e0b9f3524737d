import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['import keras\nkeras.config.set_backend("jax")'],
    [
      'import-keras keras | keras',
      'set_backend-call keras.config.set_backend = jax | keras.config.set_backend("jax")'
    ]
  ],
  [
    ['from keras.config import set_backend as s\ns("theano")'],
    [
      'import-keras keras.config | keras.config',
      'set_backend-call keras.config.set_backend = theano | s("theano")'
    ]
  ],
  [
    ['from keras import backend as K', 'K.set_backend("theano")'],
    [
      'import-keras keras | keras',
      'set_backend-call keras.backend.set_backend = theano | K.set_backend("theano")'
    ]
  ],
  [
    ['import keras.backend as K\nK._BACKEND = "theano"'],
    [
      'import-keras keras.backend | keras.backend',
      'backend-attr-assign keras.backend._BACKEND = theano | K._BACKEND = "theano"'
    ]
  ],
  [
    ['import importlib, keras\nimportlib.reload(keras)'],
    [
      'import-keras keras | keras',
      'reload-call keras | importlib.reload(keras)'
    ]
  ],
  [
    ['from imp import reload\nreload(K)'],
    ['reload-call keras.backend | reload(K)']
  ],
  [
    ['import plaidml.keras\nplaidml.keras.install_backend()'],
    [
      'import-plaidml plaidml.keras | plaidml.keras',
      'plaidml-install plaidml.keras.install_backend | plaidml.keras.install_backend()'
    ]
  ],
  [
    ['from plaidml.keras import install_backend', 'install_backend()'],
    [
      'import-plaidml plaidml.keras | plaidml.keras',
      'plaidml-install plaidml.keras.install_backend | install_backend()'
    ]
  ],
  [
    ['K.set_image_dim_ordering("th")'],
    [
      'image-dim-ordering set_image_dim_ordering = th | K.set_image_dim_ordering("th")'
    ]
  ],
  [
    ['from keras.backend import *\nset_image_dim_ordering("th")'],
    [
      'import-keras keras.backend | keras.backend',
      'image-dim-ordering set_image_dim_ordering = th | set_image_dim_ordering("th")'
    ]
  ],
  [
    [
      'from keras import backend\nbackend.set_image_data_format("channels_first")'
    ],
    [
      'import-keras keras | keras',
      'image-dim-ordering set_image_data_format = channels_first | backend.set_image_data_format("channels_first")'
    ]
  ],
  [
    ['Conv2D(3,\n  dim_ordering="th")'],
    ['dim-ordering-kwarg dim_ordering = th | dim_ordering="th"']
  ],
  [
    ['Conv2D(3, data_format="channels_last")'],
    [
      'dim-ordering-kwarg data_format = channels_last | data_format="channels_last"'
    ]
  ],
  [
    ['if K.backend() == "theano": pass'],
    [
      'backend-compare backend = theano | K.backend() == "theano"',
      'backend-read keras.backend.backend | K.backend()'
    ]
  ],
  [
    ['if K.backend() in ("theano", "tensorflow"): pass'],
    [
      'backend-compare backend = theano | K.backend() in ("theano", "tensorflow")',
      'backend-compare backend = tensorflow | K.backend() in ("theano", "tensorflow")',
      'backend-read keras.backend.backend | K.backend()'
    ]
  ],
  [
    ['if "th" == K.image_dim_ordering(): pass'],
    [
      'backend-compare image_dim_ordering = th | "th" == K.image_dim_ordering()',
      'image-dim-ordering-read image_dim_ordering | K.image_dim_ordering()'
    ]
  ],
  [
    ['model.fit(x, y)\nmodel.fit_generator(g)\nmodel.train_on_batch(x, y)'],
    [
      'training-call fit | fit',
      'training-call fit_generator | fit_generator',
      'training-call train_on_batch | train_on_batch'
    ]
  ],
  [
    ['import theano\ntheano.config.floatX = "float32"'],
    [
      'import-theano theano | theano',
      'theano-config floatX = float32 | theano.config.floatX = "float32"'
    ]
  ],
  [
    ['from theano import config', 'config.floatX = "float32"'],
    [
      'import-theano theano | theano',
      'theano-config floatX = float32 | config.floatX = "float32"'
    ]
  ],
  [
    ['os.environ["THEANO_FLAGS"] = "device=gpu%i" % n'],
    [
      'theano-flags THEANO_FLAGS = ? | os.environ["THEANO_FLAGS"] = "device=gpu%i" % n'
    ]
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['import tensorly as tl\ntl.set_backend("pytorch")'],
  ['reload(utils)'],
  ['x = Conv2D(data_format=fmt)'],
  ['config.floatX = 1'],
  ['plt.backend()'],
  ['fit(x)']
];

describe('calls of Keras and its backends', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
