import { IBackend } from '../types';

/** NumPy: runs models, cannot train. */
export const numpy: IBackend = {
  name: 'numpy',
  title: 'NumPy',
  short: 'NP',
  status: 'inference',
  keras: { since: '3.0.0', until: null },
  aliases: ['np', 'num-py'],
  framework: null,
  distributions: ['numpy'],
  needs: [
    // Its convolutions and its FFT are JAX', in every Keras 3; JAX brings SciPy.
    {
      since: '3.0.0',
      plugin: null,
      modules: ['numpy', 'scipy', 'jax'],
      install: {
        pip: { cpu: 'jax', gpu: null },
        conda: { cpu: 'jax', gpu: null }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'A reference for running models, in part on JAX; cannot train.'
    ),
    end: '',
    pros: [trans.__('Computes step by step in NumPy: easy to debug.')],
    cons: [
      trans.__('Imports JAX: as large an install as the JAX backend.'),
      trans.__('fit raises NotImplementedError.'),
      trans.__('No export beyond Keras’ own files; slow convolutions and RNNs.')
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/trainer.py',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/nn.py'
  ]
};
