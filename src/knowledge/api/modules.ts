import { IApiModule } from './types';

const SOURCE =
  'https://keras.io/guides/migrating_to_keras_3/; importing the old module was run on Keras 3.15.1: ModuleNotFoundError';

function moved(now: string | null, ...old: string[]): IApiModule[] {
  return old.map(name => ({ old: name, now, source: SOURCE }));
}

/** The modules of Keras that moved, or are gone. */
export const modules: readonly IApiModule[] = [
  ...moved(
    'keras.layers',
    'keras.layers.core',
    'keras.layers.convolutional',
    'keras.layers.convolutional_recurrent',
    'keras.layers.recurrent',
    'keras.layers.recurrent_v2',
    'keras.layers.cudnn_recurrent',
    'keras.layers.normalization',
    'keras.layers.normalization_v2',
    'keras.layers.embeddings',
    'keras.layers.advanced_activations',
    'keras.layers.pooling',
    'keras.layers.noise',
    'keras.layers.wrappers',
    'keras.layers.local',
    'keras.layers.merge',
    'keras.layers.experimental.preprocessing',
    'keras.layers.experimental',
    'keras.layers.containers',
    'keras.legacy.layers',
    'keras.engine.topology',
    'keras.engine.base_layer',
    'keras.engine.input_layer'
  ),
  ...moved(
    'keras.models',
    'keras.engine.training',
    'keras.engine.network',
    'keras.engine.sequential',
    'keras.engine.functional',
    'keras.engine.saving',
    'keras.engine.training_arrays',
    'keras.engine.training_generator',
    'keras.legacy.models'
  ),
  ...moved('keras.layers', 'keras.engine'),
  ...moved(
    'keras.utils',
    'keras.utils.np_utils',
    'keras.utils.generic_utils',
    'keras.utils.data_utils',
    'keras.utils.vis_utils',
    'keras.utils.visualize_util',
    'keras.utils.layer_utils',
    'keras.utils.io_utils',
    'keras.utils.training_utils',
    'keras.utils.conv_utils',
    'keras.utils.test_utils',
    'keras.utils.multi_gpu_utils',
    'keras.utils.losses_utils',
    'keras.utils.metrics_utils'
  ),
  ...moved('keras.losses', 'keras.objectives'),
  ...moved('keras.initializers', 'keras.initializations'),
  ...moved(
    'keras.optimizers',
    'keras.optimizers.experimental',
    'keras.optimizers.legacy'
  ),
  ...moved(
    'keras.callbacks',
    'keras.callbacks.callbacks',
    'keras.callbacks.tensorboard_v1',
    'keras.callbacks.tensorboard_v2'
  ),
  ...moved('keras.applications.mobilenet_v2', 'keras.applications.mobilenetv2'),
  ...moved('keras.src.legacy.preprocessing.text', 'keras.preprocessing.text'),
  ...moved(
    'keras.backend',
    'keras.backend.tensorflow_backend',
    'keras.backend.theano_backend',
    'keras.backend.common'
  )
];
