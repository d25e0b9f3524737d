import { supported } from './backend-list';
import {
  CellEntry,
  IBackend,
  ICapability,
  ICapabilityCell,
  ITranslate
} from './types';
import { KERAS_SOURCE } from './sources';

/** A row without its cells. */
type Row = Omit<ICapability, 'cells'>;

/** What a backend's file says in a row. */
function cellOf(
  entry: CellEntry | undefined,
  figures: boolean
): ICapabilityCell {
  if (entry === undefined) {
    return { flag: 'unknown', text: '' };
  }
  if (typeof entry === 'number') {
    return { flag: 'yes', text: String(entry) };
  }
  if (typeof entry === 'string') {
    return { flag: entry, text: figures && entry === 'no' ? '–' : '' };
  }
  return { flag: entry[0], text: entry[1] };
}

/** The first Keras 3 that accepts a backend: `3.8`. */
function firstKeras3({ keras }: IBackend): CellEntry {
  const [major, minor] = (keras?.since ?? '').split('.');
  return ['yes', major === '3' ? `3.${minor}` : '3.0'];
}

/** What backends are compared by, each row with what its backends' files say. */
export function capabilities(trans: ITranslate): readonly ICapability[] {
  const columns = supported.map(backend => ({
    name: backend.name,
    entries: { ...backend.cells?.(trans), keras: firstKeras3(backend) }
  }));
  return rowsOf(trans).map(row => ({
    ...row,
    cells: Object.fromEntries(
      columns.map(({ entries, name }) => [
        name,
        cellOf((entries as Record<string, CellEntry>)[row.id], row.figures)
      ])
    )
  }));
}

/** What the backends of Keras 3.15.1 can do, each row with the way it was found out. */
function rowsOf(trans: ITranslate): readonly Row[] {
  const ran = trans.__(
    'Run with Keras 3.15.1, TensorFlow 2.21, JAX 0.10.2, PyTorch 2.13, OpenVINO 2026.4.1 and NumPy 2.4.6.'
  );
  const machine = trans.__(
    'Measured for this project on 2026-11-22: 2 shared CPU cores, no GPU, default settings, median. Differences under 2× are noise; do not carry over to GPUs.'
  );
  return [
    {
      id: 'trains',
      group: 'train',
      title: trans.__('Trains (fit)'),
      note: ran,
      figures: false,
      sources: [
        `${KERAS_SOURCE}/backend/numpy/trainer.py`,
        `${KERAS_SOURCE}/backend/openvino/trainer.py`
      ]
    },
    {
      id: 'predicts',
      group: 'train',
      title: trans.__('Predicts and evaluates'),
      note: ran,
      figures: false,
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
      sources: [`${KERAS_SOURCE}/backend/torch/rnn.py`]
    },
    {
      id: 'cudnn-rnn',
      group: 'train',
      title: trans.__('cuDNN for RNNs'),
      note: trans.__('Read in the source, not run.'),
      figures: false,
      sources: [
        `${KERAS_SOURCE}/backend/tensorflow/rnn.py`,
        `${KERAS_SOURCE}/backend/jax/rnn.py`,
        `${KERAS_SOURCE}/backend/torch/rnn.py`
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
      sources: [`${KERAS_SOURCE}/backend/tensorflow/distribution_lib.py`]
    },
    {
      id: 'compiled',
      group: 'train',
      title: trans.__('Compiled by default'),
      note: trans.__(
        'What jit_compile="auto" becomes when training. TensorFlow compiles with a GPU or TPU only.'
      ),
      figures: false,
      sources: [`${KERAS_SOURCE}/trainers/trainer.py#L256`]
    },
    {
      id: 'mixed-precision',
      group: 'train',
      title: trans.__('Mixed precision'),
      note: trans.__('float16 and bfloat16, trained for a few steps.'),
      figures: false,
      sources: ['https://keras.io/api/mixed_precision/']
    },
    {
      id: 'float64',
      group: 'train',
      title: 'float64',
      note: trans.__('JAX makes it float32 in silence unless jax_enable_x64.'),
      figures: false,
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
      sources: ['https://github.com/keras-team/keras/issues/20414']
    },
    {
      id: 'step-mlp',
      group: 'speed',
      title: trans.__('Training step, dense network (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'step-cnn',
      group: 'speed',
      title: trans.__('Training step, convolutional network (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'step-lstm',
      group: 'speed',
      title: trans.__('Training step, LSTM (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'predict-mlp',
      group: 'speed',
      title: trans.__('Predicting 32, dense network (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'predict-cnn',
      group: 'speed',
      title: trans.__('Predicting 32, convolutional network (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'predict-lstm',
      group: 'speed',
      title: trans.__('Predicting 32, LSTM (ms)'),
      note: machine,
      figures: true,
      sources: []
    },
    {
      id: 'import-time',
      group: 'speed',
      title: trans.__('import keras (s)'),
      note: trans.__('Measured on the same machine, median of five.'),
      figures: true,
      sources: []
    },
    {
      id: 'export-savedmodel',
      group: 'ship',
      title: trans.__('Exports SavedModel'),
      note: ran,
      figures: false,
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-onnx',
      group: 'ship',
      title: trans.__('Exports ONNX'),
      note: ran,
      figures: false,
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-openvino',
      group: 'ship',
      title: trans.__('Exports OpenVINO'),
      note: ran,
      figures: false,
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-litert',
      group: 'ship',
      title: trans.__('Exports LiteRT (mobile)'),
      note: trans.__('PyTorch needs litert-torch, which was not run.'),
      figures: false,
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'saves',
      group: 'ship',
      title: trans.__('Saves .keras and .h5'),
      note: ran,
      figures: false,
      sources: ['https://keras.io/api/models/model_saving_apis/']
    },
    {
      id: 'inputs',
      group: 'data',
      title: trans.__('Trains from tf.data, DataLoader, Grain, generators'),
      note: trans.__('The library that the data comes from must be installed.'),
      figures: false,
      sources: ['https://keras.io/getting_started/']
    },
    {
      id: 'sparse',
      group: 'data',
      title: trans.__('Sparse input'),
      note: ran,
      figures: false,
      sources: [`${KERAS_SOURCE}/layers/core/input_layer.py`]
    },
    {
      id: 'ragged',
      group: 'data',
      title: trans.__('Ragged input'),
      note: ran,
      figures: false,
      sources: [`${KERAS_SOURCE}/layers/core/input_layer.py`]
    },
    {
      id: 'text-in-model',
      group: 'data',
      title: trans.__('TextVectorization inside a model'),
      note: trans.__(
        'Text and hashing layers need TensorFlow installed on any backend; outside the model they then work (Hashing of strings not on NumPy).'
      ),
      figures: false,
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
      sources: ['https://keras.io/api/layers/preprocessing_layers/']
    },
    {
      id: 'install-size',
      group: 'install',
      title: trans.__('Install size including Keras, CPU (MB)'),
      note: trans.__(
        'Measured on Linux, Python 3.11. TensorFlow with GPU support: 1977. PyTorch’s default Linux build is larger (not measured).'
      ),
      figures: true,
      sources: []
    },
    {
      id: 'windows',
      group: 'install',
      title: 'Windows',
      note: trans.__('Documented, not run. Keras itself recommends WSL2.'),
      figures: false,
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
      sources: [
        'https://www.tensorflow.org/install/pip',
        'https://docs.jax.dev/en/latest/installation.html'
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
      sources: [`${KERAS_SOURCE}/backend/__init__.py`]
    }
  ];
}
