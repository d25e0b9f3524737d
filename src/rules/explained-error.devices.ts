import { backendNamed } from '../knowledge';
import { KERAS_SOURCE } from '../knowledge/sources';
import type { IKnownError } from './explained-error.explanations';
import { usesFramework, usesStandaloneKeras } from './frameworks';

/** What Apple's GPU cannot compute with. */
const noDoubleOnMps: IKnownError = {
  pattern:
    /^TypeError: (?:Cannot convert a MPS Tensor to float64|Trying to convert Double to the MPS backend)/m,
  explain: (_, trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: 'mps-float64',
          message: trans.__(
            'PyTorch has no float64 on Apple’s GPU (MPS), where Keras computes by default.'
          ),
          why: trans.__(
            'Arrays of NumPy are float64: hand over x.astype("float32"), or set KERAS_TORCH_DEVICE=cpu before Keras is imported.'
          ),
          sources: [`${KERAS_SOURCE}/backend/torch/core.py`],
          remedy: null
        }
      : null
};

const missingOnMps: IKnownError = {
  pattern:
    /^NotImplementedError: The operator '([\w:.]+)' is not currently (?:implemented|supported)[^\n]* (?:for|on) the MPS (?:device|backend)/m,
  explain: ([, operator], trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: operator,
          message: trans.__(
            'PyTorch has no %1 on Apple’s GPU (MPS), where Keras computes by default.',
            operator
          ),
          why: trans.__(
            'Set KERAS_TORCH_DEVICE=cpu before Keras is imported, or PYTORCH_ENABLE_MPS_FALLBACK=1 before PyTorch is: then only this operation is computed on the CPU.'
          ),
          sources: [
            `${KERAS_SOURCE}/backend/torch/core.py`,
            'https://github.com/pytorch/pytorch/issues/77764'
          ],
          remedy: null
        }
      : null
};

/** Tensors that Keras put on the GPU beside some that the notebook made on the CPU. */
const twoDevices: IKnownError = {
  pattern:
    /^RuntimeError: Expected all tensors to be on the same device, but (?:found at least two devices|got [^\n]*)/m,
  explain: (_, trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: 'device',
          message: trans.__(
            'Tensors of PyTorch on two devices met: Keras puts its own on the GPU by itself.'
          ),
          why: trans.__(
            'On the PyTorch backend Keras computes on MPS, CUDA or XPU where there is one. Make tensors with keras.ops.convert_to_tensor, which puts them there too, or set KERAS_TORCH_DEVICE=cpu before Keras is imported.'
          ),
          sources: [`${KERAS_SOURCE}/backend/torch/core.py`],
          remedy: null
        }
      : null
};

const noGpuForJax: IKnownError = {
  pattern:
    /^RuntimeError: Unknown backend:? '(?:gpu|cuda|rocm|tpu)' requested|^RuntimeError: Unable to initialize backend '(?:gpu|cuda|rocm|tpu)'/m,
  explain: (_, trans, notebook) =>
    usesStandaloneKeras(notebook) || usesFramework(notebook, 'jax')
      ? {
          subject: 'jax-device',
          message: trans.__('JAX finds no such device in this kernel.'),
          why: trans.__(
            'The package jax alone computes on the CPU. On Linux with a GPU of NVIDIA install %1 and restart the kernel; else leave out what asks for the device, or set JAX_PLATFORMS=cpu before JAX is imported.',
            backendNamed('jax')?.needs[0].install.pip.gpu ?? 'jax'
          ),
          sources: ['https://docs.jax.dev/en/latest/installation.html'],
          remedy: null
        }
      : null
};

const missingJaxlib: IKnownError = {
  pattern: /^ModuleNotFoundError: jax requires jaxlib to be installed/m,
  explain: (_, trans) => ({
    subject: 'jaxlib',
    message: trans.__(
      'JAX is installed without jaxlib, which it computes with.'
    ),
    why: trans.__(
      'Install jax anew: it brings the jaxlib that fits. Then restart the kernel.'
    ),
    sources: ['https://docs.jax.dev/en/latest/installation.html'],
    remedy: { kind: 'install', requirement: 'jax' }
  })
};

/** Errors of what PyTorch and JAX compute on. */
export const deviceErrors: readonly IKnownError[] = [
  noDoubleOnMps,
  missingOnMps,
  twoDevices,
  noGpuForJax,
  missingJaxlib
];
