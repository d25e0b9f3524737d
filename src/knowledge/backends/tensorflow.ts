import { IBackend } from '../types';

/** TensorFlow, the default of every Keras since 1.1. */
export const tensorflow: IBackend = {
  name: 'tensorflow',
  title: 'TensorFlow',
  status: 'training',
  keras: { since: '0.3.0', until: null },
  aliases: ['tf', 'tensor flow', 'tensor-flow', 'tensorflow2', 'tf2'],
  modules: ['tensorflow'],
  distributions: [
    'tensorflow',
    'tensorflow-cpu',
    'tensorflow-gpu',
    'tensorflow-intel',
    'tensorflow-macos',
    'tensorflow-rocm',
    'tensorflow-cpu-aws',
    'tf-nightly',
    'tf-nightly-cpu'
  ],
  install: {
    pip: { cpu: 'tensorflow', gpu: '"tensorflow[and-cuda]"' },
    conda: { cpu: 'tensorflow', gpu: 'tensorflow-gpu' }
  },
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'The default; the fullest coverage and the most ways to deploy.'
    ),
    end: '',
    pros: [
      trans.__('All 360 Keras operations tried here run.'),
      trans.__('Exports SavedModel, ONNX, LiteRT and (no LSTM) OpenVINO.'),
      trans.__('The only one with ragged tensors and text inside the model.')
    ],
    cons: [
      trans.__('The largest install and, with PyTorch, the slowest import.'),
      trans.__('No channels_first convolution on CPU.'),
      trans.__('No GPU on native Windows after 2.10; use WSL2.')
    ]
  }),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
  ]
};
