import { ellipsesIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, INotebookView, ITranslator } from '../../core';
import { IFindingAction, others } from '../../ui/actions';
import { Button } from '../../ui/button';
import { openUnder } from '../../ui/buttons';
import { GoToCell } from '../../ui/cell-names';
import { Repairs } from '../../ui/finding';
import { SeverityIcon } from '../../ui/icons';

interface IProps {
  readonly finding: IFinding;
  readonly view: INotebookView;
  /** All that can be done about it. */
  readonly actions: readonly IFindingAction[];
  /** Whether its details are shown. */
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onGo: GoToCell;
  readonly trans: ITranslator;
}

/** A finding on one line; selected, with the line of code, all of the message and what can be done. */
export function FindingRow(props: IProps): JSX.Element {
  const { actions, finding, onGo, onSelect, selected, trans, view } = props;
  const code = quoteOf(finding, view);
  return (
    <div
      role="listitem"
      className="jp-KerasAdvisor-finding"
      data-severity={finding.severity}
      data-rule={finding.rule}
      data-selected={selected}
    >
      <button
        className="jp-KerasAdvisor-go"
        aria-expanded={selected}
        title={[finding.message, code].filter(Boolean).join('\n')}
        onClick={() => {
          onSelect();
          onGo(finding.cellId, finding.range.from);
        }}
        // A pointer selects when it is released: what moves under it before would not be hit.
        onFocus={event => {
          if (event.currentTarget.matches(':focus-visible')) {
            onSelect();
          }
        }}
      >
        <SeverityIcon severity={finding.severity} trans={trans} />
        <span className="jp-KerasAdvisor-message">{finding.message}</span>
        {code && !selected && <code>{code}</code>}
      </button>
      {selected && (
        <div className="jp-KerasAdvisor-selected">
          <p className="jp-KerasAdvisor-quote">
            <span>{placeOf(finding, trans)}</span>
            {code && <code>{code}</code>}
          </p>
          <div className="jp-KerasAdvisor-actions">
            <Repairs actions={actions} prominent={false} trans={trans} />
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
          </div>
        </div>
      )}
    </div>
  );
}

/** The line that a finding is about, as it stands in the notebook, or what it saw in an output. */
function quoteOf(finding: IFinding, view: INotebookView): string {
  const { evidence, cellId, line, range } = finding;
  if (range.to > range.from) {
    const source = view.cell(cellId)?.source ?? '';
    return (source.split('\n')[line - 1] ?? '').trim();
  }
  return (evidence ?? '').trim();
}

/** Where in its cell: a finding without a range is about the output. */
function placeOf(finding: IFinding, trans: ITranslator): string {
  return finding.range.to > finding.range.from
    ? trans.__('Line %1:', finding.line)
    : trans.__('In the output:');
}
