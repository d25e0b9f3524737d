// Builds benchmarks/core.ts into one file and runs it.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'benchmark-core-'));
const outfile = join(folder, 'core.cjs');
try {
  await build({
    entryPoints: ['benchmarks/core.ts'],
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'error'
  });
  const { status } = spawnSync(process.execPath, [outfile], {
    stdio: 'inherit'
  });
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
