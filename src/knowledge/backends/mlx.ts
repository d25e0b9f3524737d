import { IBackend } from '../types';

/** MLX, Apple's array framework; a plug-in of Keras 3.16. */
export const mlx: IBackend = {
  name: 'mlx',
  title: 'MLX',
  status: 'training',
  keras: { since: '3.16', until: null },
  aliases: ['apple mlx', 'mlx.core', 'ml-explore'],
  framework: 'mlx',
  distributions: ['mlx', 'mlx-cpu', 'mlx-metal', 'mlx-cuda*', 'keras-mlx'],
  needs: [
    {
      since: '3.16',
      plugin: 'keras-mlx',
      modules: ['mlx', 'keras_mlx'],
      // The guide of MLX has mlx[cpu] and mlx[cuda12] for Linux; what keras-mlx brings, mlx, is for Apple's chips.
      install: {
        pip: { cpu: 'keras-mlx "mlx[cpu]"', gpu: 'keras-mlx "mlx[cuda12]"' },
        conda: null
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'Made for Apple’s chips; a package of its own for Keras 3.16 and later.'
    ),
    end: '',
    pros: [
      trans.__('Compiles by default.'),
      trans.__(
        'Dense, convolutional and recurrent networks train, LSTMs with stateful=True, too.'
      )
    ],
    cons: [
      trans.__('Needs keras-mlx and Keras 3.16, which is not released yet.'),
      trans.__('float64 weights fail; no sparse or ragged input.'),
      trans.__('No export beyond Keras’ own files.')
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras-mlx',
    'https://ml-explore.github.io/mlx/build/html/install.html',
    'https://github.com/keras-team/keras/issues/23523'
  ]
};
