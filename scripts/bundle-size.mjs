/**
 * Prints the size of the production bundle, gzipped: every page of JupyterLab loads these scripts, whether a notebook
 * needs advice or not. With `--check`, fails when it is over its limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 45_000;
const folder = fileURLToPath(
  new URL('../jupyterlab_keras_advisor/labextension/static/', import.meta.url)
);

const sizes = readdirSync(folder)
  .filter(name => name.endsWith('.js'))
  .map(name => ({
    name,
    size: gzipSync(readFileSync(folder + name), { level: 9 }).length
  }))
  .sort((a, b) => b.size - a.size);
const total = sizes.reduce((sum, { size }) => sum + size, 0);
const format = bytes => `${(bytes / 1000).toFixed(1)} KB gzip`;

for (const { name, size } of sizes) {
  console.log(`  ${format(size).padStart(14)}  ${name}`);
}
console.log(
  `Production bundle: ${format(total)} in ${sizes.length} scripts (limit ${format(LIMIT)})`
);
if (total > LIMIT) {
  console.error('The production bundle is over its limit.');
  process.exitCode = process.argv.includes('--check') ? 1 : 0;
}
