import React from 'react';

import { IFinding, ITranslator } from '../../core';
import { Actions } from '../../ui/actions';
import { ListFinding } from '../../ui/finding';
import { moveFocus } from '../keys';

interface IProps {
  readonly findings: readonly IFinding[];
  readonly actions: Actions;
  readonly onGo: (finding: IFinding) => void;
  readonly trans: ITranslator;
}

/** The findings, cell by cell. */
export function Findings(props: IProps): JSX.Element {
  const { actions, findings, onGo, trans } = props;
  return (
    <div
      className="jp-KerasAdvisor-findings"
      role="list"
      aria-label={trans.__('Findings')}
      onKeyDown={event => moveFocus(event, '.jp-KerasAdvisor-go')}
    >
      {findings.map(finding => (
        <ListFinding
          key={finding.key}
          finding={finding}
          actions={actions.of(finding)}
          onGo={onGo}
          trans={trans}
        />
      ))}
    </div>
  );
}
