import { k, op, places, written } from './backend-entry';
import { IApiEntry } from './types';

const SAME =
  'abs all any cos exp log logsumexp max mean min prod round sign sin square std sum transpose var';

const PAIRS =
  'equal greater greater_equal less less_equal maximum minimum not_equal';

const LAST = written('axis', '-1', 'Without an axis keras.ops flattens first.');
const FIRST = written('axis', '0', 'Without an axis keras.ops flattens first.');

/** Arithmetic, comparisons and sums of keras.backend. */
export const backendMath: readonly IApiEntry[] = [
  ...SAME.split(' ').flatMap(name => op(name)),
  ...PAIRS.split(' ').flatMap(name => op(name, name, 'x y', 'x1 x2')),
  ...op('lesser', 'less', 'x y', 'x1 x2'),
  ...op('lesser_equal', 'less_equal', 'x y', 'x1 x2'),
  ...op('argmax', 'argmax', 'x axis', 'x axis', LAST),
  ...op('argmin', 'argmin', 'x axis', 'x axis', LAST),
  ...op('cumsum', 'cumsum', 'x axis', 'x axis', FIRST),
  ...op('cumprod', 'cumprod', 'x axis', 'x axis', FIRST),
  ...op('sqrt', 'sqrt', '', '', { rewriter: 'backendSqrt' }),
  ...op('pow', 'power', 'x a', 'x1 x2'),
  ...op('clip', 'clip', 'x min_value max_value', 'x x_min x_max'),
  ...op('dot', 'tensordot', 'x y', 'x1 x2', {
    ...written(
      'axes',
      '[[-1], [-2]]',
      'It makes all pairs, as numpy.dot does; ops.dot does not so with PyTorch.'
    ),
    parameters: ['x1', 'x2', 'axes']
  }),
  ...k('batch_dot', { now: 'helper:old_batch_dot', rewriter: 'backendHelper' }),
  ...op(
    'switch',
    'where',
    'condition then_expression else_expression',
    'condition x1 x2',
    { rewriter: 'backendSwitch' }
  ),
  ...op('in_top_k', 'in_top_k', 'predictions targets k', 'a b k', {
    parameters: ['targets', 'predictions', 'k'],
    changes: {
      predictions: { to: 'predictions' },
      targets: { to: 'targets' }
    }
  }),
  ...op('map_fn', 'map', 'fn elems name dtype', 'f xs - -'),
  ...op('stop_gradient', 'stop_gradient', 'variables', 'variable'),
  ...k('random_uniform', {
    ...places('shape low high dtype seed', 'shape minval maxval dtype seed'),
    now: 'keras.random.uniform',
    rewriter: 'backendRandom',
    signatures: {
      '1': ['shape', 'low', 'high', 'dtype', 'seed'],
      '2': ['shape', 'minval', 'maxval', 'dtype', 'seed']
    }
  }),
  ...k('random_normal', {
    ...places('shape mean std dtype seed', 'shape mean stddev dtype seed'),
    now: 'keras.random.normal',
    rewriter: 'backendRandom',
    signatures: {
      '1': ['shape', 'mean', 'std', 'dtype', 'seed'],
      '2': ['shape', 'mean', 'stddev', 'dtype', 'seed']
    }
  }),
  ...k('truncated_normal', {
    now: 'keras.random.truncated_normal',
    rewriter: 'backendRandom'
  }),
  ...['random_binomial', 'random_bernoulli'].flatMap(name =>
    k(name, {
      ...places('shape p dtype seed', 'shape probabilities dtype seed'),
      ...written('counts', '1', 'It counts draws today.'),
      now: 'keras.random.binomial',
      rewriter: 'backendRandom',
      parameters: ['shape', 'counts', 'probabilities', 'dtype', 'seed']
    })
  )
];
