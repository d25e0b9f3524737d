/**
 * What reads and judges notebooks: the larger part of the advisor, and a chunk of its own that is loaded with the first
 * Python notebook. A page without one never pays for it.
 */
export {
  Inspector,
  backendSettings,
  loadsKeras,
  planFix,
  planSwitch,
  rankBackends
} from '../core';
export { vocabulary } from '../rules/vocabulary';
export { rules } from '../rules';
