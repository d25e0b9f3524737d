import { entries } from './entry';
import { ByGeneration, IApiDefault, IApiEntry, IApiParameter } from './types';

const changes: Readonly<Record<string, IApiParameter>> = {
  lr: { to: 'learning_rate' },
  schedule_decay: { to: null },
  epsilon: { to: 'epsilon', values: { None: '1e-07' } },
  clipnorm: {
    to: 'global_clipnorm',
    generations: ['1', '2'],
    meaning: 'safe',
    reason:
      'clipnorm of Keras 1 and 2 was the norm of all gradients together; that of Keras 3 is the norm of each.'
  }
};

/** Epsilon of RMSprop and Adagrad: it stood beside the root, and stands under it in Keras 3. */
const underRoot: NonNullable<IApiEntry['changes']> = {
  ...changes,
  epsilon: [
    {
      to: 'epsilon',
      values: {
        None: '1e-14',
        '1e-08': '1e-16',
        '1e-8': '1e-16',
        '1e-07': '1e-14',
        '1e-7': '1e-14',
        '1e-06': '1e-12',
        '1e-6': '1e-12',
        '1e-05': '1e-10',
        '1e-5': '1e-10'
      },
      generations: ['1', '2', '2.3'],
      meaning: 'suggestion',
      reason:
        'Keras 3 adds epsilon under the root, Keras 1 and 2 added it to the root: its square is nearest, and differs where gradients are tiny.'
    },
    changes.epsilon
  ]
};

/** A default that Keras 1 and 2 had; tf.keras has those of Keras 3. */
function before(
  parameter: string,
  values: ByGeneration<string | null>
): IApiDefault {
  const texts = [...new Set(Object.values(values))].filter(
    text => text !== null
  );
  return {
    parameter,
    values: { ...values, '2.3': null },
    meaning: 'safe',
    reason: `The default of ${parameter} was ${texts.join(', then ')} in Keras 1 and 2.`
  };
}

/** Epsilon was 1e-8 in Keras 1 and is 1e-7 since. */
const epsilon: IApiDefault = {
  parameter: 'epsilon',
  values: { '1': '1e-08', '2': null },
  meaning: 'safe',
  reason: 'The default of epsilon was 1e-08 in Keras 1.'
};

/** The square of what epsilon was, which stood beside the root. */
const squaredEpsilon: IApiDefault = {
  parameter: 'epsilon',
  values: { '1': '1e-16', '2': '1e-14', '2.3': null },
  meaning: 'safe',
  reason:
    'Keras 3 adds epsilon under the root, where Keras 1 and 2 added it to the root: this is the square of their default.'
};

function optimizer(
  name: string,
  defaults: readonly IApiDefault[] = [],
  options: Partial<IApiEntry> = {}
): IApiEntry[] {
  const own = { changes, defaults, rewriter: 'optimizer', ...options };
  return [
    ...entries('keras.optimizers', name, own),
    ...entries('keras.optimizers', name.toLowerCase(), {
      ...own,
      signature: name,
      now: `keras.optimizers.${name}`
    })
  ];
}

/** An attribute or a method of an optimizer that is gone. */
function gone(
  kind: 'attribute' | 'method',
  names: readonly string[],
  reason: string
): IApiEntry[] {
  return names.flatMap(name =>
    entries('keras.optimizers.Optimizer', name, {
      kind,
      now: null,
      meaning: 'manual',
      reason,
      source: 'run on Keras 3.15.1: AttributeError'
    })
  );
}

/** The optimizers, and their attributes. */
export const optimizers: readonly IApiEntry[] = [
  ...optimizer('SGD'),
  ...optimizer('RMSprop', [squaredEpsilon], { changes: underRoot }),
  ...optimizer('Adam', [epsilon]),
  ...optimizer(
    'Adagrad',
    [
      before('learning_rate', { '1': '0.01' }),
      before('initial_accumulator_value', { '1': '0.0' }),
      squaredEpsilon
    ],
    { changes: underRoot }
  ),
  ...optimizer('Adadelta', [before('learning_rate', { '1': '1.0' }), epsilon]),
  ...optimizer('Adamax', [before('learning_rate', { '1': '0.002' }), epsilon]),
  ...optimizer('Nadam', [before('learning_rate', { '1': '0.002' }), epsilon], {
    meaning: 'suggestion',
    reason:
      'Nadam of Keras 1 and 2 raised its momentum 250 times slower (schedule_decay=0.004) than that of Keras 3 does: it takes another path.'
  }),
  ...entries('keras.optimizers.Optimizer', 'lr', {
    kind: 'attribute',
    now: 'keras.optimizers.Optimizer.learning_rate',
    source:
      'run on Keras 3.15.1: reading it raises AttributeError, and assigning to it sets nothing that training reads'
  }),
  ...entries('keras.optimizers.Optimizer', 'weights', {
    kind: 'attribute',
    now: 'keras.optimizers.Optimizer.variables',
    meaning: 'suggestion',
    reason: 'The learning rate is among the variables of an optimizer today.',
    source: 'run on Keras 3.15.1: AttributeError'
  }),
  ...gone(
    'attribute',
    ['decay'],
    'Keras 3 has no decay: a schedule such as InverseTimeDecay lowers the learning rate.'
  ),
  ...gone(
    'attribute',
    ['updates'],
    'Keras 3 has no list of updates: an optimizer changes variables when apply() is called.'
  ),
  ...gone(
    'method',
    ['get_weights'],
    'save_own_variables() and load_own_variables() keep the state of an optimizer; its values are in variables.'
  ),
  ...gone(
    'method',
    ['get_updates', 'get_gradients', 'minimize'],
    'Gradients are taken by the backend (tf.GradientTape, jax.grad, loss.backward()) and given to apply(gradients, variables).'
  ),
  ...['optimizer_from_config', 'TFOptimizer', 'clip_norm'].flatMap(name =>
    entries('keras.optimizers', name, {
      kind: 'function',
      now: null,
      meaning: 'manual',
      reason:
        name === 'optimizer_from_config'
          ? 'keras.optimizers.deserialize(config) does so today; the config has other names.'
          : `Keras 3 has no ${name}.`,
      source: 'keras/optimizers.py of 2.2.4, not in Keras 3.15.1'
    })
  )
];
