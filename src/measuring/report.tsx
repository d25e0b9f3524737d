import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import { backendNamed } from '../knowledge';
import { formatBytes, formatFigure, threeDigits } from '../measure/format';
import { IReport } from '../measure/report';
import { statisticsOf } from '../measure/statistics';
import { Measure, wasBusy } from '../measure/summary';
import { Chart } from './chart';
import { heads } from './heads';
import { WorkloadTable } from './table';

/** What charts can show. */
const charted: readonly Measure[] = [
  'step',
  'predict',
  'first',
  'firstPredict',
  'memory'
];

/** A report: where it was made, what was found, as charts and as tables. */
export function ReportView(props: {
  readonly report: IReport;
  readonly other: IReport | null;
  readonly rendermime: IRenderMimeRegistry;
  readonly theme: object;
  readonly trans: ITranslator;
}): JSX.Element {
  const { other, rendermime, report, theme, trans } = props;
  const [measure, choose] = React.useState<Measure>('step');
  const names = heads(trans);
  return (
    <article>
      <Circumstances report={report} trans={trans} />
      <Backends report={report} trans={trans} />
      <label className="jp-KerasAdvisor-choice">
        <span>{trans.__('Chart')}</span>
        <HTMLSelect
          value={measure}
          onChange={event => {
            const chosen = charted.find(each => each === event.target.value);
            choose(chosen ?? 'step');
          }}
        >
          {charted.map(each => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </HTMLSelect>
      </label>
      <Chart
        report={report}
        measure={measure}
        rendermime={rendermime}
        theme={theme}
        trans={trans}
      />
      <p className="jp-KerasAdvisor-muted">
        {trans.__(
          'Medians over the rounds, with the middle half of the values. ≈ marks a difference from the least that does not count: that was not the faster one in nearly every round (sign test, 5 %), or the medians are less than 5 % apart. Without a mark and without a factor it is the least.'
        )}
      </p>
      {other && (
        <p className="jp-KerasAdvisor-muted">
          {trans.__(
            'In brackets what the other report has. Two reports were made at two times: whether such a difference counts cannot be told.'
          )}
        </p>
      )}
      {report.workloads.map((workload, i) => (
        <WorkloadTable
          key={i}
          report={report}
          workload={workload}
          other={other}
          trans={trans}
        />
      ))}
    </article>
  );
}

/** Machine, versions and date. */
function Circumstances(props: {
  readonly report: IReport;
  readonly trans: ITranslator;
}): JSX.Element {
  const { report, trans } = props;
  const { date, keras, machine, method, python } = report;
  return (
    <>
      <p>
        {[
          machine.name,
          machine.processor,
          ...(machine.cores === null
            ? []
            : [trans._n('%1 processor', '%1 processors', machine.cores)]),
          ...(machine.memory === null ? [] : [formatBytes(machine.memory)]),
          machine.system
        ].join(', ')}
        <br />
        {`Python ${python}, Keras ${keras}, ${new Date(date).toLocaleString()}, `}
        {trans._n('%1 round', '%1 rounds', method.rounds * method.repetitions)}
      </p>
      {wasBusy(report) && (
        <p data-kind="warning">
          {trans.__(
            'The machine was busy when this began (load %1): measure again when it is not.',
            threeDigits(machine.load ?? 0)
          )}
        </p>
      )}
    </>
  );
}

/** The backends with their versions and the time of their import. */
function Backends(props: {
  readonly report: IReport;
  readonly trans: ITranslator;
}): JSX.Element {
  const { report, trans } = props;
  return (
    <div className="jp-KerasAdvisor-wide" tabIndex={0}>
      <table>
        <caption>{trans.__('Backends')}</caption>
        <thead>
          <tr>
            <th scope="col">{trans.__('Backend')}</th>
            <th scope="col">{trans.__('Version')}</th>
            <th scope="col">{trans.__('Device')}</th>
            <th scope="col">{heads(trans).import}</th>
          </tr>
        </thead>
        <tbody>
          {report.backends.map(
            ({ device, imports, name, problem, version }) => {
              const statistics = statisticsOf(imports);
              return (
                <tr key={name}>
                  <th scope="row">{backendNamed(name)?.title ?? name}</th>
                  {problem ? (
                    <td colSpan={3} data-kind="error">
                      {`${problem.type}: ${problem.message}`}
                    </td>
                  ) : (
                    <>
                      <td>{version ?? '–'}</td>
                      <td>{device ?? '–'}</td>
                      <td className="jp-KerasAdvisor-number">
                        {statistics
                          ? formatFigure(statistics.median, 'seconds')
                          : '–'}
                      </td>
                    </>
                  )}
                </tr>
              );
            }
          )}
        </tbody>
      </table>
    </div>
  );
}
