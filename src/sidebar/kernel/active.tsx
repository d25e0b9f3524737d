import React from 'react';

import { ITranslator } from '../../core';
import {
  KnownKernelState,
  describeProblem,
  describeState
} from '../../core/kernel';
import { vocabulary } from '../../rules/vocabulary';
import { Button } from '../../ui/button';

interface IProps {
  readonly state: KnownKernelState;
  readonly onRestart: () => void;
  readonly trans: ITranslator;
}

/** The answer to "what do I run on?", and what is wrong with it. */
export function ActiveBackend(props: IProps): JSX.Element {
  const { state, onRestart, trans } = props;
  const problem = describeProblem(state, vocabulary, trans);
  return (
    <div className="jp-KerasAdvisor-active" role="status">
      <p className="jp-KerasAdvisor-active-headline">
        {describeState(state, vocabulary, trans)}
      </p>
      {problem !== null && <p className="jp-KerasAdvisor-trouble">{problem}</p>}
      {problem !== null && state.kind !== 'not-loaded' && (
        <Button onClick={onRestart}>{trans.__('Restart the kernel…')}</Button>
      )}
    </div>
  );
}
