import fc from 'fast-check';

/** Pieces of cells that mean something, or nearly do. */
const PIECES = [
  'import keras',
  'import os',
  'from keras import backend as K',
  'import tensorflow as tf',
  'import a as B, keras as os',
  'os.environ["KERAS_BACKEND"] = "theano"',
  'os.environ["KERAS_BACKEND"] = " JAX"',
  'os.environ["KERAS_BACKEND"] = B',
  'os.environ.update({"KERAS_BACKEND": B})',
  'del os.environ["KERAS_BACKEND"]',
  'B = "jax"',
  'B += "x"',
  '%env KERAS_BACKEND="jax"',
  '%env KERAS_BACKEND=pytorch # x',
  '!export KERAS_BACKEND=jax',
  '!pip install keras>=3 theano',
  '%%bash\n',
  '%%time\n',
  '%%writefile ~/.keras/keras.json\n',
  '{"backend": "theano"}',
  'K.set_image_dim_ordering("th")',
  'os.system("export KERAS_BACKEND=theano; pip install theano")',
  'keras.config.set_backend("tf")',
  'json.dump({"backend": "theano"}, open("keras.json","w"))',
  'if x:\n',
  'try:\n',
  'except E, e:\n',
  'def f(K):\n',
  'class A:\n',
  'for i in x: ',
  'lambda: ',
  'global K',
  '    ',
  '"""',
  "'",
  '"',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '\\',
  '\n',
  '\r\n',
  '\t',
  ';',
  '# c',
  '  # keras-advisor: ignore',
  '# keras-advisor: ignore[theano-import]',
  '1./2',
  'x = !ls',
  'f"{B}x"',
  '`x`',
  '?',
  '%',
  '!',
  '=',
  '>>> ',
  '\u00e9\u{1F600}',
  '\0'
];

const piece = fc.constantFrom(...PIECES);

/** Any text, or what a cell may look like. */
export const source = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join('\n'))
);

/** The sources of some cells. */
export const sources = fc.array(source, { minLength: 1, maxLength: 4 });
