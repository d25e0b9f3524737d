import { backendMath } from './backend-math';
import { backendNn } from './backend-nn';
import { backendShape } from './backend-shape';
import { backendState } from './backend-state';
import { IApiEntry } from './types';

/** What keras.backend had and Keras 3 has in keras.ops, in keras.random or not at all. */
export const backendFunctions: readonly IApiEntry[] = [
  ...backendMath,
  ...backendShape,
  ...backendNn,
  ...backendState
];
