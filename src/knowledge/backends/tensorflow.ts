import { IBackend } from '../types';

/** TensorFlow, the default of every Keras since 1.1. */
export const tensorflow: IBackend = {
  name: 'tensorflow',
  title: 'TensorFlow',
  short: 'TF',
  status: 'training',
  keras: { since: '0.3.0', until: null },
  aliases: [
    'tf',
    'tf2',
    'tensorflow2',
    'tensor flow',
    'tensor-flow',
    'tensor_flow'
  ],
  framework: 'tensorflow',
  distributions: [
    'tensorflow',
    'tensorflow-cpu',
    'tensorflow-gpu',
    'tensorflow-intel',
    'tensorflow-macos',
    'tensorflow-metal',
    'tensorflow-rocm',
    'tensorflow-cpu-aws',
    'tf-nightly',
    'tf-nightly-cpu',
    'tf-nightly-gpu'
  ],
  needs: [
    {
      since: '0.3.0',
      plugin: null,
      modules: ['tensorflow'],
      install: {
        pip: { cpu: 'tensorflow', gpu: '"tensorflow[and-cuda]"' },
        conda: { cpu: 'tensorflow', gpu: 'tensorflow-gpu' }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__('The default, with the most ways to deploy.'),
    end: '',
    pros: [
      trans.__('Level with JAX on a GPU in keras.io’s benchmark.'),
      trans.__('Exports SavedModel, ONNX, LiteRT and (no LSTM) OpenVINO.'),
      trans.__('The only one with ragged tensors and text inside the model.')
    ],
    cons: [
      trans.__('The largest install and, with PyTorch, the slowest import.'),
      trans.__(
        'On the CPU no Conv1D, Conv2D and Conv2DTranspose in channels_first without jit_compile=True.'
      ),
      trans.__('No GPU on native Windows after 2.10; use WSL2.'),
      trans.__('No package for Python 3.14 yet (2.21).')
    ]
  }),
  cells: trans => ({
    trains: 'yes',
    predicts: 'yes',
    'stateful-lstm': 'yes',
    'cudnn-rnn': ['yes', 'LSTM, GRU'],
    'ops-failing': 0,
    distribution: ['partly', trans.__('prototype')],
    compiled: ['partly', trans.__('a graph; XLA with GPU or TPU')],
    'mixed-precision': 'yes',
    float64: 'yes',
    'channels-first': [
      'partly',
      trans.__('not Conv1D, Conv2D, Conv2DTranspose')
    ],
    'step-mlp': 2.86,
    'step-cnn': 20.85,
    'step-lstm': 10.98,
    'predict-mlp': 2.86,
    'predict-cnn': 6.51,
    'predict-lstm': 5.75,
    'import-time': 3.14,
    'export-savedmodel': 'yes',
    'export-onnx': 'yes',
    'export-openvino': ['partly', trans.__('no LSTM')],
    'export-litert': 'yes',
    saves: 'yes',
    inputs: 'yes',
    sparse: 'yes',
    ragged: 'yes',
    'text-in-model': 'yes',
    'image-layers': 'yes',
    'install-size': 1401,
    windows: 'yes',
    'windows-gpu': ['no', 'WSL2'],
    'apple-gpu': ['partly', 'tensorflow-metal'],
    loops: 'yes',
    'several-gpus': ['yes', 'tf.distribute'],
    jit: ['yes', 'XLA'],
    debugging: ['partly', 'run_eagerly'],
    'custom-steps': 'yes',
    'tf-in-model': 'yes',
    'torch-modules': 'no',
    'jax-modules': ['yes', '', '3.13'],
    'saved-model-inside': 'yes',
    nnx: 'no',
    seeds: 'no',
    quantization: 'yes',
    lora: 'yes',
    'numpy-float64': 'yes',
    'export-pt2': 'no',
    browser: ['partly', trans.__('Keras 2 only')],
    'keras-hub': 'yes',
    minimum: ['yes', '2.16.1'],
    'python-314': 'no',
    'linux-gpu': 'yes',
    tpu: 'yes',
    'intel-mac': ['partly', '2.16.2'],
    'gpu-memory': ['partly', trans.__('with memory growth')]
  }),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
  ]
};
