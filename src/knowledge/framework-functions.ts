import { IFramework } from './types';
import { tensorflowFunctions } from './backend-uses';

/** Functions of PyTorch and of JAX that compute with tensors. */
const others: readonly string[] = [
  ...tensorflowFunctions,
  'amax',
  'amin',
  'binary_cross_entropy',
  'cat',
  'clamp',
  'clip',
  'concatenate',
  'cross_entropy',
  'gelu',
  'l1_loss',
  'log1p',
  'log_softmax',
  'logsumexp',
  'max',
  'mean',
  'min',
  'mse_loss',
  'prod',
  'silu',
  'smooth_l1_loss',
  'sum',
  'var'
];

/**
 * Frameworks whose functions people call in losses, metrics and layers, and on which other backends that fails. Run with
 * Keras 3.15.1 on all three: in a loss, in a metric and in a layer; on JAX NumPy's functions come through, those of
 * TensorFlow and PyTorch do not, and on PyTorch those of TensorFlow compute in a layer, but not where gradients are needed.
 */
export const frameworks: readonly IFramework[] = [
  {
    backend: 'tensorflow',
    module: 'tensorflow',
    functions: tensorflowFunctions,
    words: tensorflowFunctions.map(name => `\\b${name}\\(`),
    fails: { jax: 'everywhere', torch: 'in losses' }
  },
  {
    backend: 'torch',
    module: 'torch',
    functions: others,
    words: ['\\btorch\\.', '\\bF\\.'],
    fails: { jax: 'everywhere', tensorflow: 'everywhere' }
  },
  {
    backend: 'jax',
    module: 'jax',
    functions: others,
    words: ['\\bjnp\\.', '\\bjax\\.'],
    fails: { tensorflow: 'everywhere', torch: 'everywhere' }
  }
];
