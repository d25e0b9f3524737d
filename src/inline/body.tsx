import { Button } from '@jupyter/react-components';
import { caretDownIcon, closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../core';
import { Actions, IAction } from './actions';
import { SeverityIcon } from './icons';
import { openMenu } from './menu';
import { Why } from './why';

interface IProps {
  readonly findings: readonly IFinding[];
  readonly actions: Actions;
  readonly trans: ITranslator;
}

/** The content of a card: the findings of one cell, and under them what concerns the notebook as a whole. */
export function CardBody({ findings, actions, trans }: IProps): JSX.Element {
  const first = findings.find(each => actions.switches(each).length > 0);
  const single = findings.length === 1;
  const footer = first && (
    <>
      <Split
        items={actions.switches(first)}
        label={trans.__('Other backends')}
        primary={!single || actions.fixes(first).length === 0}
      />
      {actions.compare(first).map(link)}
    </>
  );
  return (
    <>
      {findings.map(finding => (
        <Item
          key={finding.key}
          finding={finding}
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

interface IItemProps {
  readonly finding: IFinding;
  readonly actions: Actions;
  readonly trans: ITranslator;
  readonly children: React.ReactNode;
}

/** One finding: what is wrong, what can be done about it, and why, folded until somebody asks. */
function Item(props: IItemProps): JSX.Element {
  const { finding, actions, trans } = props;
  const [open, setOpen] = React.useState(false);
  const why = React.useId();
  const own = [...actions.restarts(finding), ...actions.fixes(finding)];
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
              appearance={i === 0 ? 'accent' : 'neutral'}
              scale="small"
              title={action.caption}
              onClick={action.run}
            >
              {action.label}
            </Button>
          ))}
          {props.children}
          <Button
            className="jp-KerasAdvisor-card-why-button"
            appearance="stealth"
            scale="small"
            aria-expanded={open}
            aria-controls={why}
            onClick={() => setOpen(!open)}
          >
            {trans.__('Why?')}
          </Button>
          {actions.learnMore(finding).map(link)}
        </div>
        <div id={why} className="jp-KerasAdvisor-card-why" hidden={!open}>
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

interface ISplitProps {
  readonly items: readonly IAction[];
  readonly label: string;
  readonly primary: boolean;
}

/** A button for the first action, with a menu of the others at its side. */
function Split({ items, label, primary }: ISplitProps): JSX.Element {
  const [first, ...others] = items;
  const appearance = primary ? 'accent' : 'neutral';
  return (
    <span className="jp-KerasAdvisor-card-split">
      <Button
        appearance={appearance}
        scale="small"
        title={first.caption}
        onClick={first.run}
      >
        {first.label}
      </Button>
      <Button
        appearance={appearance}
        scale="small"
        aria-label={label}
        aria-haspopup="menu"
        title={label}
        onClick={event => openUnder(event, [others])}
      >
        <caretDownIcon.react tag="span" />
      </Button>
    </span>
  );
}

/** An action that leads elsewhere and changes nothing. */
function link(action: IAction): JSX.Element {
  return (
    <Button
      key={action.label}
      appearance="stealth"
      scale="small"
      title={action.caption}
      onClick={action.run}
    >
      {action.label}
    </Button>
  );
}

function openUnder(
  event: React.MouseEvent<HTMLElement>,
  groups: readonly (readonly IAction[])[]
): void {
  const button = event.currentTarget;
  openMenu(groups, button.getBoundingClientRect(), button);
}
