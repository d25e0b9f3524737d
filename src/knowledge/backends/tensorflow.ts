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
        'On a CPU without oneDNN no Conv1D, Conv2D and Conv2DTranspose in channels_first, unless jit_compile=True.'
      ),
      trans.__('No GPU on native Windows after 2.10; use WSL2.'),
      trans.__('No package for Python 3.14 yet (2.21).')
    ]
  }),
  sources: [
    'https://keras.io/getting_started/',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
  ]
};
