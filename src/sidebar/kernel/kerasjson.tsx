import React from 'react';

import { ITranslator } from '../../core';
import { KnownKernelState, describeKerasJson } from '../../core/kernel';
import { Button } from '../../ui/button';

interface IProps {
  readonly state: KnownKernelState;
  readonly onRepair: () => void;
  readonly trans: ITranslator;
}

/** What is wrong with keras.json for Keras 3, and the way to repair it; nothing where it is fine. */
export function KerasJson(props: IProps): JSX.Element | null {
  const { state, onRepair, trans } = props;
  return state.kind === 'no-keras' || state.kerasJsonProblem === null ? null : (
    <section className="jp-KerasAdvisor-block jp-KerasAdvisor-jsonTrouble">
      <p className="jp-KerasAdvisor-trouble">
        {describeKerasJson(
          state.kerasJsonProblem,
          'keras.json',
          state.version,
          trans
        )}
      </p>
      <Button onClick={onRepair}>{trans.__('Repair keras.json…')}</Button>
    </section>
  );
}
