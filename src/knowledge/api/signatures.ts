/**
 * The parameters of Keras' classes and methods in order, without `self`, read with `inspect` from each version:
 * [1.2.2 (1.0.0 where it was gone by then), 2.2.4, 2.3.1, 3.15.1]; null where a version does not have it, "" where it takes
 * nothing by name. A version is left out at the end where it is like the one before.
 */
export const signatures: Readonly<Record<string, readonly (string | null)[]>> =
  {
    'initializers.get': ['identifier'],
    'initializers.glorot_uniform': ['shape name dim_ordering', 'seed'],
    'initializers.normal': [
      'shape scale name dim_ordering',
      'mean stddev seed'
    ],
    'initializers.one': ['shape name', ''],
    'initializers.uniform': [
      'shape scale name dim_ordering',
      'minval maxval seed'
    ],
    'initializers.zero': ['shape name', ''],
    load_img: [
      'path grayscale target_size',
      'path grayscale color_mode target_size interpolation',
      'path grayscale color_mode target_size interpolation',
      'path color_mode target_size interpolation keep_aspect_ratio'
    ],
    img_to_array: ['img dim_ordering', 'img data_format dtype'],
    array_to_img: ['x dim_ordering scale', 'x data_format scale dtype'],
    normalize: ['a axis order', 'x axis order'],
    InputLayer: [
      'input_shape batch_input_shape input_dtype input_tensor sparse name',
      'input_shape batch_size batch_input_shape dtype input_tensor sparse name',
      'input_shape batch_size batch_input_shape dtype input_tensor sparse name',
      'shape batch_size dtype sparse ragged batch_shape input_tensor optional name'
    ],
    Sequential: [
      'layers name',
      'layers name',
      'layers name',
      'layers trainable name'
    ],
    plot: ['model to_file show_shapes show_layer_names', null],
    plot_model: [
      null,
      'model to_file show_shapes show_layer_names rankdir',
      'model to_file show_shapes show_layer_names rankdir expand_nested dpi',
      'model to_file show_shapes show_dtype show_layer_names rankdir expand_nested dpi show_layer_activations show_trainable splines'
    ],
    model_to_dot: [
      'model show_shapes show_layer_names',
      'model show_shapes show_layer_names rankdir',
      'model show_shapes show_layer_names rankdir expand_nested dpi subgraph',
      'model show_shapes show_dtype show_layer_names rankdir expand_nested dpi subgraph show_layer_activations show_trainable splines'
    ],
    LambdaCallback: [
      'on_epoch_begin on_epoch_end on_batch_begin on_batch_end on_train_begin on_train_end',
      'on_epoch_begin on_epoch_end on_batch_begin on_batch_end on_train_begin on_train_end',
      'on_epoch_begin on_epoch_end on_batch_begin on_batch_end on_train_begin on_train_end',
      'on_epoch_begin on_epoch_end on_train_begin on_train_end on_train_batch_begin on_train_batch_end'
    ],
    MinMaxNorm: ['low high rate axis', 'min_value max_value rate axis'],
    Cropping3D: ['cropping dim_ordering', 'cropping data_format'],
    SpatialDropout3D: [
      'p dim_ordering',
      'rate data_format',
      'rate data_format',
      'rate data_format seed name dtype'
    ],
    Conv3DTranspose: [
      null,
      'filters kernel_size strides padding output_padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding output_padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format output_padding dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    DepthwiseConv2D: [
      null,
      'kernel_size strides padding depth_multiplier data_format activation use_bias depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer activity_regularizer depthwise_constraint bias_constraint',
      'kernel_size strides padding depth_multiplier data_format activation use_bias depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer activity_regularizer depthwise_constraint bias_constraint',
      'kernel_size strides padding depth_multiplier data_format dilation_rate activation use_bias depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer activity_regularizer depthwise_constraint bias_constraint'
    ],
    LSTMCell: [
      null,
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout seed'
    ],
    GRUCell: [
      null,
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation reset_after',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation reset_after',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout reset_after seed'
    ],
    SimpleRNNCell: [
      null,
      'units activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout'
    ],
    SeparableConv1D: [
      null,
      'filters kernel_size strides padding data_format dilation_rate depth_multiplier activation use_bias depthwise_initializer pointwise_initializer bias_initializer depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer depthwise_constraint pointwise_constraint bias_constraint'
    ],
    applications: [
      'include_top weights input_tensor input_shape classes',
      'include_top weights input_tensor input_shape pooling classes',
      'include_top weights input_tensor input_shape pooling classes',
      'include_top weights input_tensor input_shape pooling classes classifier_activation name'
    ],
    preprocess_input: [
      'x dim_ordering',
      'x data_format mode',
      'x data_format mode',
      'x data_format'
    ],
    'activations.relu': [
      'x alpha max_value',
      'x alpha max_value threshold',
      'x alpha max_value threshold',
      'x negative_slope max_value threshold'
    ],
    'imdb.load_data': [
      'path nb_words skip_top maxlen seed start_char oov_char index_from',
      'path num_words skip_top maxlen seed start_char oov_char index_from'
    ],
    'reuters.load_data': [
      'path nb_words skip_top maxlen test_split seed start_char oov_char index_from',
      'path num_words skip_top maxlen test_split seed start_char oov_char index_from'
    ],
    save_model: [
      'model filepath overwrite',
      'model filepath overwrite include_optimizer',
      'model filepath overwrite include_optimizer',
      'model filepath overwrite zipped'
    ],
    Activation: ['activation'],
    ActivityRegularization: ['l1 l2'],
    ActivityRegularizer: ['l1 l2', null],
    Adadelta: [
      'lr rho epsilon decay',
      'lr rho epsilon decay',
      'learning_rate rho',
      'learning_rate rho epsilon weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    Adagrad: [
      'lr epsilon decay',
      'lr epsilon decay',
      'learning_rate',
      'learning_rate initial_accumulator_value epsilon weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    Adam: [
      'lr beta_1 beta_2 epsilon decay',
      'lr beta_1 beta_2 epsilon decay amsgrad',
      'learning_rate beta_1 beta_2 amsgrad',
      'learning_rate beta_1 beta_2 epsilon amsgrad weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    Adamax: [
      'lr beta_1 beta_2 epsilon decay',
      'lr beta_1 beta_2 epsilon decay',
      'learning_rate beta_1 beta_2',
      'learning_rate beta_1 beta_2 epsilon weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    AtrousConvolution1D: [
      'nb_filter filter_length init activation weights border_mode subsample_length atrous_rate W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      null
    ],
    AtrousConvolution2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample atrous_rate dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      null
    ],
    AveragePooling1D: [
      'pool_length stride border_mode',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    AveragePooling2D: [
      'pool_size strides border_mode dim_ordering',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    AveragePooling3D: [
      'pool_size strides border_mode dim_ordering',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    BatchNormalization: [
      'epsilon mode axis momentum weights beta_init gamma_init gamma_regularizer beta_regularizer',
      'axis momentum epsilon center scale beta_initializer gamma_initializer moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint gamma_constraint',
      'axis momentum epsilon center scale beta_initializer gamma_initializer moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint gamma_constraint',
      'axis momentum epsilon center scale beta_initializer gamma_initializer moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint gamma_constraint renorm renorm_clipping renorm_momentum synchronized'
    ],
    Bidirectional: [
      'layer merge_mode weights',
      'layer merge_mode weights',
      'layer merge_mode weights',
      'layer merge_mode weights backward_layer'
    ],
    CSVLogger: ['filename separator append'],
    Conv1D: [
      'nb_filter filter_length init activation weights border_mode subsample_length W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim input_length',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Conv2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Conv2DTranspose: [
      null,
      'filters kernel_size strides padding output_padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Conv3D: [
      'nb_filter kernel_dim1 kernel_dim2 kernel_dim3 init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    ConvLSTM2D: [
      'nb_filter nb_row nb_col init inner_init forget_bias_init activation inner_activation dim_ordering border_mode subsample W_regularizer U_regularizer b_regularizer dropout_W dropout_U',
      'filters kernel_size strides padding data_format dilation_rate activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences go_backwards stateful dropout recurrent_dropout',
      'filters kernel_size strides padding data_format dilation_rate activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences go_backwards stateful dropout recurrent_dropout',
      'filters kernel_size strides padding data_format dilation_rate activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout seed return_sequences return_state go_backwards stateful'
    ],
    Convolution1D: [
      'nb_filter filter_length init activation weights border_mode subsample_length W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim input_length',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Convolution2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Convolution3D: [
      'nb_filter kernel_dim1 kernel_dim2 kernel_dim3 init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint'
    ],
    Cropping1D: ['cropping'],
    Cropping2D: ['cropping dim_ordering', 'cropping data_format'],
    CuDNNGRU: [
      null,
      'units kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences return_state stateful',
      'units kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences return_state stateful',
      null
    ],
    CuDNNLSTM: [
      null,
      'units kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences return_state stateful',
      'units kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint return_sequences return_state stateful',
      null
    ],
    Deconvolution2D: [
      'nb_filter nb_row nb_col output_shape init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding output_padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding output_padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      null
    ],
    Dense: [
      'output_dim init activation weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      'units activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'units activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'units activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint lora_rank lora_alpha quantization_config'
    ],
    Dropout: ['p noise_shape seed', 'rate noise_shape seed'],
    ELU: ['alpha'],
    EarlyStopping: [
      'monitor min_delta patience verbose mode',
      'monitor min_delta patience verbose mode baseline restore_best_weights',
      'monitor min_delta patience verbose mode baseline restore_best_weights',
      'monitor min_delta patience verbose mode baseline restore_best_weights start_from_epoch'
    ],
    Embedding: [
      'input_dim output_dim init input_length W_regularizer activity_regularizer W_constraint mask_zero weights dropout',
      'input_dim output_dim embeddings_initializer embeddings_regularizer activity_regularizer embeddings_constraint mask_zero input_length',
      'input_dim output_dim embeddings_initializer embeddings_regularizer activity_regularizer embeddings_constraint mask_zero input_length',
      'input_dim output_dim embeddings_initializer embeddings_regularizer embeddings_constraint mask_zero weights lora_rank lora_alpha quantization_config'
    ],
    Flatten: ['', 'data_format'],
    GRU: [
      'output_dim init inner_init activation inner_activation W_regularizer U_regularizer b_regularizer dropout_W dropout_U',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation return_sequences return_state go_backwards stateful unroll reset_after',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation return_sequences return_state go_backwards stateful unroll reset_after',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout seed return_sequences return_state go_backwards stateful unroll reset_after use_cudnn'
    ],
    GaussianDropout: ['p', 'rate', 'rate', 'rate seed'],
    GaussianNoise: ['sigma', 'stddev', 'stddev', 'stddev seed'],
    GlobalAveragePooling2D: [
      'dim_ordering',
      'data_format',
      'data_format',
      'data_format keepdims'
    ],
    GlobalMaxPooling2D: [
      'dim_ordering',
      'data_format',
      'data_format',
      'data_format keepdims'
    ],
    Highway: [
      'init activation weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      'init activation weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      'init activation weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      null
    ],
    ImageDataGenerator: [
      'featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening rotation_range width_shift_range height_shift_range shear_range zoom_range channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function dim_ordering',
      'featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening zca_epsilon rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function data_format validation_split dtype',
      'featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening zca_epsilon rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function data_format validation_split interpolation_order dtype',
      null
    ],
    Input: [
      'shape batch_shape name dtype sparse tensor',
      'shape batch_shape name dtype sparse tensor',
      'shape batch_shape name dtype sparse tensor',
      'shape batch_size dtype sparse ragged batch_shape name tensor optional'
    ],
    L1L2: [null, 'l1 l2'],
    LSTM: [
      'output_dim init inner_init forget_bias_init activation inner_activation W_regularizer U_regularizer b_regularizer dropout_W dropout_U',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation return_sequences return_state go_backwards stateful unroll',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout implementation return_sequences return_state go_backwards stateful unroll',
      'units activation recurrent_activation use_bias kernel_initializer recurrent_initializer bias_initializer unit_forget_bias kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout seed return_sequences return_state go_backwards stateful unroll use_cudnn'
    ],
    Lambda: [
      'function output_shape arguments',
      'function output_shape mask arguments'
    ],
    LeakyReLU: ['alpha', 'alpha', 'alpha', 'negative_slope'],
    LearningRateScheduler: ['schedule', 'schedule verbose'],
    LocallyConnected1D: [
      'nb_filter filter_length init activation weights border_mode subsample_length W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim input_length',
      'filters kernel_size strides padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      null
    ],
    LocallyConnected2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample dim_ordering W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias',
      'filters kernel_size strides padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      'filters kernel_size strides padding data_format activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint',
      null
    ],
    Masking: ['mask_value'],
    MaxNorm: ['m axis', 'max_value axis'],
    MaxPooling1D: [
      'pool_length stride border_mode',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    MaxPooling2D: [
      'pool_size strides border_mode dim_ordering',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    MaxPooling3D: [
      'pool_size strides border_mode dim_ordering',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format',
      'pool_size strides padding data_format name'
    ],
    MaxoutDense: [
      'output_dim nb_feature init weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      'output_dim nb_feature init weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      'output_dim nb_feature init weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim',
      null
    ],
    Merge: [
      'layers mode concat_axis dot_axes output_shape output_mask arguments node_indices tensor_indices name',
      null
    ],
    ModelCheckpoint: [
      'filepath monitor verbose save_best_only save_weights_only mode period',
      'filepath monitor verbose save_best_only save_weights_only mode period',
      'filepath monitor verbose save_best_only save_weights_only mode period',
      'filepath monitor verbose save_best_only save_weights_only mode save_freq initial_value_threshold'
    ],
    Nadam: [
      'lr beta_1 beta_2 epsilon schedule_decay',
      'lr beta_1 beta_2 epsilon schedule_decay',
      'learning_rate beta_1 beta_2',
      'learning_rate beta_1 beta_2 epsilon weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    NonNeg: [null],
    Orthogonal: [null, 'gain seed'],
    PReLU: [
      'init weights shared_axes',
      'alpha_initializer alpha_regularizer alpha_constraint shared_axes'
    ],
    ParametricSoftplus: ['alpha_init beta_init weights shared_axes', null],
    Permute: ['dims'],
    RMSprop: [
      'lr rho epsilon decay',
      'lr rho epsilon decay',
      'learning_rate rho',
      'learning_rate rho momentum epsilon centered weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    RandomNormal: [null, 'mean stddev seed'],
    RandomUniform: [null, 'minval maxval seed'],
    ReduceLROnPlateau: [
      'monitor factor patience verbose mode epsilon cooldown min_lr',
      'monitor factor patience verbose mode min_delta cooldown min_lr'
    ],
    RepeatVector: ['n'],
    Reshape: ['target_shape'],
    SGD: [
      'lr momentum decay nesterov',
      'lr momentum decay nesterov',
      'learning_rate momentum nesterov',
      'learning_rate momentum nesterov weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name'
    ],
    SReLU: [
      't_left_init a_left_init t_right_init a_right_init shared_axes',
      null
    ],
    SeparableConv2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample depth_multiplier dim_ordering depthwise_regularizer pointwise_regularizer b_regularizer activity_regularizer depthwise_constraint pointwise_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate depth_multiplier activation use_bias depthwise_initializer pointwise_initializer bias_initializer depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer depthwise_constraint pointwise_constraint bias_constraint'
    ],
    SeparableConvolution2D: [
      'nb_filter nb_row nb_col init activation weights border_mode subsample depth_multiplier dim_ordering depthwise_regularizer pointwise_regularizer b_regularizer activity_regularizer depthwise_constraint pointwise_constraint b_constraint bias',
      'filters kernel_size strides padding data_format dilation_rate depth_multiplier activation use_bias depthwise_initializer pointwise_initializer bias_initializer depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer depthwise_constraint pointwise_constraint bias_constraint'
    ],
    SimpleRNN: [
      'output_dim init inner_init activation W_regularizer U_regularizer b_regularizer dropout_W dropout_U',
      'units activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout return_sequences return_state go_backwards stateful unroll',
      'units activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout return_sequences return_state go_backwards stateful unroll',
      'units activation use_bias kernel_initializer recurrent_initializer bias_initializer kernel_regularizer recurrent_regularizer bias_regularizer activity_regularizer kernel_constraint recurrent_constraint bias_constraint dropout recurrent_dropout return_sequences return_state go_backwards stateful unroll seed'
    ],
    SpatialDropout1D: ['p', 'rate', 'rate', 'rate seed name dtype'],
    SpatialDropout2D: [
      'p dim_ordering',
      'rate data_format',
      'rate data_format',
      'rate data_format seed name dtype'
    ],
    TensorBoard: [
      'log_dir histogram_freq write_graph write_images',
      'log_dir histogram_freq batch_size write_graph write_grads write_images embeddings_freq embeddings_layer_names embeddings_metadata embeddings_data update_freq',
      'log_dir histogram_freq batch_size write_graph write_grads write_images embeddings_freq embeddings_layer_names embeddings_metadata embeddings_data update_freq',
      'log_dir histogram_freq write_graph write_images write_steps_per_second update_freq profile_batch embeddings_freq embeddings_metadata'
    ],
    ThresholdedReLU: ['theta', 'theta', 'theta', null],
    TimeDistributed: ['layer'],
    TimeDistributedDense: [
      'output_dim init activation weights W_regularizer b_regularizer activity_regularizer W_constraint b_constraint bias input_dim input_length',
      null
    ],
    Tokenizer: [
      'nb_words filters lower split char_level',
      'num_words filters lower split char_level oov_token document_count',
      'num_words filters lower split char_level oov_token document_count',
      null
    ],
    UnitNorm: ['axis'],
    UpSampling1D: ['length', 'size'],
    UpSampling2D: ['size dim_ordering', 'size data_format interpolation'],
    UpSampling3D: ['size dim_ordering', 'size data_format'],
    VarianceScaling: [
      null,
      'scale mode distribution seed',
      'scale mode distribution seed',
      'scale mode distribution seed input_axes output_axes'
    ],
    WeightRegularizer: ['l1 l2', null],
    ZeroPadding1D: ['padding', 'padding', 'padding', 'padding data_format'],
    ZeroPadding2D: ['padding dim_ordering', 'padding data_format'],
    ZeroPadding3D: ['padding dim_ordering', 'padding data_format'],
    merge: [
      'inputs mode concat_axis dot_axes output_shape output_mask arguments name',
      null
    ],
    'model.compile': [
      'optimizer loss metrics loss_weights sample_weight_mode',
      'optimizer loss metrics loss_weights sample_weight_mode weighted_metrics target_tensors',
      'optimizer loss metrics loss_weights sample_weight_mode weighted_metrics target_tensors',
      'optimizer loss loss_weights metrics weighted_metrics run_eagerly steps_per_execution jit_compile auto_scale_loss'
    ],
    'model.evaluate': [
      'x y batch_size verbose sample_weight',
      'x y batch_size verbose sample_weight steps',
      'x y batch_size verbose sample_weight steps callbacks max_queue_size workers use_multiprocessing',
      'x y batch_size verbose sample_weight steps callbacks return_dict'
    ],
    'model.evaluate_generator': [
      'generator val_samples max_q_size nb_worker pickle_safe',
      'generator steps max_queue_size workers use_multiprocessing verbose',
      'generator steps callbacks max_queue_size workers use_multiprocessing verbose',
      null
    ],
    'model.fit': [
      'x y batch_size nb_epoch verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch',
      'x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch validation_steps',
      'x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch validation_steps validation_freq max_queue_size workers use_multiprocessing',
      'x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch validation_steps validation_batch_size validation_freq'
    ],
    'model.fit_generator': [
      'generator samples_per_epoch nb_epoch verbose callbacks validation_data nb_val_samples class_weight max_q_size nb_worker pickle_safe initial_epoch',
      'generator steps_per_epoch epochs verbose callbacks validation_data validation_steps class_weight max_queue_size workers use_multiprocessing shuffle initial_epoch',
      'generator steps_per_epoch epochs verbose callbacks validation_data validation_steps validation_freq class_weight max_queue_size workers use_multiprocessing shuffle initial_epoch',
      null
    ],
    'model.load_weights': [
      'filepath by_name',
      'filepath by_name skip_mismatch reshape',
      'filepath by_name skip_mismatch reshape',
      'filepath skip_mismatch'
    ],
    'model.predict': [
      'x batch_size verbose',
      'x batch_size verbose steps',
      'x batch_size verbose steps callbacks max_queue_size workers use_multiprocessing',
      'x batch_size verbose steps callbacks'
    ],
    'model.predict_classes': [
      'x batch_size verbose',
      'x batch_size verbose',
      'x batch_size verbose',
      null
    ],
    'model.predict_generator': [
      'generator val_samples max_q_size nb_worker pickle_safe',
      'generator steps max_queue_size workers use_multiprocessing verbose',
      'generator steps callbacks max_queue_size workers use_multiprocessing verbose',
      null
    ],
    'model.save': [
      'filepath overwrite',
      'filepath overwrite include_optimizer',
      'filepath overwrite include_optimizer',
      'filepath overwrite zipped'
    ],
    'model.save_weights': [
      'filepath overwrite',
      'filepath overwrite',
      'filepath overwrite',
      'filepath overwrite max_shard_size'
    ],
    'model.test_on_batch': [
      'x y sample_weight',
      'x y sample_weight',
      'x y sample_weight reset_metrics',
      'x y sample_weight return_dict'
    ],
    'model.train_on_batch': [
      'x y sample_weight class_weight',
      'x y sample_weight class_weight',
      'x y sample_weight class_weight reset_metrics',
      'x y sample_weight class_weight return_dict'
    ],
    pad_sequences: ['sequences maxlen dtype padding truncating value'],
    to_categorical: [
      'y nb_classes',
      'y num_classes dtype',
      'y num_classes dtype',
      'x num_classes'
    ]
  };
