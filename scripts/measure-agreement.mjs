/**
 * Holds `keras-advisor measure` against a plain script: `node scripts/measure-agreement.mjs PYTHON [BACKEND...]` prints for
 * three workloads and each backend the median of a step as the runner and as benchmarks/measure_plain.py find it, in turns
 * within one process, the ratio of the two in a turn (median and middle half), whether that half holds 1, and the runner's
 * own cost.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { bundled } from './bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [python = 'python3', ...named] = process.argv.slice(2);
const backends = named.length > 0 ? named : ['tensorflow', 'jax', 'torch'];

const { RUNNER } = await bundled({ RUNNER: 'src/measure/runner/index.ts' });

const ms = value => (value * 1e3).toFixed(3);
let isFine = true;
console.log(
  'backend     workload     plain, ms  runner, ms  ratio (middle half)   agree  cost'
);
for (const backend of backends) {
  const output = execFileSync(
    python,
    ['benchmarks/measure_plain.py', backend],
    {
      cwd: root,
      input: RUNNER,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore']
    }
  );
  for (const line of output.trim().split('\n')) {
    const { workload, plain, runner, ratio, agree, cost } = JSON.parse(line);
    const [median, low, high] = ratio.map(value => value.toFixed(3));
    isFine &&= agree && cost <= 0.02;
    console.log(
      backend.padEnd(12) +
        workload.padEnd(13) +
        ms(plain).padEnd(11) +
        ms(runner).padEnd(12) +
        `${median} (${low}-${high})`.padEnd(22) +
        `${agree ? 'yes' : 'NO'}`.padEnd(7) +
        `${(cost * 100).toFixed(3)} %`
    );
  }
}
process.exitCode = isFine ? 0 : 1;
