import { IRuleDocs } from '../core';

/** What the page of `unknown-backend` says. */
export const docs: IRuleDocs = {
  finds:
    'Unknown backend names: `pytorch`, `tf`, `TensorFlow`, `JAX`, names with spaces around them, and empty values. The advice says which one was meant. Also backends that a later Keras supports and that the one in the kernel, or the one that the notebook installs, does not: `openvino` needs Keras 3.8.',
  why: 'The name has to match exactly: Keras stops with `ValueError: Unable to import backend : pytorch`, from 3.16 on with `ValueError: Unsupported backend : pytorch`; so does `import tensorflow`. An empty value is treated as unset.\n\nThe fix is safe where the name can mean one backend only, that backend trains and the notebook has no other setting. Otherwise it is a suggestion.',
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "pytorch"',
    'import keras'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "torch"',
    'import keras'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
  ]
};
