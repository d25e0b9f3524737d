import { readFileSync } from 'fs';

import { english } from '../core/text';
import { supported } from '../knowledge/backend-list';
import { capabilities } from '../knowledge/capabilities';
import { parseReport } from './parse';
import { IReport } from './report';
import { statisticsOf } from './statistics';

/** What the samples of a row of the comparison are called in a report; undefined where there are none. */
function samplesBehind(
  report: IReport,
  row: string,
  backend: string
): readonly number[] | undefined {
  if (row === 'import-time') {
    return report.backends.find(({ name }) => name === backend)?.imports;
  }
  const [measure, workload] = row.split('-');
  const cell = report.workloads
    .find(each => each.workload === workload)
    ?.cells.find(each => each.backend === backend);
  return measure === 'step' ? cell?.step : cell?.predict;
}

describe('the figures of the comparison', () => {
  const report = parseReport(
    readFileSync('docs/measurements/2026-11-27.json', 'utf8')
  );
  const rows = capabilities(english).filter(({ group }) => group === 'speed');

  it('are the medians of the report that lies in docs', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, cells } of rows) {
      for (const { name } of supported) {
        const median = statisticsOf(samplesBehind(report, id, name) ?? []);
        const { flag, text } = cells[name];
        expect([id, name, /^(no|unknown)$/.test(flag)]).toEqual([
          id,
          name,
          median === null
        ]);
        if (median) {
          // In milliseconds but for the import.
          const scale = id === 'import-time' ? 1 : 1e3;
          const figure = Number((median.median * scale).toFixed(2));
          expect([id, name, text]).toEqual([id, name, String(figure)]);
        }
      }
    }
  });

  it('are of one machine and of the versions that the rows name', () => {
    expect(report.machine.cores).toBe(2);
    for (const { proof } of rows) {
      expect(proof.checked).toBe(report.date.slice(0, 10));
      for (const { name, version } of report.backends) {
        const release = version!.replace(/\+.*/, '').replace(/\.0$/, '');
        expect([name, proof.version]).toEqual([
          name,
          expect.stringContaining(release)
        ]);
      }
      expect(proof.version).toContain(`Keras ${report.keras}`);
    }
  });
});
