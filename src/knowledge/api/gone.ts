import { entries } from './entry';
import { IApiEntry } from './types';

const SOURCE =
  'keras of 0.3.3, 1.2.2, 2.2.4 or 2.3.1; looked for in Keras 3.15.1: not there';

/** Names of a module that nothing takes the place of, with what to do. */
function gone(
  module: string,
  names: readonly string[],
  reason: string
): IApiEntry[] {
  return names.flatMap(name =>
    entries(module, name, {
      kind: /^[A-Z]/.test(name) ? 'class' : 'function',
      now: null,
      meaning: 'manual',
      reason,
      source: SOURCE
    })
  );
}

/** Classes and functions that Keras 3 has no more. */
export const goneForGood: readonly IApiEntry[] = [
  ...gone(
    'keras.layers',
    ['TimeDistributedMerge', 'LambdaMerge'],
    'A Lambda does so: Lambda(lambda x: ops.sum(x, axis=1)), Lambda(function)([a, b]).'
  ),
  ...gone(
    'keras.layers',
    ['Siamese', 'SiameseHead', 'add_shared_layer'],
    'A layer is shared by calling it on several inputs of a functional Model.'
  ),
  ...gone(
    'keras.layers',
    ['AutoEncoder'],
    'An autoencoder is a functional Model today: decoder(encoder(inputs)).'
  ),
  ...gone(
    'keras.layers',
    ['MaskedLambda', 'ThresholdedLinear', 'Recurrent', 'ConvRecurrent2D'],
    'Write a Layer of your own, or an RNN around a cell of your own.'
  ),
  ...gone(
    'keras.layers',
    ['ConvRNN2D', 'ConvLSTM2DCell'],
    'Keras 3 has ConvLSTM2D, and no cell of it.'
  ),
  ...gone(
    'keras.layers',
    ['Container', 'Network', 'Node'],
    'keras.Model takes the place of Container and Network.'
  ),
  ...gone(
    'keras.layers',
    ['time_distributed_dense'],
    'Dense works on each time step by itself.'
  ),
  ...gone(
    'keras.layers',
    ['DenseFeatures', 'SequenceFeatures'],
    'Feature columns are gone: keras.utils.FeatureSpace or preprocessing layers do their work.'
  ),
  ...gone(
    'keras.layers',
    ['AbstractRNNCell', 'RandomFourierFeatures'],
    'Write a Layer of your own.'
  ),
  ...gone(
    'keras.models',
    ['model_from_config', 'pickle_model', 'unpickle_model'],
    'keras.Model.from_config(config) and model_from_json() are left.'
  ),
  ...gone(
    'keras.models',
    [
      'preprocess_weights_for_loading',
      'load_weights_from_hdf5_group',
      'load_weights_from_hdf5_group_by_name',
      'save_weights_to_hdf5_group'
    ],
    'load_weights() reads such files, by_name=True goes by the names of layers.'
  ),
  ...gone(
    'keras.models',
    ['slice_X', 'standardize_X', 'standardize_y'],
    'Slice arrays with numpy.'
  ),
  ...gone(
    'keras.initializers',
    ['get_fans'],
    'Initializers of Keras 3 work out the fans themselves: VarianceScaling.'
  ),
  ...gone(
    'keras.regularizers',
    ['EigenvalueRegularizer', 'L1L2Regularizer', 'identity'],
    'Write a Regularizer of your own.'
  ),
  ...gone(
    'keras.metrics',
    ['clone_metric', 'clone_metrics', 'Reduce'],
    'keras.metrics.Metric has from_config(get_config()).'
  ),
  ...gone(
    'keras.callbacks',
    ['BaseLogger'],
    'Metrics keep their means themselves.'
  ),
  ...gone(
    'keras.preprocessing.image',
    [
      'random_barrel_transform',
      'horizontal_flip',
      'vertical_flip',
      'list_pictures',
      'GraphImageDataGenerator'
    ],
    'Keras 3 has layers such as RandomFlip, RandomRotation and RandomZoom.'
  ),
  ...gone(
    'keras.src.legacy.preprocessing.text',
    ['base_filter'],
    'It was the string of characters that Tokenizer filters out.'
  ),
  ...gone(
    'keras.utils',
    ['GeneratorEnqueuer', 'OrderedEnqueuer', 'SequenceEnqueuer'],
    'fit() takes generators, and PyDataset reads with several workers.'
  ),
  ...gone(
    'keras.utils',
    ['save_array', 'load_array'],
    'numpy.save and numpy.load do so.'
  ),
  ...gone(
    'keras.utils',
    ['H5Dict', 'h5dict', 'ask_to_proceed_with_overwrite'],
    'Use h5py and os.path.'
  ),
  ...gone(
    'keras.utils',
    ['accuracy', 'binary_logloss', 'multiclass_logloss'],
    'keras.metrics has them, and scikit-learn.'
  ),
  ...gone(
    'keras.utils',
    ['get_test_data', 'layer_test', 'keras_test'],
    'They were tools of the tests of Keras.'
  ),
  ...gone(
    'keras.utils',
    ['get_from_module', 'layer_from_config', 'container_from_config'],
    'keras.layers.deserialize(config) makes a layer.'
  ),
  ...gone(
    'keras.utils',
    ['slice_arrays', 'to_list', 'has_arg', 'func_dump', 'func_load'],
    'It was a helper inside of Keras: write it yourself.'
  ),
  ...gone(
    'keras.utils',
    ['count_params', 'count_total_params'],
    'count_params() of a layer or a model tells how many parameters it has.'
  ),
  ...gone(
    'keras.utils',
    [
      'convert_kernel',
      'normalize_tuple',
      'normalize_padding',
      'conv_output_length',
      'conv_input_length',
      'deconv_length',
      'to_graph',
      'layer_typename',
      'ModelToDot'
    ],
    'It was a helper inside of Keras: write it yourself. A kernel is flipped by w[::-1, ::-1].'
  ),
  ...gone(
    'keras.applications.music_tagger_crnn',
    ['MusicTaggerCRNN', 'preprocess_input', 'decode_predictions'],
    'Keras has no music tagger anymore.'
  ),
  ...gone(
    'keras.applications.resnet50',
    ['identity_block', 'conv_block'],
    'They were parts of ResNet50: copy them from keras-applications.'
  ),
  ...gone(
    'keras.applications.inception_v3',
    ['conv2d_bn'],
    'It was a part of InceptionV3: copy it from keras-applications.'
  ),
  ...gone(
    'keras.estimator',
    ['model_to_estimator'],
    'Estimators are gone from TensorFlow: train the model with fit().'
  )
];
