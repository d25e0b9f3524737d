import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../../core';
import { backends } from '../../knowledge';
import { capabilities } from '../../knowledge/capabilities';
import { claims } from '../../knowledge/claims';
import { BackendCards } from './backends';
import { Capabilities } from './capabilities';
import { Claims } from './claims';

interface IProps {
  /** A new object for each wish to see a backend. */
  readonly highlight: { readonly backend: string | null };
  readonly trans: ITranslator;
}

/** The comparison: the backends one by one, side by side, and the claims of 2016 and 2017. */
export function Compare({ highlight, trans }: IProps): JSX.Element {
  const [chosen, choose] = React.useState(highlight.backend);
  React.useEffect(() => choose(highlight.backend), [highlight]);
  const rows = React.useMemo(() => capabilities(trans), [trans]);
  const list = React.useMemo(() => claims(trans), [trans]);
  return (
    <>
      <label className="jp-KerasAdvisor-choice">
        <span>{trans.__('Highlight')}</span>
        <HTMLSelect
          value={chosen ?? ''}
          onChange={event => choose(event.target.value || null)}
        >
          <option value="">{trans.__('no backend')}</option>
          {backends.map(backend => (
            <option key={backend.name} value={backend.name}>
              {backend.title}
            </option>
          ))}
        </HTMLSelect>
      </label>
      <BackendCards chosen={chosen} request={highlight} trans={trans} />
      <Capabilities rows={rows} chosen={chosen} trans={trans} />
      <Claims claims={list} chosen={chosen} trans={trans} />
    </>
  );
}
