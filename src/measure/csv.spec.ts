import { SimulatedHost } from '../testing/measuring';
import { toCsv } from './csv';
import { makePlan } from './plan';
import { runMeasurement } from './run';

describe('toCsv', () => {
  it('has one line a figure, with names that are data only', async () => {
    const report = await runMeasurement(
      makePlan({ quick: true, backends: ['jax'], workloads: ['dense'] }),
      new SimulatedHost(),
      {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        now: () => 0,
        date: '2026-11-27T00:00:00.000Z'
      }
    );
    const csv = toCsv({
      ...report,
      machine: { ...report.machine, name: '=a,"b"' }
    });
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0].split(',')).toContain('quartile1');
    expect(lines.slice(1).map(line => line.split(',').slice(-6, -4))).toEqual([
      ['import', 'seconds'],
      ['first', 'seconds'],
      ['step', 'seconds'],
      ['firstPredict', 'seconds'],
      ['predict', 'seconds'],
      ['memory', 'bytes']
    ]);
    expect(lines[3]).toBe(
      '2026-11-27T00:00:00.000Z,"\'=a,""b""",3.15.1,dense,jax,1.0,cpu,step,seconds,0.003,0.003,0.003,6'
    );
  });
});
