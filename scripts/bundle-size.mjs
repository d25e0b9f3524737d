/**
 * Prints the size of the production bundle, gzipped: what every page of JupyterLab loads at its start, and the chunks
 * that wait until they are needed (the first Python notebook, the comparison, a rule's page). What loads at the start
 * is what the entry asks for. With `--check`, fails when the start is over its limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 45_000;
const folder = fileURLToPath(
  new URL('../jupyterlab_keras_advisor/labextension/static/', import.meta.url)
);

const names = readdirSync(folder).filter(name => name.endsWith('.js'));
const entry = readFileSync(
  folder + names.find(name => name.startsWith('remoteEntry.')),
  'utf8'
);
const asked = [...entry.matchAll(/\.e\("?(\w+)"?\)/g)].map(match => match[1]);
if (asked.length === 0) {
  throw new Error('The entry asks for no chunk: it is not read rightly.');
}
const first = new Set(['remoteEntry', 'style', ...asked]);

const sizes = names
  .map(name => ({
    name,
    atStart: first.has(name.split('.', 1)[0]),
    size: gzipSync(readFileSync(folder + name), { level: 9 }).length
  }))
  .sort((a, b) => b.size - a.size);
const format = bytes => `${(bytes / 1000).toFixed(1)} KB gzip`;
const sum = scripts => scripts.reduce((total, { size }) => total + size, 0);

const print = (title, scripts) => {
  console.log(title);
  for (const { name, size } of scripts) {
    console.log(`  ${format(size).padStart(14)}  ${name}`);
  }
};

const start = sizes.filter(({ atStart }) => atStart);
const later = sizes.filter(({ atStart }) => !atStart);
print(
  `Production bundle, loaded at the start: ${format(sum(start))} (limit ${format(LIMIT)})`,
  start
);
print(`Loaded when it is needed: ${format(sum(later))}`, later);
console.log(`Together: ${format(sum(sizes))} in ${sizes.length} scripts`);
if (sum(start) > LIMIT) {
  console.error('What loads at the start is over its limit.');
  process.exitCode = process.argv.includes('--check') ? 1 : 0;
}
