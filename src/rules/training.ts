import { trainingBackends } from '../core/vocabulary/backend-needs';
import { backends } from '../knowledge/backend-list';
import { newestKeras } from '../knowledge/generations';

/**
 * The backends that train with the newest Keras, the default first. What is loaded at the start takes them from here: the
 * whole vocabulary comes with the first notebook.
 */
export const training = trainingBackends(backends, newestKeras);
