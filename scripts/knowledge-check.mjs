// Runs what the comparison says in real environments and prints what differs from the data; docs/knowledge.md tells more.
//
//     node scripts/knowledge-check.mjs [--python PATH]... [--backend NAME]...
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

import { bundled } from './bundled.mjs';

const { values: options } = parseArgs({
  options: {
    python: { type: 'string', multiple: true },
    backend: { type: 'string', multiple: true }
  }
});
const run = promisify(execFile);

const { backends, capabilities, generations, isAtLeast } = await bundled({
  capabilities: 'src/knowledge/capabilities/index.ts',
  generations: 'src/knowledge/generations.ts',
  backends: 'src/knowledge/backend-list.ts',
  isAtLeast: 'src/core/vocabulary/version.ts'
});

const rows = new Map(
  capabilities({
    __: (text, ...args) =>
      text.replace(/%(\d)/g, (whole, n) => args[n - 1] ?? whole)
  }).map(row => [row.id, row])
);

const folder = 'src/compare/notebooks';
const ran = JSON.parse(readFileSync(join(folder, 'ran.json'), 'utf8'));
const notebooks = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.ipynb'))
    .map(name => [
      name.replace('.ipynb', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8'))
        .cells.filter(({ cell_type }) => cell_type === 'code')
        .map(({ source }) => source.join(''))
    ])
);

const environments = options.python ?? [
  ...['keras-all', 'keras-nightly', 'keras-2']
    .map(name => join('.envs', name, 'bin', 'python'))
    .filter(existsSync)
];

/** What one environment says on one backend; Keras’s own settings are those of an empty home directory. */
async function ask(python, backend) {
  const home = await mkdtemp(join(tmpdir(), 'knowledge-check-'));
  try {
    const { stdout } = await run(
      python,
      ['scripts/knowledge-probes.py', JSON.stringify(notebooks)],
      {
        env: {
          ...process.env,
          KERAS_BACKEND: backend,
          KERAS_HOME: home,
          TF_CPP_MIN_LOG_LEVEL: '3'
        },
        maxBuffer: 1 << 26,
        timeout: 600_000
      }
    );
    return JSON.parse(stdout.trim().split('\n').pop());
  } catch (reason) {
    return { failed: String(reason.message).split('\n').pop() };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Whether an error says that a package is missing, and nothing of the backend. */
const isMissing = error =>
  /^(?:ModuleNotFoundError|ImportError): /.test(error ?? '');

/** What differs from the data. */
function differences(said, backend) {
  const version = said.versions.keras;
  const found = [];
  if (said.import !== null) {
    const generation = generations.find(
      ({ since }) => !version || isAtLeast(version, since)
    );
    const texts = [generation.refusal, generation.missingPlugin ?? '']
      .concat(generations.map(({ refusal }) => refusal))
      .map(text => text.replace('%1', backend.name).split('%2')[0].trim());
    if (
      !isMissing(said.import) &&
      !texts.some(text => text && said.import.startsWith(text))
    ) {
      found.push(`import keras: "${said.import}" is no text of the data`);
    }
    return found;
  }
  for (const [id, error] of Object.entries(said.rows)) {
    const cell = rows.get(id)?.cells[backend.name];
    const worked = error === null;
    if (
      cell &&
      ((cell.flag === 'yes' && !worked && !isMissing(error)) ||
        (cell.flag === 'no' && worked))
    ) {
      found.push(
        `${id}: the data say ${cell.flag}, it ${worked ? 'works' : `fails: ${error}`}`
      );
    }
  }
  for (const [name, error] of Object.entries(said.notebooks)) {
    const expected = ran[name]?.[backend.name];
    const worked = error === null;
    if (expected !== undefined && expected !== worked && !isMissing(error)) {
      found.push(
        `${name}.ipynb: the data say ${expected ? 'runs' : 'stops'}, it ${worked ? 'runs' : `stops: ${error}`}`
      );
    }
  }
  return found;
}

let count = 0;
for (const python of environments) {
  for (const backend of backends) {
    if (options.backend && !options.backend.includes(backend.name)) {
      continue;
    }
    const said = await ask(python, backend.name);
    const found = said.failed ? [said.failed] : differences(said, backend);
    count += found.length;
    const version = said.versions?.keras ?? '';
    const how =
      said.import === null
        ? `${Object.keys(said.rows).length} rows run`
        : (said.import ?? '');
    console.log(`${python} ${version} ${backend.name}: ${how}`);
    found.forEach(line => console.log(`  ${line}`));
  }
}
console.log(`${count} differences from the data`);
process.exitCode = count > 0 ? 1 : 0;
