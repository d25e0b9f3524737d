import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['import keras\nkeras.config.set_backend("jax")'],
    [
      'import-keras keras | keras | of import keras',
      'set_backend-call keras.config.set_backend = jax -> jax | keras.config.set_backend("jax") | literal "jax" (python)'
    ]
  ],
  [
    ['from keras.config import set_backend as s\ns("theano")'],
    [
      'import-keras keras.config | keras.config | of from keras.config import set_backend as s',
      'set_backend-call keras.config.set_backend = theano -> theano | s("theano") | literal "theano" (python)'
    ]
  ],
  [
    [
      'import keras',
      'class E:\n    def __init__(self):\n        self.c = keras.config\n    def go(self):\n        self.c.set_backend("jax")'
    ],
    [
      'import-keras keras | keras | of import keras',
      'set_backend-call keras.config.set_backend = jax -> jax | self.c.set_backend("jax") | literal "jax" (python) | in a function'
    ]
  ],
  [
    ['from keras import backend as K', 'K.set_backend("theano")'],
    [
      'import-keras keras | keras | of from keras import backend as K',
      'set_backend-call keras.backend.set_backend = theano -> theano | K.set_backend("theano") | literal "theano" (python)'
    ]
  ],
  [
    ['import keras.backend as K\nK._BACKEND = "theano"'],
    [
      'import-keras keras.backend | keras.backend | of import keras.backend as K',
      'backend-attr-assign keras.backend._BACKEND = theano -> theano | K._BACKEND = "theano" | literal "theano" (python)'
    ]
  ],
  [
    ['import importlib, keras\nimportlib.reload(keras)'],
    [
      'import-keras keras | keras | of import importlib, keras',
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
      'import-plaidml plaidml.keras -> plaidml | plaidml.keras | of import plaidml.keras',
      'plaidml-install plaidml.keras.install_backend -> plaidml | plaidml.keras.install_backend()'
    ]
  ],
  [
    ['from plaidml.keras import install_backend', 'install_backend()'],
    [
      'import-plaidml plaidml.keras -> plaidml | plaidml.keras | of from plaidml.keras import install_backend',
      'plaidml-install plaidml.keras.install_backend -> plaidml | install_backend()'
    ]
  ],
  [
    ['K.set_image_dim_ordering("th")'],
    [
      'image-dim-ordering set_image_dim_ordering = th | K.set_image_dim_ordering("th") | literal "th" (python)'
    ]
  ],
  [
    ['from keras.backend import *\nset_image_dim_ordering("th")'],
    [
      'import-keras keras.backend | keras.backend | of from keras.backend import *',
      'image-dim-ordering set_image_dim_ordering = th | set_image_dim_ordering("th") | literal "th" (python)'
    ]
  ],
  [
    [
      'from keras import backend\nbackend.set_image_data_format("channels_first")'
    ],
    [
      'import-keras keras | keras | of from keras import backend',
      'image-dim-ordering set_image_data_format = channels_first | backend.set_image_data_format("channels_first") | literal "channels_first" (python)',
      'backend-use set_image_data_format | set_image_data_format | of backend.set_image_data_format("channels_first") | via channels-first-everywhere'
    ]
  ],
  [
    ['Conv2D(3,\n  dim_ordering="th")'],
    [
      'dim-ordering-kwarg dim_ordering = th | dim_ordering="th" | of Conv2D(3,\n  dim_ordering="th") | literal "th" (python)'
    ]
  ],
  [
    ['Conv2D(3, data_format="channels_last")'],
    [
      'dim-ordering-kwarg data_format = channels_last | data_format="channels_last" | of Conv2D(3, data_format="channels_last") | literal "channels_last" (python)'
    ]
  ],
  [
    ['if K.backend() == "theano": pass'],
    [
      'backend-compare backend = theano -> theano | K.backend() == "theano" | literal "theano" (python)',
      'backend-read keras.backend.backend | K.backend()'
    ]
  ],
  [
    ['if K.backend() in ("theano", "tensorflow"): pass'],
    [
      'backend-compare backend = theano -> theano | K.backend() in ("theano", "tensorflow") | literal "theano" (python)',
      'backend-compare backend = tensorflow -> tensorflow | K.backend() in ("theano", "tensorflow") | literal "tensorflow" (python)',
      'backend-read keras.backend.backend | K.backend()'
    ]
  ],
  [
    ['if "th" == K.image_dim_ordering(): pass'],
    [
      'backend-compare image_dim_ordering = th | "th" == K.image_dim_ordering() | literal "th" (python)',
      'image-dim-ordering-read image_dim_ordering | K.image_dim_ordering()'
    ]
  ],
  [
    ['model.fit(x, y)\nmodel.fit_generator(g)\nmodel.train_on_batch(x, y)'],
    [
      'training-call fit | fit | of model.fit(x, y)',
      'training-call fit_generator | fit_generator | of model.fit_generator(g)',
      'training-call train_on_batch | train_on_batch | of model.train_on_batch(x, y)'
    ]
  ],
  [
    ['import theano\ntheano.config.floatX = "float32"'],
    [
      'import-theano theano -> theano | theano | of import theano',
      'theano-config floatX = float32 -> theano | theano.config.floatX = "float32" | literal "float32" (python)'
    ]
  ],
  [
    ['from theano import config', 'config.floatX = "float32"'],
    [
      'import-theano theano -> theano | theano | of from theano import config',
      'theano-config floatX = float32 -> theano | config.floatX = "float32" | literal "float32" (python)'
    ]
  ],
  [
    ['os.environ["THEANO_FLAGS"] = "device=gpu%i" % n'],
    [
      'theano-flags THEANO_FLAGS = ? -> theano | os.environ["THEANO_FLAGS"] = "device=gpu%i" % n | via env-assign'
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
