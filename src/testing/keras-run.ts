import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a Python script of this folder with Keras, gives it `input` as JSON on its standard input, and reads the lines of
 * JSON that it prints; `stderr` for where something is missing.
 */
export function runOnKeras(
  python: string,
  script: string,
  args: readonly string[],
  input: unknown,
  backend = 'jax'
): { readonly lines: readonly unknown[]; readonly stderr: string } {
  const { stdout, stderr } = spawnSync(
    python,
    [join(__dirname, script), ...args],
    {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: {
        ...process.env,
        KERAS_BACKEND: backend,
        JAX_PLATFORMS: 'cpu',
        // Code that runs once need not be fast; what was compiled is kept for the next run.
        XLA_FLAGS:
          '--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true',
        JAX_COMPILATION_CACHE_DIR: join(tmpdir(), 'keras-advisor-jax'),
        JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS: '0',
        JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES: '-1'
      }
    }
  );
  const lines = stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as unknown);
  return { lines, stderr };
}
