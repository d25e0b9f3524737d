import { entries } from './entry';
import { IApiEntry, IApiParameter } from './types';

/** An initializer of Keras 1 took the shape; one of Keras 2 and 3 is made first, and takes the shape then. */
const shape: IApiParameter = {
  to: null,
  meaning: 'manual',
  reason:
    'An initializer is made first and takes the shape then: RandomNormal(stddev=0.01)(shape). A function of your own that is one takes (shape, dtype=None).'
};

const changes = { shape, scale: shape, name: shape, dim_ordering: shape };

/** Names by which Keras 1 and 2 called initializers. */
const names: Readonly<Record<string, string>> = {
  uniform: 'RandomUniform',
  normal: 'RandomNormal',
  zero: 'Zeros',
  one: 'Ones'
};

/** The initializers. */
export const initializers: readonly IApiEntry[] = [
  ...Object.entries(names).flatMap(([name, now]) =>
    entries('keras.initializers', name, {
      now: `keras.initializers.${now}`,
      signature: `initializers.${name}`,
      changes,
      source:
        'keras/initializations.py of 1.2.2, keras/initializers.py of 2.2.4'
    })
  ),
  ...[
    'lecun_uniform',
    'glorot_normal',
    'glorot_uniform',
    'he_normal',
    'he_uniform'
  ].flatMap(name =>
    entries('keras.initializers', name, {
      signature: 'initializers.glorot_uniform',
      changes,
      source:
        'keras/initializations.py of 1.2.2, keras/initializers.py of 2.2.4'
    })
  ),
  ...entries('keras.initializers', 'get', {
    kind: 'function',
    signature: 'initializers.get',
    changes: {
      identifier: {
        to: 'identifier',
        values: { "'orthogonal'": 'keras.initializers.Orthogonal(gain=1.1)' },
        generations: ['1'],
        meaning: 'safe',
        reason: 'orthogonal was scaled by 1.1 in Keras 1.'
      }
    }
  }),
  ...entries('keras.initializers', 'VarianceScaling', {
    changes: {
      distribution: {
        to: 'distribution',
        values: { "'normal'": "'truncated_normal'" },
        generations: ['2', '2.3'],
        meaning: 'safe',
        reason: 'normal is truncated today too, under the name that says so.'
      }
    }
  })
];
