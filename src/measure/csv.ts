import { toCsvText } from '../core/csv';
import { IReport } from './report';
import { figuresOf, measures } from './summary';

const columns = [
  'date',
  'machine',
  'keras',
  'workload',
  'backend',
  'version',
  'device',
  'measure',
  'unit',
  'median',
  'quartile1',
  'quartile3',
  'samples'
];

/** A report as CSV: one line a figure. */
export function toCsv(report: IReport): string {
  const backends = new Map(report.backends.map(each => [each.name, each]));
  const rows = report.workloads.flatMap(workload =>
    measures.flatMap(measure =>
      figuresOf(report, workload, measure).map(
        ({ backend, unit, median, low, high, count }) => [
          report.date,
          report.machine.name,
          report.keras,
          workload.notebook ?? workload.workload,
          backend,
          backends.get(backend)?.version ?? '',
          backends.get(backend)?.device ?? '',
          measure,
          unit,
          median,
          low,
          high,
          count
        ]
      )
    )
  );
  return toCsvText([columns, ...rows]);
}
