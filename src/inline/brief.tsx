import { ellipsesIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, ITranslator } from '../core';
import { Actions, others, repairs } from '../ui/actions';
import { Button } from '../ui/button';
import { openUnder } from '../ui/buttons';
import { SeverityIcon } from '../ui/icons';

interface IProps {
  readonly findings: readonly IFinding[];
  readonly actions: Actions;
  readonly trans: ITranslator;
}

/** The findings of an output on a line each, with all that can be done in a menu: for those who want marks only. */
export function BriefBody(props: IProps): JSX.Element {
  const { actions, findings, trans } = props;
  const label = trans.__('What can be done…');
  return (
    <>
      {findings.map((finding, i) => (
        <div
          // Two findings of one cell may be the same but for their place.
          key={`${i} ${finding.key}`}
          className="jp-KerasAdvisor-brief"
          data-severity={finding.severity}
          data-rule={finding.rule}
        >
          <SeverityIcon severity={finding.severity} trans={trans} />
          <span title={finding.message}>{finding.message}</span>
          <Button
            appearance="stealth"
            aria-label={label}
            aria-haspopup="menu"
            title={label}
            onClick={event => {
              const all = actions.of(finding);
              openUnder(event, [repairs(all), ...others(all)]);
            }}
          >
            <ellipsesIcon.react tag="span" />
          </Button>
        </div>
      ))}
    </>
  );
}
