import { ICell, IMeasuredWorkload, IReport } from './report';
import {
  ENOUGH_ROUNDS,
  IStatistics,
  TOLERANCE,
  compare,
  statisticsOf
} from './statistics';

/** What is measured, in the order in which it is shown. */
export const measures = [
  'import',
  'first',
  'step',
  'firstPredict',
  'predict',
  'memory',
  'deviceMemory'
] as const;

/** Something that is measured. */
export type Measure = (typeof measures)[number];

/**
 * How a figure stands to the least: `least` for that itself, `noise` where the difference does not count, `untested` where
 * there are too few samples to say, else `more`.
 */
export type Standing = 'least' | 'noise' | 'untested' | 'more';

/** One figure with what it says. */
export interface IFigure extends IStatistics {
  readonly backend: string;
  readonly measure: Measure;
  /** `bytes` for memory. */
  readonly unit: 'seconds' | 'bytes';
  /** How many times the least of all backends it is. */
  readonly ratio: number;
  /** How it stands to the least. */
  readonly standing: Standing;
}

/** All samples of a measure. */
function samplesOf(
  report: IReport,
  { backend, ...cell }: ICell,
  measure: Measure
): readonly number[] {
  switch (measure) {
    case 'import':
      return (
        report.backends.find(({ name }) => name === backend)?.imports ?? []
      );
    case 'memory':
      return cell.memory.flatMap(({ peak }) => peak ?? []);
    case 'deviceMemory':
      return cell.memory.flatMap(({ device }) => device ?? []);
    default:
      return cell[measure];
  }
}

/**
 * Whether other programs kept the machine at work when the measurement began. The median of rounds shrugs off a short
 * disturbance, not a lasting one: frameworks that share their work among threads wait for the slowest.
 */
export function wasBusy({ machine: { load, cores } }: IReport): boolean {
  return load !== null && load > (cores ?? 1) / 2;
}

/** Whether a backend has done the workload as the reference did. */
export function agrees({ difference }: ICell): boolean {
  return difference === null || difference <= TOLERANCE;
}

/** The figures of one measure of one workload, one for each backend that has any. */
export function figuresOf(
  report: IReport,
  { cells }: IMeasuredWorkload,
  measure: Measure
): readonly IFigure[] {
  const all = cells.flatMap(cell => {
    const samples = samplesOf(report, cell, measure);
    const statistics = statisticsOf(samples);
    return statistics ? [{ backend: cell.backend, samples, statistics }] : [];
  });
  if (all.length === 0) {
    return [];
  }
  const least = all.reduce((a, b) =>
    b.statistics.median < a.statistics.median ? b : a
  );
  return all.map(({ backend, samples, statistics }) => ({
    ...statistics,
    backend,
    measure,
    unit:
      measure === 'memory' || measure === 'deviceMemory' ? 'bytes' : 'seconds',
    ratio: statistics.median / least.statistics.median,
    standing:
      backend === least.backend ? 'least' : standing(samples, least.samples)
  }));
}

function standing(
  samples: readonly number[],
  least: readonly number[]
): Standing {
  if (Math.min(samples.length, least.length) < ENOUGH_ROUNDS) {
    return 'untested';
  }
  return compare(samples, least) === 'noise' ? 'noise' : 'more';
}
