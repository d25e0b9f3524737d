// Writes docs/api-changes.md from what is known of Keras's API; with `--check` it writes nothing and fails when the page is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const entry = `
  export { api } from './src/knowledge/api/index.ts';
  export { apiPage } from './src/migrate/api-page.ts';
`;
const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { api, apiPage } = await import(`data:text/javascript;base64,${code}`);

const file = 'docs/api-changes.md';
const page = apiPage(api);
if (!process.argv.includes('--check')) {
  await writeFile(file, page);
  console.log(`${page.split('\n').length} lines in ${file}`);
} else if ((await readFile(file, 'utf8')) !== page) {
  console.error(`${file} is stale: run jlpm docs:api`);
  process.exit(1);
}
