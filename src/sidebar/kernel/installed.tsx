import React from 'react';

import { IKernelFacts, ITranslator, listOf } from '../../core';
import { missingModules } from '../../core/kernel';
import { IBackend, supported } from '../../knowledge';
import { vocabulary } from '../../rules/vocabulary';

interface IProps {
  readonly facts: IKernelFacts;
  readonly trans: ITranslator;
}

/** Which backends the kernel could load. */
export function Installed({ facts, trans }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('Installed backends')}</h4>
      <dl className="jp-KerasAdvisor-facts">
        {supported.map(backend => (
          <div key={backend.name}>
            <dt>{backend.title}</dt>
            <dd>{stateOf(backend, facts, trans)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function stateOf(
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
