import { IKernelFacts, ITranslator, listOf } from '../core';
import { missingModules } from '../core/kernel';
import { IBackend } from '../knowledge';
import { vocabulary } from '../rules/vocabulary';

/** The version of a backend that a kernel has, or what it lacks for it. */
export function installedAs(
  backend: IBackend,
  facts: IKernelFacts,
  trans: ITranslator
): string {
  const needs = vocabulary.needsOf(backend, facts.keras.version);
  if (!needs) {
    return trans.__('needs Keras %1', backend.keras?.since ?? '');
  }
  const missing = missingModules(facts, backend, vocabulary);
  if (missing.length > 0) {
    return missing.length < needs.modules.length
      ? trans._n(
          '%2 is missing',
          '%2 are missing',
          missing.length,
          listOf(missing, trans)
        )
      : trans.__('not installed');
  }
  const [module] = needs.modules;
  const version = facts.installed[module] || trans.__('installed');
  return facts.loaded.includes(module)
    ? trans.__('%1, loaded', version)
    : version;
}
