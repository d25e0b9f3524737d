import { IRuleDocs } from '../core';

/** What the page of `poisoned-import` says. */
export const docs: IRuleDocs = {
  finds:
    'Kernels in which an import of Keras failed and left its modules behind.',
  why: "Importing Keras again repeats the old error, whatever the variable says then, because the failed import's choice stays in `sys.modules`. Restart the kernel, or remove every module whose name begins with `keras` first.",
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "theano"',
    'import keras  # ValueError',
    '# %%',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras  # the same ValueError'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras  # after a restart'
  ].join('\n'),
  sources: ['https://github.com/keras-team/keras/issues/18880']
};
