import { IBackend } from '../types';

/** Theano, Keras' first backend. */
export const theano: IBackend = {
  name: 'theano',
  title: 'Theano',
  status: 'discontinued',
  keras: { since: '0.1.0', until: '2.3.1' },
  aliases: ['th'],
  framework: 'theano',
  distributions: ['theano', 'theano-pymc'],
  needs: [],
  ended: '2017-09-28',
  texts: trans => ({
    summary: trans.__('Ended in 2017; no Keras since 2.4 loads it.'),
    end: trans.__(
      'Yoshua Bengio announced the end of Theano for MILA on 2017-09-28: no development after 1.0 and minimal maintenance for one year; it would continue to be available. Its last release is 1.0.5 of July 2020, and it is still on PyPI. Keras ran on it from its first release; 0.3.0 made the backend a choice. Keras 2.4 to 2.15 ignore the setting and run TensorFlow. Keras 3 refuses the name, and importing TensorFlow then fails too.'
    ),
    pros: [
      trans.__('Had symbolic loops (scan) and 3D convolution first in Keras.')
    ],
    cons: [
      trans.__('Not accepted by Keras 2.4 and later.'),
      trans.__('1.0.5 fails to install on Python 3.12.')
    ]
  }),
  sources: [
    'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
    'https://github.com/Theano/Theano',
    'https://github.com/keras-team/keras/issues/18880'
  ]
};
