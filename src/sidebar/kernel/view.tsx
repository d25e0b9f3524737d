import React from 'react';

import { ITranslator } from '../../core';
import {
  KnownKernelState,
  explainUnknown,
  kernelState
} from '../../core/kernel';
import { vocabulary } from '../../rules/vocabulary';
import { KernelAnswer, ProbeMode } from '../../tokens';
import { Button } from '../../ui/button';
import { ActiveBackend } from './active';
import { Chain } from './chain';
import { Details } from './details';
import { Installed } from './installed';
import { KerasJson } from './kerasjson';
import { explainHint } from './hint';

import '../../../style/kernel.css';

interface IProps {
  /** Null where no notebook is open. */
  readonly answer: KernelAnswer | null;
  /** What ran since the answer, as `IKernelService.ranSince` has it. */
  readonly ranSince: number | null;
  readonly asking: boolean;
  readonly mode: ProbeMode;
  readonly onAsk: () => void;
  readonly onRestart: () => void;
  readonly onRepair: () => void;
  readonly trans: ITranslator;
}

/** What is known of the kernel, or why nothing is. */
export function KernelView(props: IProps): JSX.Element {
  const { answer, asking, trans } = props;
  const state = answer && kernelState(answer, vocabulary);
  return (
    <div aria-busy={asking}>
      {state === null ? (
        <p className="jp-KerasAdvisor-empty">
          {trans.__('Open a notebook to see what its kernel runs.')}
        </p>
      ) : state.kind !== 'unknown' ? (
        <>
          {props.ranSince !== null && <Outdated {...props} />}
          <Known {...props} state={state} />
        </>
      ) : (
        <div className="jp-KerasAdvisor-empty">
          <p role="status">
            {asking
              ? trans.__('Asking the kernel…')
              : [
                  explainUnknown(state.reason, trans),
                  explainHint(state.reason, props.mode, trans)
                ]
                  .join(' ')
                  .trim()}
          </p>
          {props.mode !== 'never' && state.reason !== 'not-python' && (
            <Button disabled={asking} onClick={props.onAsk}>
              {trans.__('Ask the kernel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** That the answer is from before something ran. */
function Outdated(
  props: Pick<IProps, 'asking' | 'mode' | 'onAsk' | 'ranSince' | 'trans'>
): JSX.Element {
  const { asking, mode, onAsk, ranSince, trans } = props;
  return (
    <div className="jp-KerasAdvisor-outdated" data-mode={mode}>
      <p role="status">
        {ranSince
          ? trans.__('Not asked since [%1] ran.', ranSince)
          : trans.__('Not asked since code ran in it.')}
      </p>
      <Button disabled={asking} onClick={onAsk}>
        {trans.__('Ask the kernel')}
      </Button>
    </div>
  );
}

function Known(
  props: Pick<IProps, 'onRestart' | 'onRepair' | 'trans'> & {
    state: KnownKernelState;
  }
): JSX.Element {
  const { onRepair, onRestart, state, trans } = props;
  return (
    <>
      <ActiveBackend state={state} onRestart={onRestart} trans={trans} />
      <KerasJson state={state} onRepair={onRepair} trans={trans} />
      <Chain state={state} trans={trans} />
      <Installed facts={state.facts} trans={trans} />
      <Details state={state} trans={trans} />
    </>
  );
}
