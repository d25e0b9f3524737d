import { IBackend } from '../types';

/** NumPy: runs models, cannot train. */
export const numpy: IBackend = {
  name: 'numpy',
  title: 'NumPy',
  short: 'NP',
  status: 'inference',
  keras: { since: '3.0.0', until: null },
  aliases: ['np', 'num-py'],
  framework: null,
  distributions: ['numpy'],
  needs: [
    // Its convolutions and its FFT are JAX', in every Keras 3; JAX brings SciPy.
    {
      since: '3.0.0',
      plugin: null,
      modules: ['numpy', 'scipy', 'jax'],
      install: {
        pip: { cpu: 'jax', gpu: null },
        conda: { cpu: 'jax', gpu: null }
      }
    }
  ],
  ended: null,
  texts: trans => ({
    summary: trans.__(
      'A reference for running models, in part on JAX; cannot train.'
    ),
    end: '',
    pros: [trans.__('Computes step by step in NumPy: easy to debug.')],
    cons: [
      trans.__('Imports JAX: as large an install as the JAX backend.'),
      trans.__('fit raises NotImplementedError.'),
      trans.__('No export beyond Keras’ own files; slow convolutions and RNNs.')
    ]
  }),
  cells: trans => ({
    trains: 'no',
    predicts: 'yes',
    'stateful-lstm': 'no',
    'cudnn-rnn': 'no',
    'ops-failing': 3,
    distribution: 'no',
    compiled: 'no',
    'mixed-precision': 'no',
    float64: 'yes',
    'channels-first': ['yes', trans.__('predict')],
    'step-mlp': 'no',
    'step-cnn': 'no',
    'step-lstm': 'no',
    'predict-mlp': 2.5,
    'predict-cnn': 14.8,
    'predict-lstm': 23.71,
    'import-time': 1.29,
    'export-savedmodel': 'no',
    'export-onnx': 'no',
    'export-openvino': 'no',
    'export-litert': 'no',
    saves: 'yes',
    inputs: 'no',
    sparse: 'no',
    ragged: 'no',
    'text-in-model': 'no',
    'image-layers': 'yes',
    'install-size': 555,
    windows: 'yes',
    'windows-gpu': 'no',
    'apple-gpu': 'no',
    loops: ['partly', trans.__('runs')],
    'several-gpus': 'no',
    jit: 'no',
    'custom-steps': 'no',
    'tf-in-model': 'no',
    'torch-modules': 'no',
    'jax-modules': 'no',
    'saved-model-inside': 'no',
    nnx: 'no',
    seeds: ['partly', 'OpenVINO'],
    quantization: 'yes',
    lora: 'no',
    'numpy-float64': ['no', 'float32'],
    'export-pt2': 'no',
    browser: 'no',
    'python-314': 'yes',
    'linux-gpu': 'no',
    'amd-gpu': 'no',
    'intel-gpu': 'no',
    tpu: 'no'
  }),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/trainer.py',
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/nn.py'
  ]
};
