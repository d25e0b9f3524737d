import { IBackendUse } from './types';

/** `model.export(path, format=…)`, by the format, and the row of it. */
const exported = (
  [
    ['tf_saved_model', 'export-savedmodel', 'SavedModel'],
    ['onnx', 'export-onnx', 'ONNX'],
    ['openvino', 'export-openvino', 'OpenVINO'],
    ['litert', 'export-litert', 'LiteRT'],
    ['torch', 'export-pt2', '.pt2']
  ] as const
).map(([format, row, title]): IBackendUse => ({
  id: `export-${format.replace(/_/g, '-')}`,
  row,
  title: trans => trans.__('Exports %1', title),
  calls: ['export'],
  module: null,
  argument: { name: 'format', position: 1, values: [format] }
}));

/**
 * Uses that not every backend can do, by the rows of the comparison that say so. What was made for one backend only is in
 * native-apis.ts, layers that need TensorFlow are in layers.ts.
 */
export const backendUses: readonly IBackendUse[] = [
  {
    id: 'stateful-rnn',
    row: 'stateful-lstm',
    title: trans => trans.__('Trains a recurrent layer with stateful=True'),
    calls: ['LSTM', 'GRU'],
    module: 'keras',
    argument: { name: 'stateful', position: null, values: ['True'] }
  },
  {
    id: 'ragged-input',
    row: 'ragged',
    title: trans => trans.__('Ragged input'),
    calls: ['Input', 'InputLayer'],
    module: 'keras',
    argument: { name: 'ragged', position: null, values: ['True'] }
  },
  {
    id: 'sparse-input',
    row: 'sparse',
    title: trans => trans.__('Sparse input'),
    calls: ['Input', 'InputLayer'],
    module: 'keras',
    argument: { name: 'sparse', position: null, values: ['True'] }
  },
  {
    id: 'ragged-tensor',
    row: 'ragged',
    title: trans => trans.__('Ragged tensors'),
    calls: ['constant', 'from_row_splits', 'from_row_lengths', 'from_tensor'],
    module: 'tensorflow.ragged',
    argument: null
  },
  {
    id: 'tf-data',
    row: 'inputs',
    title: trans => trans.__('Data from tf.data'),
    calls: [
      'from_tensor_slices',
      'from_tensors',
      'from_generator',
      'list_files',
      'TFRecordDataset',
      'TextLineDataset'
    ],
    module: 'tensorflow.data',
    argument: null
  },
  {
    id: 'torch-data',
    row: 'inputs',
    title: trans => trans.__('Data from a DataLoader of PyTorch'),
    calls: ['DataLoader'],
    module: 'torch.utils.data',
    argument: null
  },
  ...exported,
  {
    id: 'channels-first',
    row: 'channels-first',
    title: trans => trans.__('Convolutions with channels first'),
    calls: ['Conv1D', 'Conv2D', 'Conv2DTranspose'],
    module: 'keras',
    argument: {
      name: 'data_format',
      position: null,
      values: ['channels_first']
    }
  },
  {
    id: 'channels-first-everywhere',
    row: 'channels-first',
    title: trans => trans.__('Channels first as the default'),
    calls: ['set_image_data_format'],
    module: 'keras',
    argument: {
      name: 'data_format',
      position: 0,
      values: ['channels_first']
    }
  },
  {
    id: 'jit-compile',
    row: 'jit',
    title: trans => trans.__('Compiles with jit_compile=True'),
    calls: ['compile'],
    module: null,
    argument: { name: 'jit_compile', position: null, values: ['True'] }
  },
  {
    id: 'float64',
    row: 'float64',
    title: trans => trans.__('Computes with float64'),
    calls: ['set_floatx', 'set_dtype_policy', 'set_global_policy'],
    module: 'keras',
    argument: { name: 'value', position: 0, values: ['float64'] }
  },
  {
    id: 'mixed-precision',
    row: 'mixed-precision',
    title: trans => trans.__('Mixed precision'),
    calls: ['set_dtype_policy', 'set_global_policy'],
    module: 'keras',
    argument: {
      name: 'policy',
      position: 0,
      values: ['mixed_float16', 'mixed_bfloat16']
    }
  },
  {
    id: 'lora',
    row: 'lora',
    title: trans => trans.__('LoRA'),
    calls: ['enable_lora'],
    module: null,
    argument: null
  }
];

/** Functions of TensorFlow that are called in losses and layers; each of keras.ops under this or another name. */
export const tensorflowFunctions: readonly string[] = [
  'abs',
  'add_n',
  'argmax',
  'cast',
  'clip_by_value',
  'concat',
  'cumsum',
  'einsum',
  'exp',
  'expand_dims',
  'gather',
  'l2_normalize',
  'log',
  'matmul',
  'maximum',
  'minimum',
  'multiply',
  'norm',
  'one_hot',
  'pow',
  'reduce_max',
  'reduce_mean',
  'reduce_min',
  'reduce_prod',
  'reduce_sum',
  'relu',
  'reshape',
  'sigmoid',
  'sign',
  'softmax',
  'sqrt',
  'square',
  'squared_difference',
  'squeeze',
  'stack',
  'subtract',
  'tanh',
  'tile',
  'transpose',
  'where'
];
