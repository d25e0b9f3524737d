import { IEntryOptions, entries } from './entry';
import { renamed } from './layer-parameters';
import { IApiEntry, IApiParameter } from './types';

const dropped: IApiParameter = { to: null };

/** Arguments by which generators were read in other threads or processes: they change how fast, not what. */
const workers: Readonly<Record<string, IApiParameter>> = {
  max_q_size: dropped,
  max_queue_size: dropped,
  nb_worker: dropped,
  workers: dropped,
  pickle_safe: dropped,
  use_multiprocessing: dropped
};

/** Arguments of saving that Keras 3 warns of, or refuses. */
const saving: Readonly<Record<string, IApiParameter>> = {
  include_optimizer: { to: 'include_optimizer' },
  save_format: {
    to: null,
    harmless: ["'h5'", "'keras'"],
    meaning: 'suggestion',
    reason:
      'The ending of the file name says the format today: .keras or .h5; export() writes a SavedModel.'
  },
  signatures: dropped,
  options: dropped,
  save_traces: dropped
};

function method(name: string, options: IEntryOptions = {}): IApiEntry[] {
  return entries('keras.Model', name, {
    kind: 'method',
    signature: `model.${name}`,
    ...options
  });
}

/** Methods of models, and what makes models. */
export const models: readonly IApiEntry[] = [
  ...['keras.Model', 'keras.models.Model'].flatMap(old =>
    entries(old.slice(0, old.lastIndexOf('.')), 'Model', {
      changes: { input: renamed('inputs'), output: renamed('outputs') }
    })
  ),
  ...method('compile', {
    rewriter: 'compile',
    changes: {
      sample_weight_mode: {
        to: null,
        harmless: ['None'],
        meaning: 'suggestion',
        reason:
          'Keras 3 takes weights for each time step without being told: give sample_weight the shape (samples, steps).'
      },
      target_tensors: {
        to: null,
        harmless: ['None'],
        meaning: 'manual',
        reason: 'Keras 3 has no target tensors: give the targets to fit().'
      },
      class_mode: dropped
    }
  }),
  ...method('fit', {
    changes: {
      nb_epoch: renamed('epochs'),
      show_accuracy: {
        to: null,
        meaning: 'suggestion',
        reason: "Accuracy is a metric of compile() today: metrics=['accuracy']."
      },
      class_weight: {
        to: 'class_weight',
        harmless: ['None'],
        values: {}
      },
      ...workers
    },
    defaults: [
      {
        parameter: 'epochs',
        values: { '1': '10', '2': null },
        meaning: 'safe',
        reason: 'Keras 1 trained for 10 epochs where nothing was said.'
      }
    ]
  }),
  ...method('fit_generator', {
    now: 'keras.Model.fit',
    rewriter: 'generator',
    parametersOf: 'model.fit',
    changes: {
      generator: renamed('x'),
      samples_per_epoch: renamed('steps_per_epoch'),
      nb_epoch: renamed('epochs'),
      nb_val_samples: renamed('validation_steps'),
      ...workers
    }
  }),
  ...method('evaluate_generator', {
    now: 'keras.Model.evaluate',
    rewriter: 'generator',
    parametersOf: 'model.evaluate',
    changes: {
      generator: renamed('x'),
      val_samples: renamed('steps'),
      ...workers
    }
  }),
  ...method('predict_generator', {
    now: 'keras.Model.predict',
    rewriter: 'generator',
    parametersOf: 'model.predict',
    changes: {
      generator: renamed('x'),
      val_samples: renamed('steps'),
      ...workers
    }
  }),
  ...method('evaluate', {
    changes: { show_accuracy: dropped, ...workers }
  }),
  ...method('predict', { changes: workers }),
  ...method('train_on_batch', {
    changes: { accuracy: dropped, reset_metrics: dropped }
  }),
  ...method('test_on_batch', {
    changes: { accuracy: dropped, reset_metrics: dropped }
  }),
  ...method('predict_classes', {
    now: 'keras.Model.predict',
    rewriter: 'predictClasses',
    parametersOf: 'model.predict'
  }),
  ...method('predict_proba', {
    now: 'keras.Model.predict',
    signature: 'model.predict_classes',
    parametersOf: 'model.predict'
  }),
  ...method('save_weights', {
    rewriter: 'saveWeights',
    changes: { save_format: dropped }
  }),
  ...method('get_layer', { rewriter: 'layerName' }),
  ...method('load_weights', { rewriter: 'loadWeights' }),
  ...method('save', { rewriter: 'saveModel', changes: saving }),
  ...method('to_yaml', {
    now: null,
    meaning: 'manual',
    reason: 'Keras removed YAML, which can run code: use to_json().'
  }),
  ...method('add_loss', { rewriter: 'addLoss' }),
  ...method('reset_states', { now: null, rewriter: 'resetStates' }),
  ...method('get_input', {
    now: null,
    meaning: 'manual',
    reason: 'The attribute `input` has it.'
  }),
  ...entries('keras.models', 'model_from_yaml', {
    kind: 'function',
    now: null,
    meaning: 'manual',
    reason: 'Keras removed YAML, which can run code: use model_from_json().'
  }),
  ...['keras.Sequential', 'keras.models.Sequential'].flatMap(old =>
    entries(old.slice(0, old.lastIndexOf('.')), 'Sequential')
  ),
  ...entries('keras.models', 'load_model', {
    kind: 'function',
    rewriter: 'loadModel'
  }),
  ...entries('keras.models', 'save_model', {
    kind: 'function',
    rewriter: 'saveModel',
    changes: saving
  }),
  ...entries('keras.models', 'Graph', {
    now: null,
    meaning: 'manual',
    reason:
      'Graph was replaced by the functional Model: each add_node is a layer called on its inputs.'
  })
];
