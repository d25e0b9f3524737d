import { closeIcon, ellipsesIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../core';
import { IFindingAction, inGroups, others } from './actions';
import { Button } from './button';
import { ActionButton, SplitButton, openUnder } from './buttons';
import { SeverityIcon } from './icons';
import { Why } from './why';

/** What both variants of a finding show. */
interface IProps {
  readonly finding: IFinding;
  /** What can be done about it: all of it, or what is not offered elsewhere. */
  readonly actions: readonly IFindingAction[];
  readonly trans: ITranslator;
}

/** One finding in the card of its cell: what is wrong, what can be done, and why, folded until somebody asks. */
export function CardFinding(
  props: IProps & {
    /** Whether its best action is the one that the card recommends. */
    readonly prominent: boolean;
  }
): JSX.Element {
  const { finding, actions, prominent, trans } = props;
  const [open, setOpen] = React.useState(false);
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

/** One finding in a list: where it is, what is wrong and what repairs it; all else is in a menu. */
export function ListFinding(
  props: IProps & {
    /** Takes the user to its place. */
    readonly onGo: (finding: IFinding) => void;
  }
): JSX.Element {
  const { finding, actions, onGo, trans } = props;
  return (
    <div
      role="listitem"
      className="jp-KerasAdvisor-finding"
      data-severity={finding.severity}
      data-rule={finding.rule}
    >
      <button
        className="jp-KerasAdvisor-go"
        title={trans.__('Go to the cell')}
        onClick={() => onGo(finding)}
      >
        <SeverityIcon severity={finding.severity} trans={trans} />
        <span className="jp-KerasAdvisor-go-text">
          <span className="jp-KerasAdvisor-place">
            {placeOf(finding, trans)}
          </span>
          <span className="jp-KerasAdvisor-message">{finding.message}</span>
        </span>
      </button>
      <Button
        className="jp-KerasAdvisor-more"
        appearance="stealth"
        aria-label={trans.__('More…')}
        aria-haspopup="menu"
        title={trans.__('Learn more, compare, dismiss…')}
        onClick={event => openUnder(event, others(actions))}
      >
        <ellipsesIcon.react tag="span" />
      </Button>
      <div className="jp-KerasAdvisor-actions">
        <Repairs actions={actions} prominent={false} trans={trans} />
      </div>
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

/** Cells are counted as a reader counts them, from 1; a finding without a range is about the output. */
function placeOf(finding: IFinding, trans: ITranslator): string {
  const cell = finding.cell + 1;
  return finding.range.to > finding.range.from
    ? trans.__('Cell %1, line %2', cell, finding.line)
    : trans.__('Cell %1', cell);
}
