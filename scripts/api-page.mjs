// Writes docs/api-changes.md from what is known of Keras's API; with `--check` it writes nothing and fails when the page is stale.
import { readFile, writeFile } from 'node:fs/promises';

import { bundled } from './bundled.mjs';

const { api, apiPage } = await bundled({
  api: 'src/knowledge/api/index.ts',
  apiPage: 'src/migrate/api-page.ts'
});

const file = 'docs/api-changes.md';
const page = apiPage(api);
if (!process.argv.includes('--check')) {
  await writeFile(file, page);
  console.log(`${page.split('\n').length} lines in ${file}`);
} else if ((await readFile(file, 'utf8')) !== page) {
  console.error(`${file} is stale: run jlpm docs:api`);
  process.exit(1);
}
