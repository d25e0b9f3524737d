import { IRuleDocs } from '../core';

/** What the page of `setting-without-effect` says. */
export const docs: IRuleDocs = {
  finds:
    'What looks like a setting and never reaches Keras: `!export`, `!KERAS_BACKEND=jax`, `%%bash`, `%system`, `os.system`, PowerShell and cmd, `python -c`, `%%python` and a file of Python that the notebook writes and runs with `!python`, `os.putenv`, `K._BACKEND = ...`, `keras.backend.set_backend()`, which never existed, `set_backend()` of a `DynamicBackend`, which changes that object only, and reloading Keras; also a line in a shell’s start-up file, `setx` and `conda env config vars set`, which only kernels to come get; a `.env` that nothing loads, a kernelspec and a start-up file of IPython, as information; and a setting that is gone because the notebook restarts its kernel before it loads Keras. A variable that is set for a command of the same shell is left alone.',
  why: 'Each of these changes another process, or something that Keras has already read. Keras then uses TensorFlow, or what keras.json says.',
  example: ['!export KERAS_BACKEND=jax', 'import keras'].join('\n'),
  instead: ['%env KERAS_BACKEND=jax', 'import keras'].join('\n'),
  sources: [
    'https://github.com/keras-team/autokeras/pull/1956',
    'https://github.com/jax-ml/jax/issues/5555',
    'https://keras.io/getting_started/'
  ]
};
