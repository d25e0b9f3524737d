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
  cells: trans => ({
    trains: 'yes',
    predicts: 'yes',
    'stateful-lstm': 'yes',
    'cudnn-rnn': ['partly', 'LSTM'],
    'ops-failing': 2,
    distribution: 'yes',
    compiled: 'yes',
    'mixed-precision': 'yes',
    float64: ['partly', 'float32'],
    'channels-first': 'yes',
    'step-mlp': 0.47,
    'step-cnn': 10.06,
    'step-lstm': 1.52,
    'predict-mlp': 0.27,
    'predict-cnn': 2.64,
    'predict-lstm': 0.47,
    'import-time': 1.26,
    'export-savedmodel': 'yes',
    'export-onnx': ['partly', 'jax2onnx'],
    'export-openvino': 'no',
    'export-litert': 'no',
    saves: 'yes',
    inputs: 'yes',
    sparse: 'yes',
    ragged: 'no',
    'text-in-model': 'no',
    'image-layers': 'yes',
    'install-size': 555,
    windows: 'yes',
    'windows-gpu': ['no', 'WSL2'],
    'apple-gpu': ['partly', trans.__('experimental')]
  }),
  sources: [
    'https://docs.jax.dev/en/latest/installation.html',
    'https://keras.io/getting_started/'
  ]
};
