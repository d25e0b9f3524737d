import { IVariable } from './types';

/** The environment variables that bear on Keras' backend. */
export const variables: readonly IVariable[] = [
  { name: 'KERAS_BACKEND', kind: null, backend: null },
  { name: 'THEANO_FLAGS', kind: 'theano-flags', backend: 'theano' },
  { name: 'THEANORC', kind: 'theano-flags', backend: 'theano' },
  { name: 'KERAS_HOME', kind: 'keras-home', backend: null },
  { name: 'TF_USE_LEGACY_KERAS', kind: 'legacy-keras-flag', backend: null }
];
