import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import {
  CellText,
  ITableView,
  rowsFor,
  tableAsCsv,
  tableAsMarkdown
} from '../../compare/table';
import { ITranslator } from '../../core';
import { ICapability, supported } from '../../knowledge';
import { Button } from '../../ui/button';
import { Sources } from '../../ui/links';
import { proofText } from '../../ui/proof';
import { FlagSign, flagName } from '../compare/flags';
import { qualifiedBy } from '../compare/qualified';

interface IProps {
  readonly rows: readonly ICapability[];
  readonly trans: ITranslator;
  copy(text: string): void;
}

/** The backends side by side, as wide as there is room: columns to choose and to sort by, and copies of what is shown. */
export function ComparisonTable({ copy, rows, trans }: IProps): JSX.Element {
  const [view, setView] = React.useState<ITableView>({
    columns: new Set(
      supported
        .filter(({ keras }) => keras?.since !== '3.16')
        .map(({ name }) => name)
    ),
    differencesOnly: false,
    sortBy: null
  });
  const backends = supported.filter(({ name }) => view.columns.has(name));
  const shown = rowsFor(rows, view);
  const text: CellText = (row, backend) => {
    const cell = row.cells[backend];
    const more = qualifiedBy(cell, trans);
    return row.figures
      ? more || flagName(cell.flag, trans)
      : [flagName(cell.flag, trans), more && `(${more})`]
          .filter(Boolean)
          .join(' ');
  };
  const corner = trans.__('What they can do');
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('The backends side by side')}</h4>
      <div
        className="jp-KerasAdvisor-tools"
        role="group"
        aria-label={trans.__('What the table shows')}
      >
        {supported.map(({ name, title }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={view.columns.has(name)}
              disabled={view.columns.has(name) && view.columns.size === 1}
              onChange={event => {
                const columns = new Set(view.columns);
                columns[event.target.checked ? 'add' : 'delete'](name);
                const sortBy =
                  view.sortBy && columns.has(view.sortBy) ? view.sortBy : null;
                setView({ ...view, columns, sortBy });
              }}
            />
            {title}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={view.differencesOnly}
            onChange={event =>
              setView({ ...view, differencesOnly: event.target.checked })
            }
          />
          {trans.__('Differences only')}
        </label>
        <label className="jp-KerasAdvisor-choice">
          <span>{trans.__('Sort by')}</span>
          <HTMLSelect
            value={view.sortBy ?? ''}
            onChange={event =>
              setView({ ...view, sortBy: event.target.value || null })
            }
          >
            <option value="">{trans.__('topic')}</option>
            {backends.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </HTMLSelect>
        </label>
        <Button
          onClick={() => copy(tableAsMarkdown(shown, backends, text, corner))}
        >
          {trans.__('Copy as Markdown')}
        </Button>
        <Button onClick={() => copy(tableAsCsv(shown, backends, text, corner))}>
          {trans.__('Copy as CSV')}
        </Button>
      </div>
      <div className="jp-KerasAdvisor-wideFrame" tabIndex={0}>
        <table className="jp-KerasAdvisor-wideTable">
          <caption className="jp-KerasAdvisor-hidden">
            {trans.__('The backends side by side')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {backends.map(({ name, title }) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={view.sortBy === name ? 'descending' : undefined}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row.id} data-row={row.id}>
                <th scope="row">
                  <details className="jp-KerasAdvisor-note">
                    <summary>{row.title}</summary>
                    {row.note && <p>{row.note}</p>}
                    <p className="jp-KerasAdvisor-muted">
                      {proofText(row.proof, trans)}
                    </p>
                    <Sources addresses={row.sources} trans={trans} />
                  </details>
                </th>
                {backends.map(({ name }) => (
                  <td key={name}>
                    {row.figures ? null : (
                      <FlagSign flag={row.cells[name].flag} trans={trans} />
                    )}{' '}
                    {qualifiedBy(row.cells[name], trans)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
