import { IBackend } from '../types';

/** OpenVINO: runs models, cannot train. */
export const openvino: IBackend = {
  name: 'openvino',
  title: 'OpenVINO',
  short: 'OV',
  status: 'inference',
  keras: { since: '3.8.0', until: null },
  aliases: ['open vino', 'open-vino', 'ov'],
  framework: 'openvino',
  distributions: [
    'openvino',
    'openvino-nightly',
    'openvino-dev',
    'keras-openvino'
  ],
  needs: [
    // The plug-in imports SciPy and does not ask for it: Keras then says that the plug-in is not installed.
    {
      since: '3.16',
      plugin: 'keras-openvino',
      modules: ['openvino', 'scipy', 'keras_openvino'],
      install: {
        pip: { cpu: 'keras-openvino scipy', gpu: null },
        conda: null
      }
    },
    // Its math.py imports scipy.signal since 3.14.
    {
      since: '3.14',
      plugin: null,
      modules: ['openvino', 'scipy'],
      install: {
        pip: { cpu: 'openvino scipy', gpu: null },
        conda: { cpu: 'openvino scipy', gpu: null }
      }
    },
    {
      since: '3.8.0',
      plugin: null,
      modules: ['openvino'],
      install: {
        pip: { cpu: 'openvino', gpu: null },
        conda: { cpu: 'openvino', gpu: null }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__('Compiled inference on the CPU; cannot train.'),
    end: '',
    pros: [
      trans.__('Compiles its predictions; runs on Intel, ARM and Apple CPUs.'),
      trans.__('Small install: 378 MB with Keras and SciPy.')
    ],
    cons: [
      trans.__('fit raises NotImplementedError.'),
      trans.__('CPU only in Keras: no GPU, no NPU.'),
      trans.__('12 of 360 calls of operations fail; eigh crashes the process.'),
      trans.__('Keras 3.8 or later; from 3.16 on the package keras-openvino.')
    ]
  }),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/openvino/trainer.py',
    'https://github.com/keras-team/keras/issues/23523'
  ]
};
