import React from 'react';

import { ITranslator } from '../core';
import { backendNamed } from '../knowledge';
import { formatFigure, threeDigits } from '../measure/format';
import { ICell, IMeasuredWorkload, IReport } from '../measure/report';
import { IFigure, agrees, figuresOf, measures } from '../measure/summary';
import { workloads } from '../measure/workloads';
import { heads } from './heads';

/** What a workload is called. */
export function titleOf(
  { notebook, workload }: IMeasuredWorkload,
  trans: ITranslator
): string {
  const known = workloads.find(({ id }) => id === workload);
  return known
    ? known.title(trans)
    : trans.__('The model of %1', notebook ?? workload);
}

/** The figures of one workload, and what went wrong. */
export function WorkloadTable(props: {
  readonly report: IReport;
  readonly workload: IMeasuredWorkload;
  readonly other: IReport | null;
  readonly trans: ITranslator;
}): JSX.Element {
  const { other, report, trans, workload } = props;
  const before = other?.workloads.find(
    each =>
      each.workload === workload.workload && each.notebook === workload.notebook
  );
  const shown = measures
    .filter(measure => measure !== 'import')
    .map(measure => ({
      measure,
      figures: figuresOf(report, workload, measure),
      earlier: other && before ? figuresOf(other, before, measure) : []
    }))
    .filter(({ figures }) => figures.length > 0);
  const known = workloads.find(({ id }) => id === workload.workload);
  return (
    <section>
      <h3>{titleOf(workload, trans)}</h3>
      <p className="jp-KerasAdvisor-muted">
        {[
          ...(known ? [known.about(trans)] : []),
          ...(workload.parameters === null
            ? []
            : [trans._n('%1 parameter', '%1 parameters', workload.parameters)])
        ].join('; ')}
      </p>
      {shown.length > 0 && (
        <div className="jp-KerasAdvisor-wide" tabIndex={0}>
          <table aria-label={titleOf(workload, trans)}>
            <thead>
              <tr>
                <th scope="col">{trans.__('Backend')}</th>
                {shown.map(({ measure }) => (
                  <th key={measure} scope="col">
                    {heads(trans)[measure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {workload.cells.map(({ backend }) => (
                <tr key={backend}>
                  <th scope="row">{backendNamed(backend)?.title ?? backend}</th>
                  {shown.map(({ earlier, figures, measure }) => (
                    <Figure
                      key={measure}
                      figure={figures.find(each => each.backend === backend)}
                      before={earlier.find(each => each.backend === backend)}
                      trans={trans}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Remarks workload={workload} trans={trans} />
    </section>
  );
}

function Figure(props: {
  readonly figure: IFigure | undefined;
  readonly before: IFigure | undefined;
  readonly trans: ITranslator;
}): JSX.Element {
  const { before, figure, trans } = props;
  if (!figure) {
    return <td className="jp-KerasAdvisor-number">–</td>;
  }
  const { count, high, low, median, ratio, standing, unit } = figure;
  const spread =
    count > 1
      ? trans.__(
          'Half of %1 values lie between %2 and %3.',
          count,
          formatFigure(low, unit),
          formatFigure(high, unit)
        )
      : trans.__('Measured once.');
  return (
    <td
      className="jp-KerasAdvisor-number"
      data-standing={standing}
      title={spread}
    >
      {formatFigure(median, unit)}
      {count > 1 && unit === 'seconds' && (
        <small>{` ${formatFigure(low, unit)} – ${formatFigure(high, unit)}`}</small>
      )}
      {standing === 'noise' && (
        <span
          role="img"
          aria-label={trans.__('not told from the least')}
        >{` ≈`}</span>
      )}
      {(standing === 'more' || standing === 'untested') && (
        <small>{` ${threeDigits(ratio)}×`}</small>
      )}
      {before && <small>{` (${formatFigure(before.median, unit)})`}</small>}
    </td>
  );
}

/** What each request of the runner is to people. */
function attemptOf(during: string, trans: ITranslator): string {
  const names = heads(trans);
  switch (during) {
    case 'build':
      return trans.__('Making the model and its first predict');
    case 'first':
      return names.first;
    case 'train':
      return names.step;
    case 'predict':
      return names.predict;
    default:
      return during;
  }
}

function Remarks(props: {
  readonly workload: IMeasuredWorkload;
  readonly trans: ITranslator;
}): JSX.Element | null {
  const { trans, workload } = props;
  const lines = workload.cells.flatMap(cell => [
    ...difference(cell, workload, trans),
    ...cell.problems.map(({ during, message, type }) =>
      trans.__(
        '%1, %2: %3',
        backendNamed(cell.backend)?.title ?? cell.backend,
        attemptOf(during, trans),
        `${type}: ${message}`
      )
    )
  ]);
  return lines.length > 0 ? (
    <ul className="jp-KerasAdvisor-remarks">
      {lines.map((line, i) => (
        <li key={i} data-kind="error">
          {line}
        </li>
      ))}
    </ul>
  ) : null;
}

function difference(
  cell: ICell,
  { reference }: IMeasuredWorkload,
  trans: ITranslator
): string[] {
  if (agrees(cell) || cell.difference === null) {
    return [];
  }
  const title = backendNamed(cell.backend)?.title ?? cell.backend;
  const other = backendNamed(reference)?.title ?? reference ?? '';
  return [
    cell.difference > 1e6
      ? trans.__(
          '%1: with the same weights the outputs cannot be compared with those of %2.',
          title,
          other
        )
      : trans.__(
          '%1: with the same weights the outputs are %2 % off those of %3.',
          title,
          threeDigits(cell.difference * 100),
          other
        )
  ];
}
