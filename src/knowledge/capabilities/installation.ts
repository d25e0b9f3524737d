import { RUN_WITH, proof } from '../proofs';
import { KERAS_SOURCE } from '../sources';
import { ITranslate } from '../types';
import { Row } from './row';

/** Where it runs. */
export function installation(trans: ITranslate): readonly Row[] {
  return [
    {
      id: 'install-size',
      group: 'install',
      title: trans.__('Install size including Keras, CPU (MB)'),
      note: trans.__(
        'Measured on Linux, Python 3.11. TensorFlow is tensorflow-cpu; plain tensorflow takes 1977, and what CUDA needs comes on top. PyTorch is the CPU build; pip’s default on Linux is the CUDA build, which is larger (not measured).'
      ),
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'minimum',
      group: 'install',
      title: trans.__('Oldest version that Keras supports'),
      note: trans.__('By the table in Keras’s README.'),
      figures: false,
      proof: proof('documented'),
      sources: ['https://github.com/keras-team/keras/blob/v3.15.1/README.md']
    },
    {
      id: 'python-314',
      group: 'install',
      title: trans.__('Python 3.14'),
      note: trans.__(
        'TensorFlow 2.21 has no package for it. JAX 0.12 needs Python 3.12 or later: on 3.11 pip installs 0.10.2. Keras itself was not run on 3.14.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://pypi.org/project/tensorflow/#files',
        'https://pypi.org/project/jax/',
        'https://pypi.org/project/torch/#files'
      ]
    },
    {
      id: 'windows',
      group: 'install',
      title: 'Windows',
      note: trans.__(
        'On the CPU. JAX calls its packages for Windows experimental; Keras itself recommends WSL2.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        'https://pytorch.org/get-started/locally/',
        'https://docs.openvino.ai/2025/about-openvino/release-notes-openvino/system-requirements.html'
      ]
    },
    {
      id: 'windows-gpu',
      group: 'install',
      title: trans.__('NVIDIA GPU on native Windows'),
      note: trans.__(
        'In WSL2 TensorFlow and JAX have it. PyTorch’s CUDA build for Windows comes from PyTorch’s own package index: pip’s default is the CPU build.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        'https://pytorch.org/get-started/locally/'
      ]
    },
    {
      id: 'linux-gpu',
      group: 'install',
      title: trans.__('NVIDIA GPU on Linux'),
      note: trans.__('OpenVINO computes on the CPU only in Keras.'),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        'https://pytorch.org/get-started/locally/',
        `${KERAS_SOURCE}/backend/openvino/core.py#L785`
      ]
    },
    {
      id: 'apple-gpu',
      group: 'install',
      title: trans.__('Apple GPU'),
      note: trans.__(
        'PyTorch: Keras uses MPS by itself where there is one. TensorFlow: nothing official; Apple’s plug-in tensorflow-metal 1.2.0 exists.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        'https://developer.apple.com/metal/pytorch/',
        `${KERAS_SOURCE}/backend/torch/core.py#L31`
      ]
    },
    {
      id: 'amd-gpu',
      group: 'install',
      title: trans.__('AMD GPU on Linux'),
      note: trans.__('By ROCm.'),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://docs.jax.dev/en/latest/installation.html',
        'https://pytorch.org/get-started/locally/'
      ]
    },
    {
      id: 'intel-gpu',
      group: 'install',
      title: trans.__('Intel GPU'),
      note: trans.__('PyTorch: Keras uses xpu by itself where there is one.'),
      figures: false,
      proof: proof('source'),
      sources: [
        'https://docs.jax.dev/en/latest/installation.html',
        `${KERAS_SOURCE}/backend/torch/core.py#L31`
      ]
    },
    {
      id: 'tpu',
      group: 'install',
      title: 'TPU',
      note: '',
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://docs.jax.dev/en/latest/installation.html',
        'https://keras.io/getting_started/faq/'
      ]
    },
    {
      id: 'intel-mac',
      group: 'install',
      title: trans.__('Intel Macs'),
      note: trans.__('The last version with a package for them.'),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://pypi.org/project/tensorflow/#history',
        'https://pypi.org/project/jaxlib/#history',
        'https://pypi.org/project/torch/#history'
      ]
    },
    {
      id: 'gpu-memory',
      group: 'install',
      title: trans.__('Leaves GPU memory to others'),
      note: trans.__(
        'JAX takes 75 % at its first operation (XLA_PYTHON_CLIENT_PREALLOCATE=false), TensorFlow all of it unless memory growth is set.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://docs.jax.dev/en/latest/gpu_memory_allocation.html',
        'https://www.tensorflow.org/guide/gpu'
      ]
    },
    {
      id: 'keras',
      group: 'install',
      title: trans.__('Keras version'),
      note: trans.__(
        'The first Keras 3 that accepts it. From 3.16 on some backends are packages of their own.'
      ),
      figures: true,
      proof: proof('source'),
      sources: [`${KERAS_SOURCE}/backend/__init__.py`]
    }
  ];
}
