import { Flag, IClaim, ITranslate } from './types';

const repository = 'https://github.com/keras-team/keras/blob';

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

/** The eleven claims of "Keras: TensorFlow or Theano?", in the order of the question. */
export function claims(trans: ITranslate): readonly IClaim[] {
  return [
    {
      id: 'rnn',
      year: 2016,
      claim: trans.__('Theano has the better RNN implementations'),
      then: trans.__(
        'True for Keras until mid-2016: with TensorFlow Keras 1.0 always unrolled RNNs, with Theano it used scan.'
      ),
      now: trans.__(
        'LSTM, GRU, bidirectional and stacked RNNs train on TensorFlow, JAX and PyTorch. Only PyTorch fails to train a stateful LSTM.'
      ),
      standing: 'outdated',
      verdict: trans.__('Outdated'),
      flags: flags('yes', 'yes', 'partly', 'no', 'no'),
      thenSources: [
        `${repository}/1.0.0/keras/backend/tensorflow_backend.py#L611`,
        `${repository}/1.0.8/keras/backend/tensorflow_backend.py`
      ],
      nowSources: [
        `${repository}/v3.15.1/keras/src/backend/tensorflow/rnn.py`,
        `${repository}/v3.15.1/keras/src/backend/torch/rnn.py`
      ]
    },
    {
      id: 'implementations',
      year: 2016,
      claim: trans.__('Theano has a very wide range of implementations'),
      then: trans.__(
        'An opinion. Theano was Keras’ default backend up to 1.0.8; TensorFlow is since 1.1.0 (2016-09-19).'
      ),
      now: trans.__(
        'TensorFlow, JAX and PyTorch are current; OpenVINO and NumPy run models only. Theano has had no release since 1.0.5.'
      ),
      standing: 'opinion',
      verdict: trans.__('Outdated opinion'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      thenSources: [`${repository}/1.0.8/docs/templates/index.md`],
      nowSources: ['https://keras.io/api/applications/']
    },
    {
      id: 'scan',
      year: 2016,
      claim: trans.__('Only Theano has scan, an optimised symbolic loop'),
      then: trans.__(
        'True: Keras’ Theano RNN used theano.scan; the TensorFlow backend had no loop in Keras 1.0.0 to 1.0.7.'
      ),
      now: trans.__(
        'keras.ops.scan, while_loop and fori_loop run on all five backends and train on TensorFlow, JAX and PyTorch.'
      ),
      standing: 'outdated',
      verdict: trans.__('Available everywhere'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      thenSources: [`${repository}/1.0.0/keras/backend/theano_backend.py#L609`],
      nowSources: ['https://keras.io/api/ops/core/']
    },
    {
      id: 'video',
      year: 2016,
      claim: trans.__('Theano has a huge edge in video (3D convolution)'),
      then: trans.__(
        'True until July 2016: 3D convolution came to the TensorFlow backend with Keras 1.0.6.'
      ),
      now: trans.__(
        'Conv3D, its transpose and ConvLSTM2D train on TensorFlow, JAX and PyTorch; Conv3D predicts on all five.'
      ),
      standing: 'outdated',
      verdict: trans.__('No edge'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'partly'),
      thenSources: [
        `${repository}/1.0.5/keras/backend/theano_backend.py`,
        `${repository}/1.0.6/keras/backend/tensorflow_backend.py`
      ],
      nowSources: [
        `${repository}/v3.15.1/keras/src/layers/convolutional/conv3d.py`
      ]
    },
    {
      id: 'languages',
      year: 2016,
      claim: trans.__('TensorFlow supports C++ and Python'),
      then: trans.__('True since its release in 2015.'),
      now: trans.__(
        'TensorFlow, PyTorch and OpenVINO have C++ too; JAX and NumPy are for Python. Keras itself is Python on each.'
      ),
      standing: 'holds',
      verdict: trans.__('Still true; no reason to choose'),
      flags: flags('yes', 'no', 'yes', 'yes', 'no', 'unknown'),
      thenSources: ['https://infoq.com/br/news/2015/11/tensorflow'],
      nowSources: ['https://github.com/tensorflow/tensorflow']
    },
    {
      id: 'deployment',
      year: 2016,
      claim: trans.__('TensorFlow eases deployment and production'),
      then: trans.__('A reasonable opinion.'),
      now: trans.__(
        'TensorFlow exports SavedModel, ONNX, LiteRT and, without LSTM, OpenVINO. PyTorch exports ONNX, OpenVINO and .pt2; JAX exports SavedModel.'
      ),
      standing: 'holds',
      verdict: trans.__('Still its strongest side, no longer alone'),
      flags: flags('yes', 'partly', 'yes', 'partly', 'no'),
      thenSources: [],
      nowSources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'windows',
      year: 2016,
      claim: trans.__('TensorFlow does not run on Windows yet'),
      then: trans.__(
        'True until TensorFlow 0.12. Keras 1.1.1 and 1.1.2 defaulted to Theano on Windows for that reason.'
      ),
      now: trans.__(
        'TensorFlow and JAX run on Windows CPUs. TensorFlow has no GPU on native Windows after 2.10 and JAX none: use WSL2. PyTorch and OpenVINO were not looked up.'
      ),
      standing: 'outdated',
      verdict: trans.__('False for CPU, true again for GPU'),
      flags: flags('partly', 'partly', 'unknown', 'unknown', 'yes'),
      thenSources: [
        'https://github.com/tensorflow/tensorflow/releases/tag/0.12.0-rc0',
        `${repository}/1.1.1/keras/backend/__init__.py#L26`
      ],
      nowSources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html',
        `${repository}/v3.15.1/README.md`
      ]
    },
    {
      id: 'ops',
      year: 2016,
      claim: trans.__('Not all operations exist with TensorFlow'),
      then: trans.__(
        'True in Keras 1.0.0: conv3d, pool3d, resize_volumes and spatial_3d_padding existed for Theano only.'
      ),
      now: trans.__(
        'Of 360 operations called once, 0 fail on TensorFlow, 1 on PyTorch, 2 on JAX, 3 on NumPy, 12 on OpenVINO.'
      ),
      standing: 'reversed',
      verdict: trans.__('Reversed: TensorFlow has the fullest coverage'),
      flags: flags('yes', 'yes', 'yes', 'partly', 'yes'),
      thenSources: [`${repository}/1.0.0/keras/backend/theano_backend.py`],
      nowSources: [
        'https://github.com/keras-team/keras/tree/v3.15.1/keras/src/ops'
      ]
    },
    {
      id: 'simple-deep',
      year: 2016,
      claim: trans.__('TensorFlow for simple networks, Theano for deep ones'),
      then: trans.__('An opinion, never a technical fact.'),
      now: trans.__(
        'Neither size nor depth decides. Choose by hardware, ecosystem and deployment, and measure your own model.'
      ),
      standing: 'opinion',
      verdict: trans.__('No basis'),
      flags: flags('yes', 'yes', 'yes', 'no', 'no'),
      thenSources: [],
      nowSources: ['https://keras.io/getting_started/']
    },
    {
      id: 'pytorch',
      year: 2017,
      claim: trans.__('Check out PyTorch too'),
      then: trans.__(
        'It could not be a Keras backend until Keras 3.0 (2023-11-27).'
      ),
      now: trans.__(
        'A first-class backend, named "torch" (not "pytorch"). Everything tried trains on it, except a stateful LSTM.'
      ),
      standing: 'confirmed',
      verdict: trans.__('Now a backend of Keras'),
      flags: { torch: 'yes' },
      thenSources: ['https://github.com/keras-team/keras/releases/tag/v3.0.0'],
      nowSources: [`${repository}/v3.15.1/keras/src/backend/__init__.py`]
    },
    {
      id: 'theano-end',
      year: 2017,
      claim: trans.__('Theano’s development ends'),
      then: trans.__(
        'True: announced on 2017-09-28 by Yoshua Bengio for MILA, posted by Pascal Lamblin.'
      ),
      now: trans.__(
        'The last release is 1.0.5 of 2020-07-27. Its forks Aesara and PyTensor are no Keras backends.'
      ),
      standing: 'confirmed',
      verdict: trans.__('Final'),
      flags: { theano: 'no' },
      thenSources: [
        'https://groups.google.com/forum/#!topic/theano-users/7Poq8BZutbY',
        'http://discourse.mc-stan.org/t/off-topic-future-of-theano/2071'
      ],
      nowSources: ['https://github.com/Theano/Theano']
    }
  ];
}
