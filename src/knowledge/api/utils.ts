import { IEntryOptions, entries } from './entry';
import { orderings, renamed } from './layer-parameters';
import { IApiEntry } from './types';

const LEGACY = 'keras.src.legacy.preprocessing';

function moved(
  old: string,
  now: string | null,
  options: IEntryOptions = {}
): IApiEntry[] {
  const dot = old.lastIndexOf('.');
  return entries(old.slice(0, dot), old.slice(dot + 1), {
    kind: 'function',
    now,
    ...options
  });
}

const legacy: IEntryOptions = {
  meaning: 'suggestion',
  reason:
    'Keras 3 keeps it, without a promise, at a private place, and says that new code should not use it.'
};

/** Utilities, preprocessing and data sets. */
export const utils: readonly IApiEntry[] = [
  ...moved('keras.utils.to_categorical', 'keras.utils.to_categorical', {
    signature: 'to_categorical',
    changes: {
      y: renamed('x'),
      nb_classes: renamed('num_classes'),
      dtype: { to: null, harmless: ["'float32'"] }
    }
  }),
  ...['plot', 'plot_model'].flatMap(name =>
    moved(`keras.utils.${name}`, 'keras.utils.plot_model', {
      signature: name,
      parametersOf: 'plot_model'
    })
  ),
  ...moved('keras.utils.model_to_dot', 'keras.utils.model_to_dot', {
    signature: 'model_to_dot'
  }),
  ...moved('keras.utils.normalize', 'keras.utils.normalize', {
    signature: 'normalize',
    changes: { a: renamed('x') }
  }),
  ...moved('keras.utils.print_summary', null, {
    meaning: 'manual',
    reason: 'summary() of the model prints it.'
  }),
  ...moved('keras.utils.convert_all_kernels_in_model', null, {
    meaning: 'manual',
    reason:
      'It flipped kernels that Theano had trained: flip them with w[::-1, ::-1] when you load them.'
  }),
  ...moved('keras.utils.multi_gpu_model', null, {
    meaning: 'manual',
    reason:
      'Several GPUs are used by tf.distribute.MirroredStrategy, keras.distribution (JAX) or DistributedDataParallel (PyTorch).'
  }),
  ...moved('keras.utils.HDF5Matrix', null, {
    meaning: 'manual',
    reason: 'Keras 3 has none: read the file with h5py.'
  }),
  ...['categorical_probas_to_classes', 'probas_to_classes'].flatMap(name =>
    moved(`keras.utils.${name}`, null, {
      meaning: 'manual',
      reason: 'np.argmax(p, axis=1) does the same.'
    })
  ),
  ...moved(
    'keras.preprocessing.image.ImageDataGenerator',
    `${LEGACY}.image.ImageDataGenerator`,
    {
      ...legacy,
      kind: 'class',
      signature: 'ImageDataGenerator',
      parameters:
        'featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening zca_epsilon rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range channel_shift_range fill_mode cval horizontal_flip vertical_flip rescale preprocessing_function data_format validation_split interpolation_order dtype'.split(
          ' '
        ),
      changes: {
        dim_ordering: renamed('data_format', orderings),
        width_zoom_range: {
          to: null,
          meaning: 'suggestion',
          reason:
            'No release of Keras has width_zoom_range: the call fails with it. zoom_range zooms both sides.'
        }
      }
    }
  ),
  ...[
    'Iterator',
    'NumpyArrayIterator',
    'DirectoryIterator',
    'apply_affine_transform',
    'apply_channel_shift',
    'apply_brightness_shift',
    'random_rotation',
    'random_shift',
    'random_shear',
    'random_zoom',
    'random_channel_shift',
    'random_brightness'
  ].flatMap(name =>
    moved(
      `keras.preprocessing.image.${name}`,
      `${LEGACY}.image.${name}`,
      legacy
    )
  ),
  ...[
    ['nb_sample', 'samples'],
    ['N', 'n'],
    ['nb_class', 'num_classes']
  ].flatMap(([name, now]) =>
    moved(
      `keras.preprocessing.image.Iterator.${name}`,
      `keras.preprocessing.image.Iterator.${now}`,
      { kind: 'attribute', signature: '' }
    )
  ),
  ...['load_img', 'img_to_array', 'array_to_img'].flatMap(name =>
    moved(
      `keras.preprocessing.image.${name}`,
      `keras.preprocessing.image.${name}`,
      {
        signature: name,
        changes: {
          grayscale: {
            to: 'color_mode',
            values: { True: "'grayscale'", False: "'rgb'" }
          },
          dim_ordering: renamed('data_format', orderings)
        }
      }
    )
  ),
  ...moved(`${LEGACY}.text.Tokenizer`, `${LEGACY}.text.Tokenizer`, {
    kind: 'class',
    signature: 'Tokenizer',
    parameters: ['num_words', 'filters', 'lower', 'split', 'char_level'],
    changes: { nb_words: renamed('num_words') }
  }),
  ...['TimeseriesGenerator', 'make_sampling_table', 'skipgrams'].flatMap(name =>
    moved(
      `keras.preprocessing.sequence.${name}`,
      `${LEGACY}.sequence.${name}`,
      legacy
    )
  ),
  ...['imdb', 'reuters'].flatMap(name =>
    moved(
      `keras.datasets.${name}.load_data`,
      `keras.datasets.${name}.load_data`,
      {
        signature: `${name}.load_data`,
        changes: {
          nb_words: renamed('num_words'),
          path: {
            to: 'path',
            harmless: [`'${name}.npz'`],
            values: {
              [`'${name}.pkl'`]: `'${name}.npz'`,
              [`'${name}_full.pkl'`]: `'${name}.npz'`
            }
          },
          ...(name === 'imdb'
            ? {
                test_split: {
                  to: null,
                  meaning: 'suggestion' as const,
                  reason:
                    'The data are split already, one half for testing: test_split of Keras 1.0 is gone.'
                }
              }
            : {})
        }
      }
    )
  ),
  ...[
    'imagenet_utils',
    'vgg16',
    'vgg19',
    'resnet50',
    'inception_v3',
    'xception'
  ].flatMap(name =>
    moved(
      `keras.applications.${name}.preprocess_input`,
      `keras.applications.${name}.preprocess_input`,
      {
        signature: 'preprocess_input',
        changes: { dim_ordering: renamed('data_format', orderings) }
      }
    )
  ),
  ...[
    'VGG16',
    'VGG19',
    'ResNet50',
    'InceptionV3',
    'Xception',
    'vgg16.VGG16',
    'vgg19.VGG19',
    'resnet50.ResNet50',
    'inception_v3.InceptionV3',
    'xception.Xception'
  ].flatMap(name =>
    moved(`keras.applications.${name}`, `keras.applications.${name}`, {
      kind: 'class',
      signature: 'applications'
    })
  ),
  ...moved(
    'keras.applications.imagenet_utils._obtain_input_shape',
    'keras.src.applications.imagenet_utils.obtain_input_shape',
    legacy
  ),
  ...moved(
    'keras.datasets.cifar10.load_batch',
    'keras.src.datasets.cifar.load_batch',
    legacy
  ),
  ...moved('keras.layers.get_source_inputs', 'keras.utils.get_source_inputs'),
  ...moved('keras.utils.convert_dense_weights_data_format', null, {
    meaning: 'manual',
    reason:
      'It reordered the weights of a Dense layer after Flatten: reorder them when you load them.'
  })
];
