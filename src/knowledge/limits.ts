import { ILimit, ITranslate } from './types';

/** What a convolution and the default for all of them have in common. */
const CHANNELS_FIRST = {
  backend: 'tensorflow',
  // XLA computes it.
  unless: 'jit-compile',
  error: /only supports the NHWC tensor format on the CPU/,
  why: (trans: ITranslate) =>
    trans.__(
      'It uses oneDNN on many x86 CPUs, unless TF_ENABLE_ONEDNN_OPTS=0; without it the first step fails. On a GPU it works. channels_last works everywhere, and so do compile(…, jit_compile=True), which has XLA compute it, JAX and PyTorch.'
    ),
  sources: [
    'https://github.com/keras-team/keras/issues/20414',
    'https://github.com/tensorflow/tensorflow/issues/56697',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/tensorflow/nn.py'
  ]
} as const;

/** What a backend does only under a condition, by the id of its use in backend-uses.ts. Run with Keras 3.15.1. */
export const limits: readonly ILimit[] = [
  {
    ...CHANNELS_FIRST,
    use: 'channels-first',
    // Grouped convolutions go through XLA by themselves.
    except: /\bgroups\s*=/,
    needs: null,
    message: (name, trans) =>
      trans.__(
        'On a CPU TensorFlow computes %1 channels first only with oneDNN.',
        name
      )
  },
  {
    ...CHANNELS_FIRST,
    use: 'channels-first-everywhere',
    except: null,
    needs: /\bConv(?:1D|2D|2DTranspose)\(/,
    message: (_, trans) =>
      trans.__(
        'On a CPU TensorFlow computes Conv1D, Conv2D and Conv2DTranspose channels first only with oneDNN.'
      )
  },
  {
    use: 'jit-compile',
    backend: 'torch',
    unless: null,
    except: null,
    needs: null,
    error: /Dynamo|TorchRuntimeError|Inductor|BackendCompilerFailed/,
    message: (_, trans) =>
      trans.__('On PyTorch jit_compile=True runs torch.compile.'),
    why: trans =>
      trans.__(
        'Keras runs PyTorch without compiling by default. torch.compile needs a C++ compiler and does not take every model; where it fails, leave jit_compile out.'
      ),
    sources: [
      'https://keras.io/api/models/model_training_apis/',
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/torch/trainer.py'
    ]
  }
];
