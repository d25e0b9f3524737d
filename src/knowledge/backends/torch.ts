import { IBackend } from '../types';

/** PyTorch; its name is `torch`. */
export const torch: IBackend = {
  name: 'torch',
  title: 'PyTorch',
  short: 'Torch',
  status: 'training',
  keras: { since: '3.0.0', until: null },
  aliases: ['pytorch', 'py-torch', 'torch.nn', 'pt', 'libtorch'],
  framework: 'torch',
  distributions: ['torch', 'pytorch'],
  needs: [
    {
      since: '3.0.0',
      plugin: null,
      modules: ['torch'],
      install: {
        pip: { cpu: 'torch', gpu: 'torch' },
        conda: { cpu: 'pytorch', gpu: 'pytorch-gpu' }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'Runs eagerly, so errors point at the line; mixes with PyTorch code.'
    ),
    end: '',
    pros: [
      trans.__('359 of 360 Keras operations tried here run.'),
      trans.__('Fastest convolution steps measured on CPU, with JAX.'),
      trans.__('Exports ONNX, OpenVINO and .pt2.')
    ],
    cons: [
      trans.__('Training an LSTM with stateful=True fails.'),
      trans.__('No sparse or ragged input, no keras.distribution.'),
      trans.__('Not compiled by default: slow for small models.')
    ]
  }),
  cells: () => ({
    trains: 'yes',
    predicts: 'yes',
    'stateful-lstm': 'no',
    'cudnn-rnn': ['yes', 'LSTM, GRU'],
    'ops-failing': 1,
    distribution: 'no',
    compiled: 'no',
    'mixed-precision': 'yes',
    float64: 'yes',
    'channels-first': 'yes',
    'step-mlp': 3.55,
    'step-cnn': 9.21,
    'step-lstm': 13.71,
    'predict-mlp': 1.42,
    'predict-cnn': 6.08,
    'predict-lstm': 7.74,
    'import-time': 3.16,
    'export-savedmodel': 'no',
    'export-onnx': 'yes',
    'export-openvino': 'yes',
    'export-litert': ['unknown', 'litert-torch'],
    saves: 'yes',
    inputs: 'yes',
    sparse: 'no',
    ragged: 'no',
    'text-in-model': 'no',
    'image-layers': 'yes',
    'install-size': 803,
    windows: 'unknown',
    'windows-gpu': 'unknown',
    'apple-gpu': 'unknown'
  }),
  sources: [
    'https://pytorch.org/get-started/locally/',
    'https://keras.io/getting_started/'
  ]
};
