import { IBackend } from '../types';

/** JAX. */
export const jax: IBackend = {
  name: 'jax',
  title: 'JAX',
  status: 'training',
  keras: { since: '3.0.0', until: null },
  aliases: ['jaxlib', 'flax', 'google jax'],
  modules: ['jax'],
  distributions: ['jax'],
  install: {
    pip: { cpu: 'jax', gpu: '"jax[cuda13]"' },
    conda: { cpu: 'jax', gpu: 'jax "jaxlib=*=*cuda*"' }
  },
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'Compiles every step; the one with real distribution over devices.'
    ),
    end: '',
    pros: [
      trans.__('Fastest small-model steps measured on CPU, quick to import.'),
      trans.__('keras.distribution is at home here.'),
      trans.__('Exports SavedModel.')
    ],
    cons: [
      trans.__('float64 becomes float32 unless jax_enable_x64 is set.'),
      trans.__('No NVIDIA GPU on native Windows; experimental in WSL2.'),
      trans.__('ONNX export needs jax2onnx; OpenVINO export fails.')
    ]
  }),
  sources: [
    'https://docs.jax.dev/en/latest/installation.html',
    'https://keras.io/getting_started/'
  ]
};
