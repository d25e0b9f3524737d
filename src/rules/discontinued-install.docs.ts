import { IRuleDocs } from '../core';

/** What the page of `discontinued-install` says. */
export const docs: IRuleDocs = {
  finds:
    'Installs of `theano`, `cntk`, `mxnet`, `plaidml-keras` and `keras-mxnet` in notebooks that use Keras, of a Keras before 2.4, and of `theano` wherever it is not for PyMC.',
  why: "The installs fail on today's Python or bring in what no Keras can use. Keras 2.3.1 is the last of its kind: its authors fixed bugs until April 2020 only.",
  example: ['!pip install theano keras==2.2.4', 'import keras'].join('\n'),
  instead: ['!pip install jax keras', 'import keras'].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/releases/tag/2.4.0',
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano'
  ]
};
