import { checkIcon } from '@jupyterlab/ui-components';
import React from 'react';

import {
  IKernelFacts,
  IResolution,
  ITranslator,
  ResolutionRole,
  ResolutionSource
} from '../../core';

interface IProps {
  readonly resolution: IResolution;
  readonly facts: IKernelFacts;
  readonly trans: ITranslator;
}

/** Where Keras looks for its backend, in its order: the first that names one wins. */
export function Chain({ resolution, facts, trans }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('How Keras chooses')}</h4>
      <ol className="jp-KerasAdvisor-chain">
        {resolution.steps.map(step => (
          <li key={step.source} data-role={step.role}>
            <span className="jp-KerasAdvisor-chain-dot" aria-hidden="true">
              {step.role === 'wins' && <checkIcon.react tag="span" />}
            </span>
            <div className="jp-KerasAdvisor-chain-text">
              <div className="jp-KerasAdvisor-chain-head">
                <span title={whereOf(step.source, facts)}>
                  {nameOf(step.source, trans)}
                </span>
                <span className="jp-KerasAdvisor-chain-role">
                  {roleOf(step.role, trans)}
                </span>
              </div>
              {step.value !== null && <code>{step.value || '""'}</code>}
              <div className="jp-KerasAdvisor-muted">{step.why}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(source: ResolutionSource, trans: ITranslator): string {
  switch (source) {
    case 'environment':
      return 'KERAS_BACKEND';
    case 'keras-json':
      return 'keras.json';
    case 'default':
      return trans.__('Default');
  }
}

function whereOf(source: ResolutionSource, facts: IKernelFacts): string {
  return source === 'keras-json' ? facts.kerasJson.path : '';
}

function roleOf(role: ResolutionRole, trans: ITranslator): string {
  switch (role) {
    case 'wins':
      return trans.__('wins');
    case 'overridden':
      return trans.__('overridden');
    case 'silent':
      return '';
    case 'ignored':
      return trans.__('ignored');
  }
}
