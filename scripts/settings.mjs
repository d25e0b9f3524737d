/**
 * Generates what follows from the rules' metadata, the backends and the settings' schema, so that they cannot drift apart:
 *
 *   src/rules (metadata)             ->  `properties.rules`      \
 *   src/knowledge (backends)         ->  `preferredBackend`, menu  } of schema/plugin.json  ->  src/settings/schema.ts
 *
 * `node scripts/settings.mjs` writes both; with `--check` it writes nothing and fails when one of them is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

import { bundled } from './bundled.mjs';

const schemaPath = file('../schema/plugin.json');
const typesPath = file('../src/settings/schema.ts');

function file(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

async function pretty(text, filepath) {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Without titles, which json-schema-to-typescript would make into named types. */
function untitled(schema) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'title' && typeof value === 'string' ? undefined : value
    )
  );
}

/** The settings of one rule. */
function ruleProperty({ name, code, title, severity }) {
  return {
    title: name,
    description: `${title.replace(/\.?$/, '.')} ${code}; its own severity is ${severity}.`,
    type: 'string',
    enum: ['default', 'error', 'warning', 'info', 'off'],
    default: 'default'
  };
}

/** The items of the menu that switches backends. */
function menuItems(backends) {
  return backends.map((backend, index) => ({
    command: 'keras-advisor:switch-backend',
    args: { backend, isMenu: true },
    rank: index + 1
  }));
}

/** Puts the backends into the setting and the menu. */
function addBackends(schema, backends) {
  Object.assign(schema.properties.preferredBackend, {
    enum: ['auto', ...backends]
  });
  Object.assign(schema.properties.lastBackend, {
    enum: ['none', ...backends]
  });
  for (const { items } of schema['jupyter.lab.menus'].main) {
    for (const { submenu } of items) {
      if (submenu?.id === 'jp-mainmenu-edit-keras-backend') {
        submenu.items = menuItems(backends);
      }
    }
  }
}

async function generate() {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8'));
  const { rules, vocabulary } = await bundled({
    rules: 'src/rules/index.ts',
    vocabulary: 'src/rules/vocabulary.ts'
  });
  addBackends(
    schema,
    vocabulary.trainingBackends().map(({ name }) => name)
  );
  schema.properties.rules.properties = Object.fromEntries(
    rules.map(({ meta }) => [meta.name, ruleProperty(meta)])
  );
  const types = await compile(untitled(schema), 'ISettingsData', {
    bannerComment:
      '// Generated from schema/plugin.json by `jlpm settings:types`; do not edit.',
    format: false
  });
  return [
    [schemaPath, await pretty(JSON.stringify(schema, null, 2), schemaPath)],
    [typesPath, await pretty(types, typesPath)]
  ];
}

let stale = 0;
for (const [path, text] of await generate()) {
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found === text) {
    continue;
  }
  if (process.argv.includes('--check')) {
    stale += 1;
    console.error(`${path} is stale: run "jlpm settings:types".`);
  } else {
    await writeFile(path, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale ? 1 : 0;
