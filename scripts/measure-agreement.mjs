/**
 * Holds `keras-advisor measure` against a plain script: `node scripts/measure-agreement.mjs PYTHON [BACKEND...]` prints for
 * three workloads and each backend the median of a step as the runner and as benchmarks/measure_plain.py find it, in turns
 * within one process, whether one median lies within the other's middle half, and the runner's own cost.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { bundled } from './bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [python = 'python3', ...named] = process.argv.slice(2);
const backends = named.length > 0 ? named : ['tensorflow', 'jax', 'torch'];

const { RUNNER } = await bundled({ RUNNER: 'src/measure/runner/index.ts' });

const ms = ([median, low, high]) =>
  [median, low, high].map(value => (value * 1e3).toFixed(3));
let isFine = true;
console.log(
  'backend     workload     plain script (middle half), ms   runner (middle half), ms        agree  cost'
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
    const { workload, plain, runner, agree, cost } = JSON.parse(line);
    const [p, r] = [ms(plain), ms(runner)];
    isFine &&= agree && cost <= 0.02;
    console.log(
      backend.padEnd(12) +
        workload.padEnd(13) +
        `${p[0]} (${p[1]}-${p[2]})`.padEnd(33) +
        `${r[0]} (${r[1]}-${r[2]})`.padEnd(32) +
        `${agree ? 'yes' : 'NO'}`.padEnd(7) +
        `${(cost * 100).toFixed(3)} %`
    );
  }
}
process.exitCode = isFine ? 0 : 1;
