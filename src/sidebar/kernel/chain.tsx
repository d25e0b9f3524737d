import { checkIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../../core';
import {
  KnownKernelState,
  explainStep,
  roleTitle,
  sourceTitle
} from '../../core/kernel';

interface IProps {
  readonly state: KnownKernelState;
  readonly trans: ITranslator;
}

/** Where Keras looks for its backend, in its order: the first that names one wins. */
export function Chain({ state, trans }: IProps): JSX.Element | null {
  if (state.kind === 'no-keras' || state.next === null) {
    return null;
  }
  const { facts, next, version } = state;
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('How Keras chooses')}</h4>
      <ol className="jp-KerasAdvisor-chain">
        {next.steps.map(step => (
          <li key={step.source} data-role={step.role}>
            <span className="jp-KerasAdvisor-chain-dot" aria-hidden="true">
              {step.role === 'wins' && <checkIcon.react tag="span" />}
            </span>
            <div className="jp-KerasAdvisor-chain-text">
              <div className="jp-KerasAdvisor-chain-head">
                <span
                  title={
                    step.source === 'keras-json' ? facts.kerasJson.path : ''
                  }
                >
                  {sourceTitle(step.source, trans)}
                </span>
                <span className="jp-KerasAdvisor-chain-role">
                  {roleTitle(step.role, trans)}
                </span>
              </div>
              {step.value !== null && <code>{step.value || '""'}</code>}
              <div className="jp-KerasAdvisor-muted">
                {explainStep(step, version, trans)}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
