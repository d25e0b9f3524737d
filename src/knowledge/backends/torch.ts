import { IBackend } from '../types';

/** PyTorch; its name is `torch`. */
export const torch: IBackend = {
  name: 'torch',
  title: 'PyTorch',
  status: 'training',
  keras: { since: '3.0.0', until: null },
  aliases: ['pytorch', 'py-torch', 'torch.nn', 'pt', 'libtorch'],
  modules: ['torch'],
  distributions: ['torch'],
  install: {
    pip: { cpu: 'torch', gpu: 'torch' },
    conda: { cpu: 'pytorch', gpu: 'pytorch-gpu' }
  },
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
  sources: [
    'https://pytorch.org/get-started/locally/',
    'https://keras.io/getting_started/'
  ]
};
