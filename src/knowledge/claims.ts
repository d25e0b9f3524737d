import { proof } from './proofs';
import { Flag, IClaim, ITranslate } from './types';

const repository = 'https://github.com/keras-team/keras/blob';
const TENSORFLOW_NOTES =
  'https://github.com/tensorflow/tensorflow/blob/master/RELEASE.md';
const BENCHMARKS = 'https://keras.io/getting_started/benchmarks/';

/** Flags of the five living backends and Theano, in that order. */
function flags(
  tensorflow: Flag,
  jax: Flag,
  torch: Flag,
  openvino: Flag,
  numpy: Flag,
  theano: Flag = 'no'
): Record<string, Flag> {
  return { tensorflow, jax, torch, openvino, numpy, theano };
}

/** The claims of the question and its answers (question.ts), in their order. */
export function claims(trans: ITranslate): readonly IClaim[] {
  return [
    {
      id: 'rnn',
      year: 2016,
      claim: trans.__('Theano has the better RNN implementations'),
      said: trans.__(
        'State-of-the-art RNNs and their API, “a big edge” where RNNs are the trend.'
      ),
      then: trans.__(
        'True for Keras up to 1.0.7: with TensorFlow it unrolled RNNs, with Theano it used scan. 1.0.8 (2016-08-27) brought the loop; TensorFlow 0.9.0 had RNNs of its own.'
      ),
      now: trans.__(
        'LSTM, GRU, bidirectional and stacked RNNs train on three backends. With stateful=True PyTorch fails to train LSTM and GRU, and OpenVINO to predict an LSTM.'
      ),
      standing: 'outdated',
      verdict: trans.__('Outdated'),
      flags: flags('yes', 'yes', 'partly', 'no', 'no'),
      thenSources: [
        `${repository}/1.0.0/keras/backend/tensorflow_backend.py#L611`,
        `${repository}/1.0.8/keras/backend/tensorflow_backend.py`,
        TENSORFLOW_NOTES
      ],
      proof: proof('run'),
      nowSources: [
        `${repository}/v3.15.1/keras/src/backend/tensorflow/rnn.py`,
        `${repository}/v3.15.1/keras/src/backend/torch/rnn.py`
      ]
    },
    {
      id: 'implementations',
      year: 2016,
      claim: trans.__('Theano has a very wide range of implementations'),
      said: trans.__(
        'Many recent models were made with it, so it was “something like a standard”.'
      ),
      then: trans.__(
        'An opinion. Theano was Keras’ default backend up to 1.0.8; TensorFlow is since 1.1.0 (2016-09-19).'
      ),
      now: trans.__(
        'KerasHub’s pretrained models run on TensorFlow, JAX and PyTorch alike. Theano has had no release since 1.0.5.'
      ),
      standing: 'opinion',
      verdict: trans.__('Outdated opinion'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      thenSources: [`${repository}/1.0.8/docs/templates/index.md`],
      proof: proof('documented', 'KerasHub 0.32'),
      nowSources: [
        'https://keras.io/keras_hub/',
        'https://pypi.org/project/Theano/'
      ]
    },
    {
      id: 'scan',
      year: 2016,
      claim: trans.__('Theano’s scan is a wonderful way of looping'),
      said: trans.__(
        'It “makes use of map-reduce”, and TensorFlow “would improve on this”, its creator being map-reduce’s: “as of now, it’s Theano”.'
      ),
      then: trans.__(
        'True of Keras: its TensorFlow backend had no loop up to 1.0.7. TensorFlow itself had tf.while_loop in 0.8.0. scan is no map-reduce.'
      ),
      now: trans.__(
        'keras.ops.scan, while_loop and fori_loop run on all five backends and train on TensorFlow, JAX and PyTorch.'
      ),
      standing: 'outdated',
      verdict: trans.__('As he expected: available everywhere'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      proof: proof('run'),
      thenSources: [
        `${repository}/1.0.0/keras/backend/theano_backend.py#L609`,
        TENSORFLOW_NOTES
      ],
      nowSources: ['https://keras.io/api/ops/core/']
    },
    {
      id: 'video',
      year: 2016,
      claim: trans.__('Theano has a huge edge in video analytics'),
      said: trans.__('It does not say why; we take it to mean 3D convolution.'),
      then: trans.__(
        'True until July 2016: 3D convolution came with TensorFlow 0.9.0, and to Keras’ TensorFlow backend with 1.0.6.'
      ),
      now: trans.__(
        'Conv3D, its transpose and ConvLSTM2D train on TensorFlow, JAX and PyTorch; Conv3D predicts on all five.'
      ),
      standing: 'outdated',
      verdict: trans.__('No edge'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      thenSources: [
        `${repository}/1.0.5/keras/backend/theano_backend.py`,
        `${repository}/1.0.6/keras/backend/tensorflow_backend.py`,
        TENSORFLOW_NOTES
      ],
      proof: proof('run'),
      nowSources: [
        `${repository}/v3.15.1/keras/src/layers/convolutional/conv3d.py`
      ]
    },
    {
      id: 'languages',
      year: 2016,
      claim: trans.__('TensorFlow supports C++ and Python'),
      said: trans.__(
        '“Wouldn’t be a huge edge”, he adds: he is used to Python’s overhead and can wait until it gets more polished.'
      ),
      then: trans.__('True since its release in 2015.'),
      now: trans.__(
        'TensorFlow, PyTorch and OpenVINO have C++ too; Keras is Python on each. The overhead stayed: eager PyTorch pays it at each operation, what is compiled does not.'
      ),
      standing: 'holds',
      verdict: trans.__('Still true; no reason to choose'),
      flags: flags('yes', 'no', 'yes', 'yes', 'no', 'unknown'),
      proof: proof('documented'),
      thenSources: ['https://arxiv.org/abs/1603.04467'],
      nowSources: ['https://github.com/tensorflow/tensorflow', BENCHMARKS]
    },
    {
      id: 'deployment',
      year: 2016,
      claim: trans.__('TensorFlow eases deployment and production'),
      said: trans.__(
        'It “uses Eigen for improved and easy deployment” and is a “darling for engineers”.'
      ),
      then: trans.__(
        'A reasonable opinion with a wrong reason: Eigen is its library for mathematics on the CPU. TensorFlow Serving (2016) was the reason.'
      ),
      now: trans.__(
        'TensorFlow exports SavedModel, ONNX, LiteRT and, without LSTM, OpenVINO. PyTorch exports ONNX, OpenVINO and (3.15) .pt2; JAX SavedModel and, by jax2onnx, ONNX.'
      ),
      standing: 'holds',
      verdict: trans.__('Still its strongest side, no longer alone'),
      flags: flags('yes', 'partly', 'yes', 'partly', 'no'),
      proof: proof('run'),
      thenSources: [
        'https://arxiv.org/abs/1603.04467',
        'https://eigen.tuxfamily.org/'
      ],
      nowSources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'windows',
      year: 2016,
      claim: trans.__('TensorFlow does not run on Windows yet'),
      said: trans.__(
        'If it gets compatible with Windows, “you’ll see a huge migration”.'
      ),
      then: trans.__(
        'True until TensorFlow 0.12 (with GPU). Keras 1.1.1 and 1.1.2 defaulted to Theano on Windows for that reason.'
      ),
      now: trans.__(
        'All five run on Windows CPUs. On native Windows only PyTorch trains on an NVIDIA GPU; TensorFlow after 2.10 and JAX need WSL2.'
      ),
      standing: 'outdated',
      verdict: trans.__('No longer true; a GPU needs PyTorch or WSL2'),
      flags: flags('partly', 'partly', 'yes', 'yes', 'yes'),
      proof: proof('documented'),
      thenSources: [
        'https://github.com/tensorflow/tensorflow/releases/tag/0.12.0-rc0',
        `${repository}/1.1.1/keras/backend/__init__.py#L26`
      ],
      nowSources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        'https://pytorch.org/get-started/locally/',
        'https://docs.openvino.ai/2025/about-openvino/release-notes-openvino/system-requirements.html'
      ]
    },
    {
      id: 'ops',
      year: 2016,
      claim: trans.__('Not all operations exist with TensorFlow'),
      said: trans.__('The question itself takes it for granted.'),
      then: trans.__(
        'True in Keras 1.0.0: conv3d, pool3d, resize_volumes and spatial_3d_padding existed for Theano only.'
      ),
      now: trans.__(
        'Practically equal on the three that train: of 360 calls none fails on TensorFlow, 1 on PyTorch, 2 (one bug) on JAX; 3 on NumPy, 12 on OpenVINO.'
      ),
      standing: 'outdated',
      verdict: trans.__('No longer true'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'yes'),
      proof: proof('run'),
      thenSources: [`${repository}/1.0.0/keras/backend/theano_backend.py`],
      nowSources: [
        'https://github.com/keras-team/keras/tree/v3.15.1/keras/src/ops'
      ]
    },
    {
      id: 'simple-deep',
      year: 2016,
      claim: trans.__('TensorFlow for simple networks, Theano for deep ones'),
      said: trans.__(
        '“For simple to average complexity: TensorFlow. If deep learning, then Theano.”'
      ),
      then: trans.__('An opinion, never a technical fact.'),
      now: trans.__(
        'Neither size nor depth decides: “there is no best backend” (keras.io). Choose by hardware, ecosystem and deployment, and measure your own model.'
      ),
      standing: 'opinion',
      verdict: trans.__('No basis'),
      flags: flags('yes', 'yes', 'yes', 'no', 'no'),
      proof: proof('published', 'Keras 3 of 2024'),
      thenSources: [],
      nowSources: [BENCHMARKS]
    },
    {
      id: 'pytorch',
      year: 2017,
      claim: trans.__('Check out PyTorch too'),
      said: trans.__('A comment to the answer.'),
      then: trans.__(
        'It was no Keras backend until keras-core 0.1 (2023), which became Keras 3.0 (2023-11-27).'
      ),
      now: trans.__(
        'A first-class backend, named "torch" (not "pytorch"). What was tried trains on it, except LSTM and GRU with stateful=True.'
      ),
      standing: 'confirmed',
      verdict: trans.__('Now a backend of Keras'),
      flags: { torch: 'yes' },
      proof: proof('run'),
      thenSources: ['https://github.com/keras-team/keras/releases/tag/v3.0.0'],
      nowSources: [`${repository}/v3.15.1/keras/src/backend/__init__.py`]
    },
    {
      id: 'theano-end',
      year: 2017,
      claim: trans.__('Theano’s development ends'),
      said: trans.__(
        'After 1.0; minimal maintenance for one year; it “will continue to be available”.'
      ),
      then: trans.__(
        'True: announced on 2017-09-28 by Yoshua Bengio for MILA, posted by Pascal Lamblin.'
      ),
      now: trans.__(
        'Still on PyPI; its last release is 1.0.5 of 2020-07-27. Its fork Aesara and PyTensor, a fork of that, are not Keras backends.'
      ),
      standing: 'confirmed',
      verdict: trans.__('Final'),
      flags: { theano: 'no' },
      proof: proof('documented', 'Theano 1.0.5'),
      thenSources: [
        'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
        'https://discourse.mc-stan.org/t/off-topic-future-of-theano/2071'
      ],
      nowSources: ['https://github.com/Theano/Theano']
    }
  ];
}
