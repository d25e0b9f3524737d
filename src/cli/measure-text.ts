import { english } from '../core/text';
import { backendNamed } from '../knowledge/backend-list';
import { formatBytes, formatFigure, threeDigits } from '../measure/format';
import { ICell, IMeasuredWorkload, IReport } from '../measure/report';
import {
  IFigure,
  Measure,
  agrees,
  figuresOf,
  measures,
  wasBusy
} from '../measure/summary';
import { statisticsOf } from '../measure/statistics';
import { workloads } from '../measure/workloads';
import { Paint, displayWidth, harmless } from './terminal';

/** The heads of the columns. */
const heads: Readonly<Record<Measure, string>> = {
  import: 'import',
  first: 'first step',
  step: 'step',
  firstPredict: 'first predict',
  predict: 'predict',
  memory: 'peak memory',
  deviceMemory: 'device memory'
};

/** A report as text for people. */
export function measureText(report: IReport, paint: Paint): string {
  const { machine, python, keras, method, date } = report;
  const memory =
    machine.memory === null ? '' : `, ${formatBytes(machine.memory)}`;
  return [
    harmless(
      `${machine.name}: ${machine.processor}, ${machine.cores ?? '?'} processors${memory}, ${machine.system}`
    ),
    harmless(`Python ${python}, Keras ${keras}, ${date}`),
    `${method.rounds * method.repetitions} rounds; medians, in brackets the middle half; ~ is not told from the fastest`,
    ...(wasBusy(report)
      ? [
          `The machine was busy when this began (load ${threeDigits(machine.load ?? 0)}): run it again when it is not.`
        ]
      : []),
    '',
    ...imports(report, paint),
    ...report.workloads.flatMap(workload => table(report, workload, paint))
  ]
    .map(line => `${line}\n`)
    .join('');
}

/** Each backend with its version and the time of its import. */
function imports({ backends }: IReport, paint: Paint): string[] {
  const rows = backends.map(
    ({ name, version, device, imports: samples, problem }) => {
      const title = backendNamed(name)?.title ?? name;
      const statistics = statisticsOf(samples);
      return [
        title,
        version ?? '',
        device ?? '',
        statistics ? formatFigure(statistics.median, 'seconds') : '',
        problem ? `${problem.type}: ${problem.message}` : ''
      ];
    }
  );
  return [
    ...aligned(
      [['backend', 'version', 'device', 'import', ''], ...rows],
      paint
    ),
    ''
  ];
}

function table(
  report: IReport,
  workload: IMeasuredWorkload,
  paint: Paint
): string[] {
  const shown = measures
    .filter(measure => measure !== 'import')
    .map(measure => ({
      measure,
      figures: figuresOf(report, workload, measure)
    }))
    .filter(({ figures }) => figures.length > 0);
  const rows = workload.cells
    .filter(({ backend }) =>
      shown.some(({ figures }) =>
        figures.some(each => each.backend === backend)
      )
    )
    .map(({ backend }) => [
      backendNamed(backend)?.title ?? backend,
      ...shown.map(({ figures }) => {
        const figure = figures.find(each => each.backend === backend);
        return figure ? written(figure) : '';
      })
    ]);
  return [
    paint(harmless(titleOf(workload)), 'bold'),
    ...aligned(
      [['', ...shown.map(({ measure }) => heads[measure])], ...rows],
      paint
    ),
    ...workload.cells.flatMap(cell => remarks(cell, workload)),
    ''
  ];
}

function titleOf({
  workload,
  notebook,
  parameters
}: IMeasuredWorkload): string {
  const known = workloads.find(({ id }) => id === workload);
  const name = known
    ? `${known.title(english)}: ${known.about(english)}`
    : `The model of ${notebook ?? workload}`;
  return parameters === null ? name : `${name}, ${parameters} parameters`;
}

/** `2.86 ms (2.71-3.02) 6.1x` */
function written({
  median,
  low,
  high,
  count,
  unit,
  ratio,
  standing
}: IFigure): string {
  const value = formatFigure(median, unit);
  const spread =
    count > 1 && unit === 'seconds'
      ? ` (${threeDigits(low * 1e3)}-${threeDigits(high * 1e3)})`
      : '';
  const times =
    standing === 'least'
      ? ''
      : standing === 'noise'
        ? ' ~'
        : ` ${threeDigits(ratio)}x`;
  return value + spread + times;
}

/** What went wrong, one line each. */
function remarks(cell: ICell, { reference }: IMeasuredWorkload): string[] {
  const title = backendNamed(cell.backend)?.title ?? cell.backend;
  const lines = cell.problems.map(
    ({ during, type, message }) =>
      `  ${title}: ${during} failed: ${type}: ${message.split('\n')[0]}`
  );
  if (!agrees(cell) && cell.difference !== null) {
    const other = backendNamed(reference)?.title ?? reference ?? '';
    const far =
      cell.difference > 1e6
        ? 'that cannot be compared with'
        : `that are ${threeDigits(cell.difference * 100)} % off`;
    lines.unshift(
      `  ${title}: the same weights give outputs ${far} those of ${other}`
    );
  }
  return lines.map(line => harmless(line));
}

/** Rows in columns; the first is the head. */
function aligned(rows: readonly (readonly string[])[], paint: Paint): string[] {
  const widths = rows[0].map((_, i) =>
    Math.max(...rows.map(row => displayWidth(row[i])))
  );
  return rows.map((row, index) => {
    const line = row
      .map((text, i) => {
        const safe = harmless(text);
        return safe + ' '.repeat(Math.max(0, widths[i] - displayWidth(safe)));
      })
      .join('  ')
      .trimEnd();
    return index === 0 ? paint(`  ${line}`, 'dim') : `  ${line}`;
  });
}
