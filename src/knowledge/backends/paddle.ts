import { IBackend } from '../types';

/** PaddlePaddle; a plug-in of Keras 3.16. */
export const paddle: IBackend = {
  name: 'paddle',
  title: 'PaddlePaddle',
  short: 'PP',
  status: 'training',
  keras: { since: '3.16', until: null },
  aliases: ['paddlepaddle', 'paddle-paddle', 'paddle paddle'],
  framework: 'paddle',
  distributions: ['paddlepaddle', 'paddlepaddle-gpu', 'keras-paddle'],
  needs: [
    {
      since: '3.16',
      plugin: 'keras-paddle',
      modules: ['paddle', 'keras_paddle'],
      install: {
        pip: { cpu: 'keras-paddle', gpu: 'keras-paddle paddlepaddle-gpu' },
        conda: null
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'Baidu’s framework; a package of its own for Keras 3.16 and later.'
    ),
    end: '',
    pros: [trans.__('Its source has fit, evaluate and predict.')],
    cons: [
      trans.__('Needs keras-paddle and Keras 3.16, which is not released yet.'),
      trans.__(
        'keras-paddle 0.0.1 does not load with the nightly build of 2026-10-27: a circular import.'
      )
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras-paddle',
    'https://github.com/keras-team/keras/issues/23523'
  ]
};
