import React from 'react';

import { IFinding, INotebookView, ITranslator } from '../../core';
import { Actions } from '../../ui/actions';
import { GoToCell, describeCell } from '../../ui/cell-names';
import { rankOf } from '../../ui/count';
import { moveFocus } from '../keys';
import { FindingRow } from './row';

/** So many findings have room for the details of the first. */
const few = 3;

interface IProps {
  readonly findings: readonly IFinding[];
  readonly view: INotebookView;
  readonly actions: Actions;
  readonly onGo: GoToCell;
  readonly trans: ITranslator;
}

/** The findings, cell by cell, the worst of a cell first; one of them is selected. */
export function Findings(props: IProps): JSX.Element {
  const { actions, findings, onGo, trans, view } = props;
  const [selected, select] = React.useState<string | null>(null);
  const keys = findings.map(identify);
  const first = keys.length <= few ? keys[0] : null;
  const shown = selected && keys.includes(selected) ? selected : first;
  const cells = [...new Set(findings.map(({ cellId }) => cellId))];
  return (
    <div
      className="jp-KerasAdvisor-findings"
      role="list"
      aria-label={trans.__('Findings')}
      onKeyDown={event => moveFocus(event, '.jp-KerasAdvisor-go')}
    >
      {cells.map(cellId => {
        const own = findings.filter(finding => finding.cellId === cellId);
        const { cell } = own[0];
        return (
          <React.Fragment key={cellId}>
            <div
              className="jp-KerasAdvisor-place"
              title={describeCell(view, cell, trans)}
            >
              {trans.__('Cell %1 of %2', cell + 1, view.cellCount)}
            </div>
            {own
              .sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
              .map(finding => (
                <FindingRow
                  key={identify(finding)}
                  finding={finding}
                  view={view}
                  actions={actions.of(finding)}
                  selected={identify(finding) === shown}
                  onSelect={() => select(identify(finding))}
                  onGo={onGo}
                  trans={trans}
                />
              ))}
          </React.Fragment>
        );
      })}
    </div>
  );
}

/** Two findings may be the same but for their place. */
function identify({ key, range }: IFinding): string {
  return `${key} ${range.from}`;
}
