/**
 * What reads and judges notebooks: the larger part of the advisor, and a chunk of its own that is loaded with the first
 * Python notebook. A page without one never pays for it.
 */
export { Inspector, planSwitch } from '../core';
export { importers } from '../knowledge/importers';
export { rules } from '../rules';
