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
  sources: [
    'https://pytorch.org/get-started/locally/',
    'https://keras.io/getting_started/'
  ]
};
