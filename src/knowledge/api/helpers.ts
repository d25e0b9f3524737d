import { backendHelpers } from './backend-helpers';
import { oldWeights } from './old-weights';
import { IApiHelper } from './types';

/**
 * Losses that look at the numbers that a model gives, on TensorFlow too. Run: the binary one on 1.2.2, 2.2.4 and 3.15.1, the
 * others on 3.15.1, where TensorFlow gives what JAX and PyTorch give with them alone.
 */
const plainLosses: readonly IApiHelper[] = [
  'binary_crossentropy',
  'categorical_crossentropy',
  'sparse_categorical_crossentropy'
].map(name => ({
  name: `plain_${name}`,
  source: [
    '@keras.saving.register_keras_serializable()',
    `def plain_${name}(y_true, y_pred):`,
    `    """The ${name} of Keras 1 and 2; on TensorFlow that of Keras 3 looks behind the last activation."""`,
    `    return keras.losses.${name}(y_true, y_pred * 1.0)`
  ].join('\n'),
  imports: ['keras']
}));

/** Functions and classes that keep what Keras 1 and 2 computed, where Keras 3 has nothing that is the same. */
export const helpers: readonly IApiHelper[] = [
  ...backendHelpers,
  oldWeights,
  {
    name: 'space_to_depth',
    source: [
      'def space_to_depth(inputs, block_size):',
      '    """The space_to_depth of TensorFlow for images with their channels last."""',
      '    _, height, width, channels = inputs.shape',
      '    if None in (height, width) or height % block_size or width % block_size:',
      '        # While the shape of an image of any size is worked out.',
      "        return ops.image.extract_patches(inputs, block_size, block_size, data_format='channels_last')",
      '    rows, columns = height // block_size, width // block_size',
      '    x = ops.reshape(inputs, (-1, rows, block_size, columns, block_size, channels))',
      '    x = ops.transpose(x, (0, 1, 3, 2, 4, 5))',
      '    return ops.reshape(x, (-1, rows, columns, block_size * block_size * channels))'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'SineUnit',
    source: [
      "@saving.register_keras_serializable('keras_contrib')",
      'class SineUnit(Layer):',
      '    """The SineReLU of keras_contrib: a sine wave below zero."""',
      '',
      '    def __init__(self, epsilon=0.0025, **kwargs):',
      '        super().__init__(**kwargs)',
      '        self.supports_masking = True',
      '        self.epsilon = epsilon',
      '',
      '    def call(self, inputs):',
      '        return ops.maximum(self.epsilon * (ops.sin(inputs) - ops.cos(inputs)), inputs)',
      '',
      '    def get_config(self):',
      "        return {**super().get_config(), 'epsilon': float(self.epsilon)}"
    ].join('\n'),
    imports: ['keras.ops', 'keras.saving', 'keras.layers.Layer']
  },
  {
    name: 'old_hinge',
    source: [
      'def old_hinge(y_true, y_pred):',
      '    """The hinge of Keras 1 and 2, which takes labels of 0 as they are."""',
      '    return ops.mean(ops.maximum(1.0 - y_true * y_pred, 0.0), axis=-1)'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'old_squared_hinge',
    source: [
      'def old_squared_hinge(y_true, y_pred):',
      '    """The squared_hinge of Keras 1 and 2, which takes labels of 0 as they are."""',
      '    return ops.mean(ops.square(ops.maximum(1.0 - y_true * y_pred, 0.0)), axis=-1)'
    ].join('\n'),
    imports: ['keras.ops']
  },
  ...plainLosses,
  {
    name: 'SumOfActivity',
    source: [
      'class SumOfActivity(Regularizer):',
      '    """Sums over the batch as Keras 1.2 and 2 did; Keras 3 divides what it returns by the batch size."""',
      '',
      '    def __init__(self, l1=0.0, l2=0.0):',
      '        self.l1 = l1',
      '        self.l2 = l2',
      '',
      '    def __call__(self, x):',
      '        penalty = self.l1 * ops.sum(ops.abs(x)) + self.l2 * ops.sum(ops.square(x))',
      '        return penalty * ops.cast(ops.shape(x)[0], x.dtype)',
      '',
      '    def get_config(self):',
      "        return {'l1': self.l1, 'l2': self.l2}"
    ].join('\n'),
    imports: ['keras.ops', 'keras.regularizers.Regularizer']
  },
  {
    name: 'BatchStatistics',
    source: [
      'class BatchStatistics(BatchNormalization):',
      '    """BatchNormalization(mode=2) of Keras 1: the statistics of the batch, when it predicts as well."""',
      '',
      '    def call(self, inputs, training=None, mask=None):',
      '        return super().call(inputs, training=True, mask=mask)'
    ].join('\n'),
    imports: ['keras.layers.BatchNormalization']
  },
  {
    name: 'PeriodicCheckpoint',
    source: [
      'class PeriodicCheckpoint(ModelCheckpoint):',
      '    """Writes after each `period` epochs, as ModelCheckpoint(period=) did up to Keras 2."""',
      '',
      '    def __init__(self, *args, period=1, **kwargs):',
      '        super().__init__(*args, **kwargs)',
      '        self.period = period',
      '        self.epochs_since_last_save = 0',
      '',
      '    def on_epoch_end(self, epoch, logs=None):',
      '        self.epochs_since_last_save += 1',
      '        if self.epochs_since_last_save >= self.period:',
      '            self.epochs_since_last_save = 0',
      '            super().on_epoch_end(epoch, logs)'
    ].join('\n'),
    imports: ['keras.callbacks.ModelCheckpoint']
  },
  {
    name: 'SeededLambda',
    source: [
      'class SeededLambda(Lambda):',
      '    """A Lambda whose function draws random numbers: their seeds belong to the layer, as JAX wants it."""',
      '',
      '    seeds = None',
      '',
      '    def __init__(self, function, **kwargs):',
      '        super().__init__(function, **kwargs)',
      '        self.own_seeds = keras.random.SeedGenerator()',
      '',
      '    def call(self, inputs, mask=None, training=None):',
      '        SeededLambda.seeds = self.own_seeds',
      '        return super().call(inputs, mask=mask, training=training)'
    ].join('\n'),
    imports: ['keras', 'keras.layers.Lambda']
  },
  {
    name: 'set_learning_rate',
    source: [
      'def set_learning_rate(model, value):',
      '    """Sets the learning rate, between two batches too: on JAX training has a copy of its own, which is asked for first."""',
      "    if hasattr(model, 'jax_state_sync'):",
      '        model.jax_state_sync()',
      '    model.optimizer.learning_rate = value'
    ].join('\n'),
    imports: []
  },
  {
    name: 'reset_states',
    source: [
      'def reset_states(model):',
      '    """Model.reset_states() of Keras 1 and 2: clears what recurrent layers remember."""',
      '    for layer in model.layers:',
      "        if hasattr(layer, 'reset_states'):",
      '            layer.reset_states()',
      "        elif hasattr(layer, 'layers'):",
      '            reset_states(layer)'
    ].join('\n'),
    imports: []
  }
];
