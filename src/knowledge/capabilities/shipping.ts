import { proof } from '../proofs';
import { ITranslate } from '../types';
import { Row } from './row';

/** What comes out of a model. */
export function shipping(trans: ITranslate): readonly Row[] {
  return [
    {
      id: 'export-savedmodel',
      group: 'ship',
      title: trans.__('Exports SavedModel'),
      note: '',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-onnx',
      group: 'ship',
      title: trans.__('Exports ONNX'),
      note: trans.__(
        'With packages of its own: onnx and tf2onnx for TensorFlow, jax2onnx (0.17.1 was run) for JAX.'
      ),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-openvino',
      group: 'ship',
      title: trans.__('Exports OpenVINO'),
      note: '',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/models/model_saving_apis/export']
    },
    {
      id: 'export-litert',
      group: 'ship',
      title: trans.__('Exports LiteRT (mobile)'),
      note: trans.__(
        'PyTorch: with litert-torch, read in the source and not run.'
      ),
      figures: false,
      proof: proof('run'),
      sources: [
        'https://keras.io/api/models/model_saving_apis/export',
        'https://github.com/keras-team/keras/pull/22758'
      ]
    },
    {
      id: 'export-pt2',
      group: 'ship',
      title: trans.__('Exports PyTorch’s .pt2'),
      note: '',
      figures: false,
      proof: proof('run'),
      sources: [
        'https://keras.io/api/models/model_saving_apis/export',
        'https://github.com/keras-team/keras/pull/22797'
      ]
    },
    {
      id: 'browser',
      group: 'ship',
      title: trans.__('Runs in a browser (TensorFlow.js)'),
      note: trans.__(
        'Its converter imports tf_keras, so it reads models of Keras 2; for Keras 3 no way was found.'
      ),
      figures: false,
      proof: proof('source', 'tensorflowjs 4.22'),
      sources: ['https://github.com/tensorflow/tfjs']
    },
    {
      id: 'saves',
      group: 'ship',
      title: trans.__('Saves .keras and .h5'),
      note: '',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/models/model_saving_apis/']
    }
  ];
}
