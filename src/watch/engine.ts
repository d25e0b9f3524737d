/**
 * What follows, reads and judges notebooks: the larger part of the advisor, and a chunk of its own that is loaded with the
 * first Python notebook. A page without one never pays for it.
 */
export { Advice } from './advice';
export {
  Inspector,
  backendSettings,
  loadsKeras,
  planFix,
  planSwitch,
  rankBackends
} from '../core';
export { usesOlderKeras } from '../rules/keras-two';
export { vocabulary } from '../rules/vocabulary';
export { rules } from '../rules';
