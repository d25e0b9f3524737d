import React from 'react';

import { ITranslator } from '../../core';
import { ICapability, ICapabilityCell, supported } from '../../knowledge';
import { Sources } from '../../ui/links';
import { proofText } from '../../ui/proof';
import { FlagSign } from './flags';
import { qualifiedBy } from './qualified';

interface IProps {
  readonly rows: readonly ICapability[];
  readonly chosen: string | null;
  readonly trans: ITranslator;
}

const groups: readonly ICapability['group'][] = [
  'train',
  'speed',
  'ship',
  'data',
  'install'
];

/**
 * The living backends side by side, a table a group. The roles are spelt out because the style sheet lays rows out as
 * boxes, so that a title stands over its figures where the panel is narrow and beside them where it is wide.
 */
export function Capabilities({ rows, chosen, trans }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('What they can do today')}</h4>
      <p className="jp-KerasAdvisor-muted">
        {trans.__(
          'Of figures in ms, s and MB, lower is better; the best is bold.'
        )}
      </p>
      {groups.map(group => (
        <div
          key={group}
          className="jp-KerasAdvisor-table"
          role="table"
          aria-label={groupName(group, trans)}
        >
          <div role="row" className="jp-KerasAdvisor-row jp-mod-head">
            <div role="columnheader" className="jp-KerasAdvisor-row-title">
              {groupName(group, trans)}
            </div>
            <div role="presentation" className="jp-KerasAdvisor-cells">
              {supported.map(({ name, short, title }) => (
                <div
                  key={name}
                  role="columnheader"
                  aria-label={title}
                  title={title}
                  data-chosen={name === chosen}
                >
                  {short ?? title}
                </div>
              ))}
            </div>
          </div>
          {rows
            .filter(row => row.group === group)
            .map(row => (
              <Row key={row.id} row={row} chosen={chosen} trans={trans} />
            ))}
        </div>
      ))}
    </section>
  );
}

function Row(props: {
  row: ICapability;
  chosen: string | null;
  trans: ITranslator;
}): JSX.Element {
  const { row, chosen, trans } = props;
  const best = bestOf(row);
  return (
    <div role="row" className="jp-KerasAdvisor-row">
      <div role="rowheader" className="jp-KerasAdvisor-row-title">
        <details className="jp-KerasAdvisor-note">
          <summary>{row.title}</summary>
          {row.note && <p className="jp-KerasAdvisor-muted">{row.note}</p>}
          <Qualified row={row} trans={trans} />
          <p className="jp-KerasAdvisor-muted">{proofText(row.proof, trans)}</p>
          <Sources addresses={row.sources} trans={trans} />
        </details>
      </div>
      <div role="presentation" className="jp-KerasAdvisor-cells">
        {supported.map(({ name }) => (
          <div
            key={name}
            role="cell"
            data-chosen={name === chosen}
            data-best={best !== null && row.cells[name]?.text === best}
          >
            <Cell cell={row.cells[name]} figures={row.figures} trans={trans} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A figure, or a sign; what qualifies the sign has no room here and stands in the row's details. */
function Cell(props: {
  cell: ICapabilityCell | undefined;
  figures: boolean;
  trans: ITranslator;
}): JSX.Element {
  const { cell, figures, trans } = props;
  return figures && cell?.text ? (
    <>{cell.text}</>
  ) : (
    <FlagSign
      flag={cell?.flag ?? 'unknown'}
      detail={qualifiedBy(cell, trans)}
      trans={trans}
    />
  );
}

function Qualified(props: {
  row: ICapability;
  trans: ITranslator;
}): JSX.Element | null {
  const { row, trans } = props;
  const cells = supported.flatMap(({ name, title }) => {
    const text = row.figures ? '' : qualifiedBy(row.cells[name], trans);
    return text ? [`${title}: ${text}`] : [];
  });
  return cells.length === 0 ? null : (
    <p className="jp-KerasAdvisor-muted">{cells.join('; ')}</p>
  );
}

/** The best figure of a row, as it is written; null where none is better than another. */
function bestOf({ cells, figures, lowestIsBest }: ICapability): string | null {
  const texts = supported.flatMap(({ name }) => {
    const text = cells[name]?.text;
    return text && Number.isFinite(Number(text)) ? [text] : [];
  });
  return figures && lowestIsBest && texts.length > 1
    ? texts.reduce((a, b) => (Number(b) < Number(a) ? b : a))
    : null;
}

function groupName(group: ICapability['group'], trans: ITranslator): string {
  switch (group) {
    case 'train':
      return trans.__('Training');
    case 'speed':
      return trans.__('Speed');
    case 'ship':
      return trans.__('Export and saving');
    case 'data':
      return trans.__('Data');
    case 'install':
      return trans.__('Installation');
  }
}
