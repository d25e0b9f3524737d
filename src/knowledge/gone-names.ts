import { IGoneNames } from './types';

/*
 * What keras.backend had and Keras 3 has not: the names of tensorflow_backend.py, common.py and __init__.py of Keras 1.2.2,
 * 2.0.8, 2.2.4 and 2.3.1 and of keras.backend of 2.15.0, without the fourteen that each Keras since 3.0 has (3.0.0 to
 * 3.15.1 alike). Without image_dim_ordering and its setter, which are another rule's.
 */
const ofKeras = words(`
  _BACKEND abs all any arange argmax argmin asymmetric_spatial_2d_padding asymmetric_temporal_padding atrous_conv2d
  batch_dot batch_flatten batch_get_value batch_normalization batch_set_value bias_add binary_crossentropy
  binary_focal_crossentropy cast cast_to_floatx categorical_crossentropy categorical_focal_crossentropy clip
  cntk_backend common concatenate constant control_dependencies conv1d conv2d conv2d_transpose conv3d conv3d_transpose
  cos count_params ctc_batch_cost ctc_decode ctc_label_dense_to_sparse cumprod cumsum deconv2d depthwise_conv2d dot
  dropout dtype eager elu equal eval exp expand_dims experimental eye flatten foldl foldr function gather get_session
  get_value get_variable_shape gradients greater greater_equal hard_sigmoid identity in_test_phase in_top_k
  in_train_phase int_shape is_placeholder is_sparse is_symbolic is_tensor is_variable l2_normalize learning_phase
  learning_phase_scope legacy_weight_ordering less less_equal lesser lesser_equal load_backend local_conv1d
  local_conv2d log logsumexp manual_variable_initialization map_fn max maximum mean min minimum moving_average_update
  mxnet_backend name_scope ndim normalize_batch_in_training normalize_data_format not_equal one_hot ones ones_like
  permute_dimensions placeholder pool2d pool3d pow print_tensor prod random_bernoulli random_binomial random_normal
  random_normal_variable random_uniform random_uniform_variable relu repeat repeat_elements reset_uids reshape
  resize_images resize_volumes reverse rnn round separable_conv1d separable_conv2d set_learning_phase
  set_legacy_weight_ordering set_session set_value shape sigmoid sign sin size slice softmax softplus softsign
  sparse_categorical_crossentropy spatial_2d_padding spatial_3d_padding sqrt square squeeze stack std stop_gradient
  sum switch symbolic tanh temporal_padding tensorflow_backend tf theano theano_backend tile to_dense transpose
  truncated_normal update update_add update_sub v1_variable_initialization var variable zeros zeros_like
`);

/** The same for tf.keras.backend, which has many of them still: TensorFlow 2.15.1 and 1.15 against 2.21.0. */
const ofTensorFlow = words(`
  asymmetric_spatial_2d_padding asymmetric_temporal_padding atrous_conv2d control_dependencies conv3d_transpose
  deconv2d experimental function get_session get_variable_shape in_test_phase in_train_phase is_placeholder is_tensor
  is_variable learning_phase learning_phase_scope lesser lesser_equal local_conv1d local_conv2d logsumexp
  manual_variable_initialization normalize_batch_in_training normalize_data_format placeholder print_tensor
  random_binomial reset_uids separable_conv1d set_learning_phase set_session tensorflow_backend
`);

/** What has the same name and the same meaning in keras.ops of 3.15.1. */
const inOps = words(`
  abs all any arange argmax argmin binary_crossentropy cast categorical_crossentropy clip concatenate cos cumprod
  cumsum dot dtype elu equal exp expand_dims eye greater greater_equal hard_sigmoid identity in_top_k is_tensor less
  less_equal log logsumexp max maximum mean min minimum ndim not_equal one_hot ones ones_like prod relu repeat reshape
  round shape sigmoid sign sin size slice softmax softplus softsign sparse_categorical_crossentropy sqrt square
  squeeze stack std stop_gradient sum tanh tile transpose var zeros zeros_like
`);

/** What to write instead where it has another name. */
const renamed: Readonly<Record<string, string>> = {
  _BACKEND: 'keras.backend.backend()',
  batch_dot: 'keras.ops.einsum',
  batch_flatten: 'keras.layers.Flatten',
  cast_to_floatx: 'keras.ops.cast',
  constant: 'keras.ops.convert_to_tensor',
  count_params: 'model.count_params()',
  dropout: 'keras.random.dropout',
  eval: 'keras.ops.convert_to_numpy',
  gather: 'keras.ops.take',
  get_value: 'keras.ops.convert_to_numpy',
  int_shape: 'x.shape',
  l2_normalize: 'keras.ops.normalize',
  lesser: 'keras.ops.less',
  lesser_equal: 'keras.ops.less_equal',
  map_fn: 'keras.ops.map',
  name_scope: 'keras.name_scope',
  permute_dimensions: 'keras.ops.transpose',
  pow: 'keras.ops.power',
  random_binomial: 'keras.random.binomial',
  random_normal: 'keras.random.normal',
  random_uniform: 'keras.random.uniform',
  repeat_elements: 'keras.ops.repeat',
  resize_images: 'keras.ops.image.resize',
  reverse: 'keras.ops.flip',
  set_value: 'variable.assign()',
  switch: 'keras.ops.where',
  truncated_normal: 'keras.random.truncated_normal',
  variable: 'keras.Variable'
};

/** The names that left keras.backend. */
export const goneNames: IGoneNames = {
  ofKeras,
  ofTensorFlow,
  successors: {
    ...Object.fromEntries(inOps.map(name => [name, `keras.ops.${name}`])),
    ...renamed
  }
};

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
