import { IGeneration } from './types';

/** The newest release of Keras when this was written. */
export const newestKeras = '3.15.1';

const first: IGeneration = {
  since: '0.3',
  default: 'theano',
  acceptsModules: false,
  refusal: 'AssertionError',
  missingPlugin: null,
  emptyIsUnset: false,
  toleratesBadJson: false,
  checksJson: true
};
const keras3: IGeneration = {
  since: '3.0',
  default: 'tensorflow',
  acceptsModules: false,
  refusal: 'ValueError: Unable to import backend : %1',
  missingPlugin: null,
  emptyIsUnset: true,
  toleratesBadJson: true,
  checksJson: false
};

/**
 * How Keras has chosen its backend over the years, newest first. Read in keras/backend/__init__.py (load_backend.py,
 * keras/src/backend/config.py, keras/src/utils/module_utils.py) at the tags named, 3.16 in its nightly builds. Which
 * names each accepts follows from the backends.
 */
export const generations: readonly IGeneration[] = [
  {
    ...keras3,
    since: '3.16',
    refusal: 'ValueError: Unsupported backend : %1',
    missingPlugin:
      'ImportError: The %1 backend is not installed. You can install it via `pip install %2`'
  },
  keras3,
  { ...keras3, since: '2.4', default: null },
  { ...keras3, since: '2.2.1', acceptsModules: true },
  { ...keras3, since: '2.2', acceptsModules: true, emptyIsUnset: false },
  {
    ...first,
    since: '2.0.3',
    default: 'tensorflow',
    toleratesBadJson: true
  },
  { ...first, since: '1.1', default: 'tensorflow' },
  first
];
