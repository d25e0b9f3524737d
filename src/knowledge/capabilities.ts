import { Flag, ICapability, ICapabilityCell, ITranslate } from './types';

const source = 'https://github.com/keras-team/keras/blob/v3.15.1/keras/src';

type Entry = Flag | readonly [Flag, string];

/** A row's cells, in the order TensorFlow, JAX, PyTorch, OpenVINO, NumPy. */
function cells(...entries: Entry[]): Record<string, ICapabilityCell> {
  const names = ['tensorflow', 'jax', 'torch', 'openvino', 'numpy'];
  return Object.fromEntries(
    entries.map((entry, i) => [
      names[i],
      typeof entry === 'string'
        ? { flag: entry, text: '' }
        : { flag: entry[0], text: entry[1] }
    ])
  );
}

/** Cells that hold figures. */
function figures(...texts: string[]): Record<string, ICapabilityCell> {
  return cells(
    ...texts.map((text): Entry => (text ? ['yes', text] : ['no', '–']))
  );
}

/** What the backends of Keras 3.15.1 can do, each row with the way it was found out. */
export function capabilities(trans: ITranslate): readonly ICapability[] {
  const ran = trans.__(
    'Run with Keras 3.15.1, TensorFlow 2.21, JAX 0.10.2, PyTorch 2.13, OpenVINO 2026.4.1 and NumPy 2.4.6.'
  );
  const machine = trans.__(
    'Measured for this project on 2026-11-22: 2 shared CPU cores, no GPU, default settings, median. Differences under 2× are noise; do not carry over to GPUs.'
  );
  const noLstm = trans.__('no LSTM');
  return [
    {
      id: 'trains',
      group: 'train',
      title: trans.__('Trains (fit)'),
      note: ran,
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'no', 'no'),
      sources: [
        `${source}/backend/numpy/trainer.py`,
        `${source}/backend/openvino/trainer.py`
      ]
    },
    {
      id: 'predicts',
      group: 'train',
      title: trans.__('Predicts and evaluates'),
      note: ran,
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'yes', 'yes'),
      sources: ['https://keras.io/api/models/model_training_apis/']
    },
    {
      id: 'stateful-lstm',
      group: 'train',
      title: trans.__('Trains an LSTM with stateful=True'),
      note: trans.__(
        'PyTorch: "one of the variables needed for gradient computation has been modified by an inplace operation".'
      ),
      figures: false,
      cells: cells('yes', 'yes', 'no', 'no', 'no'),
      sources: [`${source}/backend/torch/rnn.py`]
    },
    {
      id: 'cudnn-rnn',
      group: 'train',
      title: trans.__('cuDNN for RNNs'),
      note: trans.__('Read in the source, not run.'),
      figures: false,
      cells: cells(
        ['yes', 'LSTM, GRU'],
        ['partly', 'LSTM'],
        ['yes', 'LSTM, GRU'],
        ['no', trans.__('own')],
        'no'
      ),
      sources: [
        `${source}/backend/tensorflow/rnn.py`,
        `${source}/backend/jax/rnn.py`,
        `${source}/backend/torch/rnn.py`
      ]
    },
    {
      id: 'ops-failing',
      group: 'train',
      title: trans.__('Operations that fail, of 360'),
      note: trans.__(
        'Each called once with small inputs, not checked numerically. JAX and NumPy: max_pool and average_pool without strides.'
      ),
      figures: true,
      cells: cells(
        ['yes', '0'],
        ['yes', '2'],
        ['yes', '1'],
        ['partly', '12'],
        ['yes', '3']
      ),
      sources: [
        'https://github.com/keras-team/keras/tree/v3.15.1/keras/src/ops'
      ]
    },
    {
      id: 'distribution',
      group: 'train',
      title: trans.__('Distribution over devices (keras.distribution)'),
      note: trans.__(
        'TensorFlow’s is marked as a prototype not to be used. Tried on one device only.'
      ),
      figures: false,
      cells: cells(['partly', trans.__('prototype')], 'yes', 'no', 'no', 'no'),
      sources: [`${source}/backend/tensorflow/distribution_lib.py`]
    },
    {
      id: 'compiled',
      group: 'train',
      title: trans.__('Compiled by default'),
      note: trans.__(
        'What jit_compile="auto" becomes when training. TensorFlow compiles with a GPU or TPU only.'
      ),
      figures: false,
      cells: cells(['partly', 'GPU, TPU'], 'yes', 'no', 'no', 'no'),
      sources: [`${source}/trainers/trainer.py#L256`]
    },
    {
      id: 'mixed-precision',
      group: 'train',
      title: trans.__('Mixed precision'),
      note: trans.__('float16 and bfloat16, trained for a few steps.'),
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'no', 'no'),
      sources: ['https://keras.io/api/mixed_precision/']
    },
    {
      id: 'float64',
      group: 'train',
      title: 'float64',
      note: trans.__('JAX makes it float32 in silence unless jax_enable_x64.'),
      figures: false,
      cells: cells('yes', ['partly', 'float32'], 'yes', 'yes', 'yes'),
      sources: ['https://keras.io/api/mixed_precision/']
    },
    {
      id: 'channels-first',
      group: 'train',
      title: trans.__('channels_first convolution on CPU'),
      note: trans.__(
        'TensorFlow: "The Conv2D op currently only supports the NHWC tensor format on the CPU".'
      ),
      figures: false,
      cells: cells(
        'no',
        'yes',
        'yes',
        ['yes', trans.__('predict')],
        ['yes', trans.__('predict')]
      ),
      sources: ['https://github.com/keras-team/keras/issues/20414']
    },
    {
      id: 'step-mlp',
      group: 'speed',
      title: trans.__('Training step, dense network (ms)'),
      note: machine,
      figures: true,
      cells: figures('2.86', '0.47', '3.55', '', ''),
      sources: []
    },
    {
      id: 'step-cnn',
      group: 'speed',
      title: trans.__('Training step, convolutional network (ms)'),
      note: machine,
      figures: true,
      cells: figures('20.85', '10.06', '9.21', '', ''),
      sources: []
    },
    {
      id: 'step-lstm',
      group: 'speed',
      title: trans.__('Training step, LSTM (ms)'),
      note: machine,
      figures: true,
      cells: figures('10.98', '1.52', '13.71', '', ''),
      sources: []
    },
    {
      id: 'predict-mlp',
      group: 'speed',
      title: trans.__('Predicting 32, dense network (ms)'),
      note: machine,
      figures: true,
      cells: figures('2.86', '0.27', '1.42', '0.36', '2.5'),
      sources: []
    },
    {
      id: 'predict-cnn',
      group: 'speed',
      title: trans.__('Predicting 32, convolutional network (ms)'),
      note: machine,
      figures: true,
      cells: figures('6.51', '2.64', '6.08', '1.4', '14.8'),
      sources: []
    },
    {
      id: 'predict-lstm',
      group: 'speed',
      title: trans.__('Predicting 32, LSTM (ms)'),
      note: machine,
      figures: true,
      cells: figures('5.75', '0.47', '7.74', '0.79', '23.71'),
      sources: []
    },
    {
      id: 'import-time',
      group: 'speed',
      title: trans.__('import keras (s)'),
      note: trans.__('Measured on the same machine, median of five.'),
      figures: true,
      cells: figures('3.14', '1.26', '3.16', '1.9', '1.29'),
      sources: []
    },
    {
      id: 'export-savedmodel',
      group: 'ship',
      title: trans.__('Exports SavedModel'),
      note: ran,
      figures: false,
      cells: cells('yes', 'yes', 'no', 'no', 'no'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-onnx',
      group: 'ship',
      title: trans.__('Exports ONNX'),
      note: ran,
      figures: false,
      cells: cells('yes', ['partly', 'jax2onnx'], 'yes', 'no', 'no'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-openvino',
      group: 'ship',
      title: trans.__('Exports OpenVINO'),
      note: ran,
      figures: false,
      cells: cells(['partly', noLstm], 'no', 'yes', 'yes', 'no'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-litert',
      group: 'ship',
      title: trans.__('Exports LiteRT (mobile)'),
      note: trans.__('PyTorch needs litert-torch, which was not run.'),
      figures: false,
      cells: cells('yes', 'no', ['unknown', 'litert-torch'], 'no', 'no'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'saves',
      group: 'ship',
      title: trans.__('Saves .keras and .h5'),
      note: ran,
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'yes', 'yes'),
      sources: ['https://keras.io/api/models/model_saving_apis/']
    },
    {
      id: 'inputs',
      group: 'data',
      title: trans.__('Trains from tf.data, DataLoader, Grain, generators'),
      note: trans.__('The library that the data comes from must be installed.'),
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'no', 'no'),
      sources: ['https://keras.io/getting_started/']
    },
    {
      id: 'sparse',
      group: 'data',
      title: trans.__('Sparse input'),
      note: ran,
      figures: false,
      cells: cells('yes', 'yes', 'no', 'no', 'no'),
      sources: [`${source}/layers/core/input_layer.py`]
    },
    {
      id: 'ragged',
      group: 'data',
      title: trans.__('Ragged input'),
      note: ran,
      figures: false,
      cells: cells('yes', 'no', 'no', 'no', 'no'),
      sources: [`${source}/layers/core/input_layer.py`]
    },
    {
      id: 'text-in-model',
      group: 'data',
      title: trans.__('TextVectorization inside a model'),
      note: trans.__(
        'Text and hashing layers need TensorFlow installed on any backend; outside the model they then work (Hashing of strings not on NumPy).'
      ),
      figures: false,
      cells: cells('yes', 'no', 'no', 'unknown', 'unknown'),
      sources: ['https://keras.io/api/layers/preprocessing_layers/']
    },
    {
      id: 'image-layers',
      group: 'data',
      title: trans.__('Image and number preprocessing layers'),
      note: trans.__(
        'Normalization, Discretization, Resizing, RandomFlip, MelSpectrogram.'
      ),
      figures: false,
      cells: cells('yes', 'yes', 'yes', 'yes', 'yes'),
      sources: ['https://keras.io/api/layers/preprocessing_layers/']
    },
    {
      id: 'install-size',
      group: 'install',
      title: trans.__('Installed with Keras, CPU (MB)'),
      note: trans.__(
        'Measured on Linux, Python 3.11. TensorFlow with GPU support: 1977. PyTorch’s default Linux build is larger (not measured).'
      ),
      figures: true,
      cells: figures('1401', '555', '803', '268', '202'),
      sources: []
    },
    {
      id: 'windows',
      group: 'install',
      title: 'Windows',
      note: trans.__('Documented, not run. Keras itself recommends WSL2.'),
      figures: false,
      cells: cells('yes', 'yes', 'unknown', 'unknown', 'yes'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html'
      ]
    },
    {
      id: 'windows-gpu',
      group: 'install',
      title: trans.__('NVIDIA GPU on native Windows'),
      note: trans.__('Documented, not run. In WSL2 both have it.'),
      figures: false,
      cells: cells(['no', 'WSL2'], ['no', 'WSL2'], 'unknown', 'unknown', 'no'),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html'
      ]
    },
    {
      id: 'apple-gpu',
      group: 'install',
      title: trans.__('Apple GPU'),
      note: trans.__('Documented, not run.'),
      figures: false,
      cells: cells(
        'no',
        ['partly', trans.__('experimental')],
        'unknown',
        'unknown',
        'no'
      ),
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html'
      ]
    },
    {
      id: 'keras',
      group: 'install',
      title: trans.__('Keras version'),
      note: trans.__('The first Keras of today’s kind that accepts it.'),
      figures: true,
      cells: figures('3.0', '3.0', '3.0', '3.8', '3.0'),
      sources: [`${source}/backend/__init__.py`]
    }
  ];
}
