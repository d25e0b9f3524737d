import { checkIcon, closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../core';
import { ICheck } from '../tokens';
import { Actions, IFindingAction, inGroups } from '../ui/actions';
import { Button } from '../ui/button';
import { CardFinding, Links, Repairs } from '../ui/finding';
import { SeverityIcon } from '../ui/icons';

interface IProps {
  readonly findings: readonly IFinding[];
  /** What the last click came to, where it is to be said on this card. */
  readonly check: ICheck | null;
  readonly actions: Actions;
  readonly trans: ITranslator;
}

/** The content of a card: the findings of one cell, and under them what concerns the notebook as a whole. */
export function CardBody(props: IProps): JSX.Element {
  const { findings, check, actions, trans } = props;
  const items = findings.map(finding => {
    const leader = actions.leaderOf(finding);
    const all = actions.of(finding);
    return { finding, leader, actions: leader ? withoutSwitch(all) : all };
  });
  const single = items.length === 1;
  // Several findings share one switch of the backend, which is what the card recommends.
  const shared = single
    ? []
    : inGroups(
        items.find(each => inGroups(each.actions, 'switch').length > 0)
          ?.actions ?? [],
        'switch',
        'compare'
      );
  return (
    <>
      {check && (
        <Check
          check={check}
          onClose={() => actions.advice.setCheck(null)}
          trans={trans}
        />
      )}
      {items.map((item, i) => (
        <CardFinding
          // Two findings of one cell may be the same but for their place.
          key={`${i} ${item.finding.key}`}
          finding={item.finding}
          actions={single ? item.actions : withoutSwitch(item.actions)}
          leader={item.leader}
          prominent={single || (shared.length === 0 && i === 0)}
          view={actions.advice.view}
          onGo={(cellId, offset) => actions.goTo(cellId, offset)}
          trans={trans}
        />
      ))}
      {shared.length > 0 && (
        <div className="jp-KerasAdvisor-card-actions jp-mod-footer">
          <Repairs actions={shared} prominent={true} trans={trans} />
          <Links actions={inGroups(shared, 'compare')} />
        </div>
      )}
    </>
  );
}

function withoutSwitch(actions: readonly IFindingAction[]): IFindingAction[] {
  return actions.filter(
    ({ group }) => group !== 'switch' && group !== 'compare'
  );
}

/** Whether the kernel runs the backend that was chosen with one click, or why not. */
function Check(props: {
  check: ICheck;
  onClose: () => void;
  trans: ITranslator;
}): JSX.Element {
  const { check, onClose, trans } = props;
  const close = trans.__('Close');
  return (
    <div
      className="jp-KerasAdvisor-card-item jp-KerasAdvisor-check"
      data-ok={check.ok}
      role="status"
    >
      {check.ok ? (
        <checkIcon.react tag="span" />
      ) : (
        <SeverityIcon severity="warning" trans={trans} />
      )}
      <div className="jp-KerasAdvisor-card-text">
        <p className="jp-KerasAdvisor-card-message">{check.sentence}</p>
      </div>
      <Button
        className="jp-KerasAdvisor-card-dismiss"
        appearance="stealth"
        aria-label={close}
        title={close}
        onClick={onClose}
      >
        <closeIcon.react tag="span" />
      </Button>
    </div>
  );
}
