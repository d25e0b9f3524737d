import { Button } from '@jupyter/react-components';
import React from 'react';

import { IKernelFacts, ITranslator, resolveBackend } from '../../core';
import { KernelAnswer, ProbeMode } from '../../tokens';
import { Chain } from './chain';
import { Details } from './details';
import { InForce } from './inforce';
import { Installed } from './installed';
import { JsonTrouble } from './jsontrouble';
import { whySilent } from './silence';

interface IProps {
  /** Null where no notebook is open. */
  readonly answer: KernelAnswer | null;
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
  return (
    <div aria-busy={asking}>
      {answer === null ? (
        <p className="jp-KerasAdvisor-empty">
          {trans.__('Open a notebook to see what its kernel runs.')}
        </p>
      ) : answer.status === 'known' ? (
        <Known {...props} facts={answer.facts} />
      ) : (
        <div className="jp-KerasAdvisor-empty">
          <p role="status">
            {asking
              ? trans.__('Asking the kernel…')
              : whySilent(answer.reason, trans)}
          </p>
          {props.mode !== 'never' && answer.reason !== 'not-python' && (
            <Button
              appearance="neutral"
              scale="small"
              disabled={asking}
              onClick={props.onAsk}
            >
              {trans.__('Ask the kernel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Known(
  props: Pick<IProps, 'onRestart' | 'onRepair' | 'trans'> & {
    facts: IKernelFacts;
  }
): JSX.Element {
  const { facts, onRepair, onRestart, trans } = props;
  const resolution = resolveBackend(facts, trans);
  return (
    <>
      <InForce
        facts={facts}
        resolution={resolution}
        onRestart={onRestart}
        trans={trans}
      />
      <JsonTrouble facts={facts} onRepair={onRepair} trans={trans} />
      {resolution && (
        <Chain resolution={resolution} facts={facts} trans={trans} />
      )}
      <Installed facts={facts} trans={trans} />
      <Details facts={facts} trans={trans} />
    </>
  );
}
