import { entries } from './entry';
import { IApiEntry } from './types';

const SOURCE = 'run on Keras 3.15.1: AttributeError';

const THEANO =
  'theano.compile.sharedvalue: a weight was a shared variable; run on Keras 3.15.1: AttributeError';

/** An attribute of a layer that has another name today. */
function attribute(
  name: string,
  now: string,
  options: Partial<IApiEntry> = {}
): IApiEntry[] {
  return entries('keras.layers.Layer', name, {
    kind: 'attribute',
    now: `keras.layers.Layer.${now}`,
    source: SOURCE,
    ...options
  });
}

/** Attributes or methods of a class that are gone, with what to do. */
function gone(
  owner: string,
  kind: 'attribute' | 'method',
  names: readonly string[],
  reason: string
): IApiEntry[] {
  return names.flatMap(name =>
    entries(owner, name, {
      kind,
      now: null,
      meaning: 'manual',
      reason,
      source: SOURCE
    })
  );
}

const WEIGHT =
  'keras/engine/base_layer.py of 2.2.4: add_weight(name, shape, ...); 3.15.1 raises ValueError for a name by position (run)';

const ITERATOR =
  "run on Keras 3.15.1: 'NumpyArrayIterator' object has no attribute 'next'";

const ofKernels: Partial<IApiEntry> = {
  meaning: 'suggestion',
  reason:
    'kernel and bias are those of Dense and of convolutions; an Embedding has embeddings, a BatchNormalization beta.'
};

/** Attributes and methods of layers and models. */
export const attributes: readonly IApiEntry[] = [
  ...attribute('output_shape', 'output.shape'),
  ...attribute('input_shape', 'input.shape'),
  ...attribute('W', 'kernel', ofKernels),
  ...attribute('b', 'bias', ofKernels),
  ...attribute('running_mean', 'moving_mean'),
  ...attribute('running_std', 'moving_variance'),
  ...entries('keras.layers.Layer', 'get_output_shape_for', {
    kind: 'method',
    now: 'keras.layers.Layer.compute_output_shape',
    source: SOURCE
  }),
  ...['get_value', 'eval'].flatMap(name =>
    entries('keras.Variable', name, {
      kind: 'method',
      now: 'keras.Variable.numpy',
      parameters: [],
      changes: { borrow: { to: null }, return_internal_type: { to: null } },
      source: THEANO
    })
  ),
  ...entries('keras.Variable', 'set_value', {
    kind: 'method',
    now: 'keras.Variable.assign',
    signatures: { '1': ['new_value', 'borrow'] },
    parameters: ['value'],
    changes: { new_value: { to: 'value' }, borrow: { to: null } },
    source: THEANO
  }),
  ...entries('keras.layers.Layer', 'add_weight', {
    kind: 'method',
    rewriter: 'addWeight',
    source: WEIGHT
  }),
  ...entries('keras.preprocessing.image.Iterator', 'next', {
    kind: 'method',
    rewriter: 'iteratorNext',
    source: ITERATOR
  }),
  ...gone(
    'keras.layers.Layer',
    'method',
    [
      'get_output_at',
      'get_input_at',
      'get_output_shape_at',
      'get_input_shape_at'
    ],
    'A layer that is called once has its input and output; of several calls keep what each returned.'
  ),
  ...gone(
    'keras.layers.Layer',
    'method',
    ['add_update', 'get_updates_for', 'get_losses_for'],
    'Assign to variables in call() instead of adding updates.'
  ),
  ...gone(
    'keras.layers.Layer',
    'attribute',
    ['inbound_nodes', 'outbound_nodes', 'uses_learning_phase', 'nb_params'],
    'It was a part of how Keras kept its graph; count_params(), input and output tell of a layer today.'
  ),
  ...gone(
    'keras.Model',
    'attribute',
    [
      'uses_learning_phase',
      'total_loss',
      'metrics_tensors',
      'targets',
      'sample_weights',
      'state_updates',
      'container_nodes',
      'flattened_layers',
      'input_layers',
      'stateful'
    ],
    'It was a part of how Keras 1 and 2 kept a graph, which Keras 3 does not.'
  )
];
