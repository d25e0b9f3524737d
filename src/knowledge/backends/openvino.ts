import { IBackend } from '../types';

/** OpenVINO: runs models, cannot train. */
export const openvino: IBackend = {
  name: 'openvino',
  title: 'OpenVINO',
  status: 'inference',
  keras: { since: '3.8.0', until: null },
  aliases: ['open vino', 'open-vino', 'ov'],
  modules: ['openvino'],
  distributions: ['openvino'],
  install: {
    pip: { cpu: 'openvino', gpu: 'openvino' },
    conda: { cpu: 'openvino', gpu: 'openvino' }
  },
  ended: null,
  texts: trans => ({
    summary: trans.__('Fast inference on Intel hardware; cannot train.'),
    end: '',
    pros: [
      trans.__('Fastest convolution predictions measured on CPU.'),
      trans.__('Small install: 268 MB with Keras.')
    ],
    cons: [
      trans.__('fit raises NotImplementedError.'),
      trans.__('12 of 360 operations fail; eigh crashes the process.'),
      trans.__('Keras 3.8 or later.')
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/openvino/trainer.py'
  ]
};
