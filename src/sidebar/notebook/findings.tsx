import { Button } from '@jupyter/react-components';
import { ellipsesIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../../core';
import { Actions } from '../../ui/actions';
import { SplitButton, openUnder } from '../../ui/buttons';
import { SeverityIcon } from '../../ui/icons';
import { moveFocus } from '../keys';

interface IProps {
  readonly findings: readonly IFinding[];
  readonly actions: Actions;
  readonly onGo: (finding: IFinding) => void;
  readonly trans: ITranslator;
}

/** The findings, cell by cell. */
export function Findings({ findings, ...rest }: IProps): JSX.Element {
  const { trans } = rest;
  return (
    <div
      className="jp-KerasAdvisor-findings"
      role="list"
      aria-label={trans.__('Findings')}
      onKeyDown={event => moveFocus(event, '.jp-KerasAdvisor-go')}
    >
      {findings.map(finding => (
        <Finding key={finding.key} finding={finding} {...rest} />
      ))}
    </div>
  );
}

function Finding(props: {
  finding: IFinding;
  actions: Actions;
  onGo: (finding: IFinding) => void;
  trans: ITranslator;
}): JSX.Element {
  const { finding, actions, trans } = props;
  const own = [...actions.remedies(finding), ...actions.fixes(finding)];
  const installs = actions.installs(finding);
  const switches = actions.switches(finding);
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
        onClick={() => props.onGo(finding)}
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
        scale="xsmall"
        aria-label={trans.__('More…')}
        aria-haspopup="menu"
        title={trans.__('Learn more, compare, dismiss…')}
        onClick={event =>
          openUnder(event, [
            [...actions.learnMore(finding), ...actions.compare(finding)],
            actions.dismissals(finding)
          ])
        }
      >
        <ellipsesIcon.react tag="span" />
      </Button>
      {own.length + installs.length + switches.length > 0 && (
        <div className="jp-KerasAdvisor-actions">
          {own.map(action => (
            <Button
              key={action.label}
              appearance="neutral"
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
              primary={false}
            />
          )}
          {switches.length > 0 && (
            <SplitButton
              items={switches}
              label={trans.__('Other backends')}
              primary={false}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Cells are counted as a reader counts them, from 1; a finding without a range is about the output. */
function placeOf(finding: IFinding, trans: ITranslator): string {
  const cell = finding.cell + 1;
  return finding.range.to > finding.range.from
    ? trans.__('Cell %1, line %2', cell, finding.line)
    : trans.__('Cell %1', cell);
}
