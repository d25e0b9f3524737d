import { SimulatedHost } from '../testing/measuring';
import { NoReport, parseReport } from './parse';
import { makePlan } from './plan';
import { IReport } from './report';
import { rerunNotebook } from './rerun';
import { runMeasurement } from './run';
import { RUNNER } from './runner';

let report: IReport;

beforeAll(async () => {
  report = await runMeasurement(
    makePlan({ quick: true, backends: null, workloads: ['dense'] }),
    new SimulatedHost({ torch: { train: 'end' } }),
    {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      now: () => 0,
      date: '2026-11-27T00:00:00.000Z'
    }
  );
});

describe('parseReport', () => {
  it('reads what was written', () => {
    expect(parseReport(JSON.stringify(report))).toEqual(report);
  });

  it.each([
    ['no JSON', () => '{', 'not JSON'],
    ['null', () => 'null', 'not a report'],
    ['something else', () => '{"schema": "x"}', 'not a report'],
    [
      'a later format',
      () => JSON.stringify({ ...report, version: 2 }),
      'another version'
    ],
    [
      'a report without its machine',
      () => JSON.stringify({ ...report, machine: undefined }),
      'incomplete'
    ],
    [
      'samples that are no numbers',
      () =>
        JSON.stringify({
          ...report,
          workloads: report.workloads.map(each => ({
            ...each,
            cells: each.cells.map(cell => ({ ...cell, step: ['<b>'] }))
          }))
        }),
      'incomplete'
    ]
  ])('refuses %s', (_, json, message) => {
    expect(() => parseReport(json())).toThrow(NoReport);
    expect(() => parseReport(json())).toThrow(message);
  });
});

describe('rerunNotebook', () => {
  it('holds the runner as it is, and what was measured', () => {
    const { cells } = JSON.parse(rerunNotebook(report, ['jax', 'torch']));
    expect(cells[1].source).toContain('TRAINING = ["jax","torch"]');
    expect(cells[1].source).toContain('WORKLOADS = [{"workload":"dense"}]');
    expect(cells[2].source).toContain(RUNNER);
    // It stands between these quotes.
    expect(RUNNER).not.toContain("'''");
  });
});
