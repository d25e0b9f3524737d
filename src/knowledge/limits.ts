import { ILimit } from './types';

/** What a backend does only under a condition, by the id of its use in backend-uses.ts. Run with Keras 3.15.1. */
export const limits: readonly ILimit[] = [
  {
    use: 'channels-first',
    backend: 'tensorflow',
    // XLA computes it.
    unless: 'jit-compile',
    // Grouped convolutions go through XLA by themselves.
    except: /\bgroups\s*=/,
    needs: null,
    error: /only supports the NHWC tensor format on the CPU/,
    message: (name, trans) =>
      trans.__('TensorFlow does not compute %1 channels first on a CPU.', name),
    why: trans =>
      trans.__(
        'On a GPU it does. On a CPU the first step fails: use channels_last, compile(…, jit_compile=True), which has XLA compute it, or JAX or PyTorch.'
      ),
    sources: [
      'https://github.com/keras-team/keras/issues/20414',
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/tensorflow/nn.py'
    ]
  },
  {
    use: 'channels-first-everywhere',
    backend: 'tensorflow',
    unless: 'jit-compile',
    except: null,
    needs: /\bConv(?:1D|2D|2DTranspose)\(/,
    error: /only supports the NHWC tensor format on the CPU/,
    message: (_, trans) =>
      trans.__(
        'TensorFlow does not compute Conv1D, Conv2D and Conv2DTranspose channels first on a CPU.'
      ),
    why: trans =>
      trans.__(
        'On a GPU it does. On a CPU the first step fails: use channels_last, compile(…, jit_compile=True), which has XLA compute it, or JAX or PyTorch.'
      ),
    sources: [
      'https://github.com/keras-team/keras/issues/20414',
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/tensorflow/nn.py'
    ]
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
