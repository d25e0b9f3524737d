import { imageOrderings } from '../image-orderings';
import { IApiParameter } from './types';

/** A new name, the same meaning. */
export function renamed(
  to: string,
  values?: Readonly<Record<string, string>>
): IApiParameter {
  return values ? { to, values } : { to };
}

/** The one name of an initializer that Keras 3 does not know; `uniform`, `normal`, `zero` and `one` mean what they meant. */
export const initializerNames = {
  "'gaussian'": "'random_normal'"
} as const;

/** Where the channels stand, as literals; None is the default of Keras 3. */
export const orderings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(imageOrderings).map(([old, now]) => [`'${old}'`, `'${now}'`])
  ),
  "'default'": 'None'
};

/** The sigmoid that Keras 1 and 2 called hard: its slope is 0.2, that of Keras 3 is 1/6. */
const activationNames = {
  "'hard_sigmoid'": 'helper:old_hard_sigmoid'
} as const;

/** A penalty on outputs: Keras 1 and 2 summed it over the batch, Keras 3 divides it by the batch size; run on 1.2.2, 2.2.4 and 3.15.1. */
export const activityPenalty: IApiParameter = {
  to: 'activity_regularizer',
  harmless: ['None'],
  generations: ['1', '2'],
  meaning: 'suggestion',
  reason:
    'Keras 3 divides a penalty on activity by the batch size, Keras 1 and 2 did not: multiply its factor by the batch size to keep it.'
};

const WEIGHTS: IApiParameter = {
  to: null,
  harmless: ['None'],
  meaning: 'manual',
  reason:
    'Layers other than Embedding no longer accept weights: build the model, then call set_weights() of the layer.'
};

/** Parameters of layers that have another name today. */
export const layerChanges: Readonly<Record<string, IApiParameter>> = {
  output_dim: renamed('units'),
  nb_filter: renamed('filters'),
  filter_length: renamed('kernel_size'),
  init: renamed('kernel_initializer', {
    ...initializerNames,
    // Keras 1 scaled it.
    "'orthogonal'": 'keras.initializers.Orthogonal(gain=1.1)'
  }),
  kernel_initializer: renamed('kernel_initializer', initializerNames),
  bias_initializer: renamed('bias_initializer', initializerNames),
  recurrent_initializer: renamed('recurrent_initializer', initializerNames),
  inner_init: renamed('recurrent_initializer', initializerNames),
  forget_bias_init: renamed('unit_forget_bias', {
    "'one'": 'True',
    "'ones'": 'True',
    "'zero'": 'False',
    "'zeros'": 'False'
  }),
  activation: renamed('activation', activationNames),
  inner_activation: renamed('recurrent_activation', activationNames),
  recurrent_activation: renamed('recurrent_activation', activationNames),
  W_regularizer: renamed('kernel_regularizer'),
  U_regularizer: renamed('recurrent_regularizer'),
  b_regularizer: renamed('bias_regularizer'),
  W_constraint: renamed('kernel_constraint'),
  U_constraint: renamed('recurrent_constraint'),
  b_constraint: renamed('bias_constraint'),
  bias: renamed('use_bias'),
  border_mode: renamed('padding'),
  subsample: renamed('strides'),
  subsample_length: renamed('strides'),
  stride: renamed('strides'),
  pool_length: renamed('pool_size'),
  length: renamed('size'),
  dim_ordering: renamed('data_format', orderings),
  atrous_rate: renamed('dilation_rate'),
  p: renamed('rate'),
  sigma: renamed('stddev'),
  dropout_W: renamed('dropout'),
  dropout_U: renamed('recurrent_dropout'),
  beta_init: renamed('beta_initializer', initializerNames),
  gamma_init: renamed('gamma_initializer', initializerNames),
  activity_regularizer: activityPenalty,
  consume_less: { to: null },
  implementation: { to: null },
  weights: WEIGHTS
};
