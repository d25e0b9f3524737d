import { IGeneration } from './types';

const first: IGeneration = {
  since: '0.3',
  default: 'theano',
  names: ['theano', 'tensorflow'],
  refusal: 'AssertionError',
  emptyIsUnset: false,
  toleratesBadJson: false,
  checksJson: true
};
const keras3: IGeneration = {
  since: '3.0',
  default: 'tensorflow',
  names: ['tensorflow', 'jax', 'torch', 'numpy'],
  refusal: 'ValueError: Unable to import backend : %1',
  emptyIsUnset: true,
  toleratesBadJson: true,
  checksJson: false
};

/**
 * How Keras has chosen its backend over the years, newest first. Read in keras/backend/__init__.py (load_backend.py,
 * keras/src/backend/config.py) at the tags named.
 */
export const generations: readonly IGeneration[] = [
  {
    ...keras3,
    since: '3.8',
    names: ['tensorflow', 'jax', 'torch', 'numpy', 'openvino']
  },
  keras3,
  { ...keras3, since: '2.4', default: null },
  { ...keras3, since: '2.2.1', names: null },
  { ...keras3, since: '2.2', names: null, emptyIsUnset: false },
  {
    ...first,
    since: '2.0.5',
    default: 'tensorflow',
    names: ['theano', 'tensorflow', 'cntk'],
    toleratesBadJson: true
  },
  { ...first, since: '1.1', default: 'tensorflow' },
  first
];
