import { Button } from '@jupyter/react-components';
import { checkIcon, closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../core';
import { ICheck } from '../tokens';
import { Actions } from '../ui/actions';
import { ActionLink, SplitButton, openUnder } from '../ui/buttons';
import { SeverityIcon } from '../ui/icons';
import { Why } from './why';

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
  const first = findings.find(each => actions.switches(each).length > 0);
  const single = findings.length === 1;
  const footer = first && (
    <>
      <SplitButton
        items={actions.switches(first)}
        label={trans.__('Other backends')}
        primary={!single || !hasOwn(first, actions)}
      />
      {actions.compare(first).map(action => (
        <ActionLink key={action.label} action={action} />
      ))}
    </>
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
      {findings.map((finding, i) => (
        <Item
          // Two findings of one cell may be the same but for their place.
          key={`${i} ${finding.key}`}
          finding={finding}
          prominent={single || (!first && i === 0)}
          actions={actions}
          trans={trans}
        >
          {single && footer}
        </Item>
      ))}
      {!single && footer && (
        <div className="jp-KerasAdvisor-card-actions jp-mod-footer">
          {footer}
        </div>
      )}
    </>
  );
}

/** Whether something of a finding's own is recommended before a switch. */
function hasOwn(finding: IFinding, actions: Actions): boolean {
  return actions.fixes(finding).length + actions.installs(finding).length > 0;
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
        scale="small"
        aria-label={close}
        title={close}
        onClick={onClose}
      >
        <closeIcon.react tag="span" />
      </Button>
    </div>
  );
}

interface IItemProps {
  readonly finding: IFinding;
  /** Whether its best fix is the one thing that the card recommends. */
  readonly prominent: boolean;
  readonly actions: Actions;
  readonly trans: ITranslator;
  readonly children: React.ReactNode;
}

/** One finding: what is wrong, what can be done about it, and why, folded until somebody asks. */
function Item(props: IItemProps): JSX.Element {
  const { finding, prominent, actions, trans } = props;
  const [open, setOpen] = React.useState(false);
  const installs = actions.installs(finding);
  const own = [...actions.remedies(finding), ...actions.fixes(finding)];
  return (
    <div
      className="jp-KerasAdvisor-card-item"
      data-severity={finding.severity}
      data-rule={finding.rule}
    >
      <SeverityIcon severity={finding.severity} trans={trans} />
      <div className="jp-KerasAdvisor-card-text">
        <p className="jp-KerasAdvisor-card-message">{finding.message}</p>
        <div className="jp-KerasAdvisor-card-actions">
          {own.map((action, i) => (
            <Button
              key={action.label}
              appearance={prominent && i === 0 ? 'accent' : 'neutral'}
              scale="small"
              title={action.caption}
              onClick={action.run}
            >
              {action.label}
            </Button>
          ))}
          {installs.length > 0 && (
            <SplitButton
              items={installs}
              label={trans.__('Other ways to install')}
              primary={prominent && own.length === 0}
            />
          )}
          {props.children}
          <Button
            className="jp-KerasAdvisor-card-why-button"
            appearance="stealth"
            scale="small"
            // No aria-controls: the button stands in a shadow tree, where an id of this one means nothing.
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {trans.__('Why?')}
          </Button>
          {actions.learnMore(finding).map(action => (
            <ActionLink key={action.label} action={action} />
          ))}
        </div>
        <div className="jp-KerasAdvisor-card-why" hidden={!open}>
          <Why finding={finding} trans={trans} />
        </div>
      </div>
      <Button
        className="jp-KerasAdvisor-card-dismiss"
        appearance="stealth"
        scale="small"
        aria-label={trans.__('Dismiss…')}
        aria-haspopup="menu"
        title={trans.__('Dismiss…')}
        onClick={event => openUnder(event, [actions.dismissals(finding)])}
      >
        <closeIcon.react tag="span" />
      </Button>
    </div>
  );
}
