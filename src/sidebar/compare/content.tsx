import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { backends } from '../../knowledge';
import { capabilities } from '../../knowledge/capabilities';
import { claims } from '../../knowledge/claims';
import { Button } from '../../ui/button';
import { ICompareActions } from './backend';
import { BackendCards, IRequest } from './backends';
import { Capabilities } from './capabilities';
import { Claims } from './claims';

import '../../../style/compare.css';

interface IProps {
  readonly highlight: IRequest;
  /** What is known of the kernel of the notebook in front. */
  readonly facts: IKernelFacts | null;
  readonly actions: ICompareActions;
  /** Opens the page of measurements; null where it is switched off. */
  readonly measure: (() => void) | null;
  readonly trans: ITranslator;
}

/** The comparison: the backends one by one, side by side, and the claims of 2016 and 2017. */
export function Compare(props: IProps): JSX.Element {
  const { actions, facts, highlight, measure, trans } = props;
  const [chosen, choose] = React.useState(highlight.backend);
  React.useEffect(() => choose(highlight.backend), [highlight]);
  const rows = React.useMemo(() => capabilities(trans), [trans]);
  const list = React.useMemo(() => claims(trans), [trans]);
  return (
    <>
      <div className="jp-KerasAdvisor-block">
        <Button onClick={() => actions.openWide()}>
          {trans.__('Compare wide, for this notebook')}
        </Button>
      </div>
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
      {measure && (
        <div className="jp-KerasAdvisor-block jp-KerasAdvisor-actions">
          <Button
            title={trans.__(
              'How fast each backend of the notebook’s environment is here'
            )}
            onClick={measure}
          >
            {trans.__('Measure on this machine')}
          </Button>
        </div>
      )}
      <BackendCards
        chosen={chosen}
        request={highlight}
        facts={facts}
        actions={actions}
        trans={trans}
      />
      <Capabilities rows={rows} chosen={chosen} trans={trans} />
      <Claims claims={list} chosen={chosen} trans={trans} />
    </>
  );
}
