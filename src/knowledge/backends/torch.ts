import { IBackend } from '../types';

/** PyTorch; its name is `torch`. */
export const torch: IBackend = {
  name: 'torch',
  title: 'PyTorch',
  short: 'PT',
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
      trans.__('Trains on NVIDIA GPUs on native Windows and on Apple’s GPUs.'),
      trans.__('Exports ONNX, OpenVINO and, since Keras 3.15, .pt2.')
    ],
    cons: [
      trans.__('Training an LSTM or GRU with stateful=True fails.'),
      trans.__('No sparse or ragged input, no keras.distribution before 3.16.'),
      trans.__(
        'Not compiled by default: 2 to 5 times as slow as the others in keras.io’s benchmark on a GPU.'
      )
    ]
  }),
  cells: trans => ({
    trains: 'yes',
    predicts: 'yes',
    'stateful-lstm': 'no',
    'cudnn-rnn': ['yes', 'LSTM, GRU'],
    'ops-failing': 1,
    distribution: ['no', trans.__('from 3.16 on')],
    compiled: ['no', trans.__('eager')],
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
    'export-litert': ['partly', trans.__('litert-torch, not run'), '3.15'],
    saves: 'yes',
    inputs: 'yes',
    sparse: 'no',
    ragged: 'no',
    'text-in-model': 'no',
    'image-layers': 'yes',
    'install-size': 803,
    windows: 'yes',
    'windows-gpu': 'yes',
    'apple-gpu': ['yes', 'MPS'],
    loops: 'yes',
    'several-gpus': ['yes', 'DistributedDataParallel'],
    jit: ['yes', 'torch.compile'],
    debugging: 'yes',
    'custom-steps': 'yes',
    'native-code': ['yes', 'TorchModuleWrapper'],
    nnx: 'no',
    seeds: 'no',
    quantization: 'yes',
    lora: 'yes',
    'numpy-float64': 'yes',
    'export-pt2': ['yes', '', '3.15'],
    browser: 'no',
    'keras-hub': ['partly', trans.__('brings TensorFlow')],
    minimum: ['yes', '2.1.0'],
    'python-314': 'yes',
    'linux-gpu': 'yes',
    'amd-gpu': ['yes', 'ROCm'],
    'intel-gpu': ['yes', 'xpu'],
    'intel-mac': ['partly', '2.2.2']
  }),
  sources: [
    'https://pytorch.org/get-started/locally/',
    'https://keras.io/getting_started/'
  ]
};
