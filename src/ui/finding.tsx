import { closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, INotebookView, ITranslator } from '../core';
import { IFindingAction, inGroups, repairs } from './actions';
import { Button } from './button';
import { ActionButton, SplitButton, openUnder } from './buttons';
import { CellText, GoToCell } from './cell-names';
import { SeverityIcon } from './icons';
import { Why } from './why';

interface IProps {
  readonly finding: IFinding;
  /** What can be done about it: all of it, or what is not offered elsewhere. */
  readonly actions: readonly IFindingAction[];
  /** Whether its best action is the one that the card recommends. */
  readonly prominent: boolean;
  /** The finding of another card whose switch of the backend solves this one, too; null where there is none. */
  readonly leader: IFinding | null;
  readonly view: INotebookView;
  readonly onGo: GoToCell;
  readonly trans: ITranslator;
}

/** One finding in the card of its cell: what is wrong, what can be done, and why, folded until somebody asks. */
export function CardFinding(props: IProps): JSX.Element {
  const { actions, finding, leader, onGo, prominent, trans, view } = props;
  // What another card solves has one line here.
  const isLed = leader !== null && repairs(actions).length === 0;
  const [open, setOpen] = React.useState(false);
  return (
    <div
      className="jp-KerasAdvisor-card-item"
      data-severity={finding.severity}
      data-rule={finding.rule}
      data-led={isLed}
    >
      <SeverityIcon severity={finding.severity} trans={trans} />
      <div className="jp-KerasAdvisor-card-text">
        <p className="jp-KerasAdvisor-card-message">
          <CellText
            text={finding.message}
            view={view}
            onGo={onGo}
            trans={trans}
          />
        </p>
        {leader && (
          <p className="jp-KerasAdvisor-card-leader">
            <CellText
              text={trans.__(
                'The switch in cell %1 solves this, too.',
                leader.cell + 1
              )}
              view={view}
              onGo={onGo}
              trans={trans}
            />
          </p>
        )}
        <div className="jp-KerasAdvisor-card-actions" hidden={isLed}>
          <Repairs actions={actions} prominent={prominent} trans={trans} />
          <Links actions={inGroups(actions, 'compare')} />
          <Button
            appearance="stealth"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {trans.__('Why?')}
          </Button>
          <Links actions={inGroups(actions, 'learn-more')} />
        </div>
        <div className="jp-KerasAdvisor-card-why" hidden={!open}>
          <Why finding={finding} trans={trans} />
        </div>
      </div>
      <Button
        className="jp-KerasAdvisor-card-dismiss"
        appearance="stealth"
        aria-label={trans.__('Dismiss…')}
        aria-haspopup="menu"
        title={trans.__('Dismiss…')}
        onClick={event => openUnder(event, [inGroups(actions, 'dismiss')])}
      >
        <closeIcon.react tag="span" />
      </Button>
    </div>
  );
}

/** The actions that repair a finding: a button for each, and one for several alternatives. */
export function Repairs(props: {
  readonly actions: readonly IFindingAction[];
  /** Whether the first of them is recommended. */
  readonly prominent: boolean;
  readonly trans: ITranslator;
}): JSX.Element {
  const { actions, prominent, trans } = props;
  const own = inGroups(actions, 'remedy', 'fix');
  const installs = inGroups(actions, 'install');
  const switches = inGroups(actions, 'switch');
  const appearance = (isFirst: boolean) =>
    prominent && isFirst ? 'accent' : 'neutral';
  return (
    <>
      {own.map((action, i) => (
        <ActionButton
          key={action.label}
          action={action}
          appearance={appearance(i === 0)}
        />
      ))}
      <SplitButton
        actions={installs}
        label={trans.__('Other ways to install')}
        appearance={appearance(own.length === 0)}
      />
      <SplitButton
        actions={switches}
        label={trans.__('Other backends')}
        appearance={appearance(own.length + installs.length === 0)}
      />
    </>
  );
}

/** Actions that lead elsewhere and change nothing. */
export function Links(props: {
  readonly actions: readonly IFindingAction[];
}): JSX.Element {
  return (
    <>
      {props.actions.map(action => (
        <ActionButton key={action.label} action={action} appearance="stealth" />
      ))}
    </>
  );
}
