import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { supported } from '../../knowledge';
import { installedAs } from '../installedas';

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
            <dd>{installedAs(backend, facts, trans)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
