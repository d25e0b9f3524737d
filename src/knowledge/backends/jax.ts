import { IBackend } from '../types';

/** JAX. */
export const jax: IBackend = {
  name: 'jax',
  title: 'JAX',
  status: 'training',
  keras: { since: '3.0.0', until: null },
  aliases: ['jaxlib', 'flax', 'google jax'],
  framework: 'jax',
  distributions: [
    'jax',
    'jaxlib',
    'jax-metal',
    'jax-cuda*',
    'jax-rocm*',
    'jax-nightly'
  ],
  needs: [
    {
      since: '3.0.0',
      plugin: null,
      modules: ['jax'],
      install: {
        pip: { cpu: 'jax', gpu: '"jax[cuda13]"' },
        conda: { cpu: 'jax', gpu: 'jax "jaxlib=*=*cuda*"' }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'Compiles every step; the only one with full keras.distribution (3.15).'
    ),
    end: '',
    pros: [
      trans.__('Fastest small-model steps measured on CPU, quick to import.'),
      trans.__('The only backend with full keras.distribution support (3.15).'),
      trans.__(
        'Runs on TPUs; level with TensorFlow on a GPU in keras.io’s benchmark.'
      )
    ],
    cons: [
      trans.__(
        'float64 becomes float32, with a warning, unless jax_enable_x64 is set.'
      ),
      trans.__('No NVIDIA GPU on native Windows; experimental in WSL2.'),
      trans.__('ONNX export needs jax2onnx; OpenVINO export fails.')
    ]
  }),
  sources: [
    'https://docs.jax.dev/en/latest/installation.html',
    'https://keras.io/getting_started/'
  ]
};
