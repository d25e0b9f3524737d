import { IBackend } from '../types';

/** NumPy: runs models, cannot train. */
export const numpy: IBackend = {
  name: 'numpy',
  title: 'NumPy',
  status: 'inference',
  keras: { since: '3.0.0', until: null },
  aliases: ['np', 'num-py'],
  // Keras' NumPy backend imports SciPy; numpy itself comes with Keras.
  modules: ['numpy', 'scipy'],
  distributions: ['numpy', 'scipy'],
  install: {
    pip: { cpu: 'numpy scipy', gpu: null },
    conda: { cpu: 'numpy scipy', gpu: null }
  },
  ended: null,
  texts: trans => ({
    summary: trans.__('A small reference for running models; cannot train.'),
    end: '',
    pros: [
      trans.__('Smallest install: 202 MB with Keras and SciPy.'),
      trans.__('Imports as fast as JAX; easy to debug.')
    ],
    cons: [
      trans.__('fit raises NotImplementedError.'),
      trans.__('No export beyond Keras’ own files; slow convolutions and RNNs.')
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/trainer.py'
  ]
};
