import { proof } from '../proofs';
import { KERAS_SOURCE } from '../sources';
import { ITranslate } from '../types';
import { Row } from './row';

/** What goes in. */
export function data(trans: ITranslate): readonly Row[] {
  return [
    {
      id: 'inputs',
      group: 'data',
      title: trans.__('Trains from tf.data, DataLoader, Grain, generators'),
      note: trans.__('The library that the data comes from must be installed.'),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/getting_started/']
    },
    {
      id: 'sparse',
      group: 'data',
      title: trans.__('Sparse input'),
      note: trans.__('Input(sparse=True).'),
      figures: false,
      proof: proof('run'),
      sources: [`${KERAS_SOURCE}/layers/core/input_layer.py`]
    },
    {
      id: 'ragged',
      group: 'data',
      title: trans.__('Ragged input'),
      note: trans.__('Input(ragged=True).'),
      figures: false,
      proof: proof('run'),
      sources: [`${KERAS_SOURCE}/layers/core/input_layer.py`]
    },
    {
      id: 'text-in-model',
      group: 'data',
      title: trans.__('TextVectorization inside a model'),
      note: trans.__(
        'Text and hashing layers need TensorFlow installed on any backend; outside the model they then work (Hashing of strings not on NumPy). Text goes in as tf.constant or tf.data: arrays of NumPy strings fail on TensorFlow as well.'
      ),
      figures: false,
      proof: proof('run'),
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
      proof: proof('run'),
      sources: ['https://keras.io/api/layers/preprocessing_layers/']
    },
    {
      id: 'keras-hub',
      group: 'data',
      title: trans.__('KerasHub’s pretrained models'),
      note: trans.__(
        'KerasHub 0.32 requires tensorflow-text, and so TensorFlow, on every system but Windows, whatever the backend.'
      ),
      figures: false,
      proof: proof('documented', 'KerasHub 0.32'),
      sources: [
        'https://keras.io/keras_hub/',
        'https://pypi.org/project/keras-hub/'
      ]
    }
  ];
}
