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
  cells: trans => ({
    trains: 'yes',
    predicts: 'yes',
    'stateful-lstm': 'yes',
    'cudnn-rnn': ['partly', 'LSTM'],
    'ops-failing': 2,
    distribution: 'yes',
    compiled: ['yes', 'XLA'],
    'mixed-precision': 'yes',
    float64: ['partly', trans.__('with jax_enable_x64')],
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
    windows: ['partly', trans.__('experimental')],
    'windows-gpu': ['no', 'WSL2'],
    'apple-gpu': ['partly', trans.__('experimental')],
    loops: 'yes',
    'several-gpus': ['yes', 'keras.distribution'],
    jit: ['yes', 'XLA'],
    debugging: ['partly', 'run_eagerly'],
    'custom-steps': ['yes', trans.__('stateless')],
    'tf-in-model': 'no',
    'torch-modules': 'no',
    'jax-modules': 'yes',
    'saved-model-inside': 'no',
    nnx: ['yes', '', '3.11'],
    seeds: 'no',
    quantization: 'yes',
    lora: 'yes',
    'numpy-float64': ['no', 'float32'],
    'export-pt2': 'no',
    browser: 'no',
    'keras-hub': ['partly', trans.__('brings TensorFlow')],
    minimum: ['yes', '0.4.20'],
    'python-314': 'yes',
    'linux-gpu': 'yes',
    tpu: 'yes',
    'amd-gpu': ['yes', 'ROCm'],
    'intel-gpu': ['partly', trans.__('experimental')],
    'intel-mac': ['partly', '0.4.38'],
    'gpu-memory': ['partly', trans.__('by a variable')]
  }),
  sources: [
    'https://docs.jax.dev/en/latest/installation.html',
    'https://keras.io/getting_started/'
  ]
};
