import { entries } from './entry';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

const changes: Readonly<Record<string, IApiParameter>> = {
  lr: { to: 'learning_rate' },
  schedule_decay: {
    to: null,
    harmless: ['0.004'],
    meaning: 'suggestion',
    reason: 'Nadam has no schedule_decay any more; 0.004 is what it uses.'
  },
  epsilon: { to: 'epsilon', values: { None: '1e-07' } }
};

/** A default that Keras 1 and 2 had; tf.keras has those of Keras 3. */
function before(parameter: string, value: string): IApiDefault {
  return {
    parameter,
    values: { '1': value, '2.3': null },
    meaning: 'safe',
    reason: `Its default was ${value} in Keras 1 and 2.`
  };
}

const epsilon: IApiDefault = {
  parameter: 'epsilon',
  values: { '1': '1e-08', '2': null },
  meaning: 'safe',
  reason: 'Its epsilon was 1e-08 in Keras 1.'
};

function optimizer(
  name: string,
  defaults: readonly IApiDefault[] = []
): IApiEntry[] {
  const options = { changes, defaults, rewriter: 'optimizer' };
  return [
    ...entries('keras.optimizers', name, options),
    ...entries('keras.optimizers', name.toLowerCase(), {
      ...options,
      signature: name,
      now: `keras.optimizers.${name}`
    })
  ];
}

/** The optimizers, and their attributes. */
export const optimizers: readonly IApiEntry[] = [
  ...optimizer('SGD'),
  ...optimizer('RMSprop'),
  ...optimizer('Adam', [epsilon]),
  ...optimizer('Adagrad', [
    before('learning_rate', '0.01'),
    before('initial_accumulator_value', '0.0')
  ]),
  ...optimizer('Adadelta', [before('learning_rate', '1.0'), epsilon]),
  ...optimizer('Adamax', [before('learning_rate', '0.002'), epsilon]),
  ...optimizer('Nadam', [
    {
      ...before('learning_rate', '0.002'),
      meaning: 'suggestion',
      reason:
        'Its default was 0.002 in Keras 1 and 2, and its momentum grew more slowly (0.96 ** (0.004 * t)): that is no argument any more.'
    },
    epsilon
  ]),
  ...entries('keras.optimizers.Optimizer', 'lr', {
    kind: 'attribute',
    now: 'keras.optimizers.Optimizer.learning_rate',
    source:
      'run on Keras 3.15.1: reading it raises AttributeError, and assigning to it sets nothing that training reads'
  })
];
