/** Sources of the project as a module, bundled in memory: a script needs no build before it. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What some sources export: `bundled({ api: 'src/knowledge/api/index.ts' })` gives `{ api }`. */
export async function bundled(sources) {
  const exports = Object.entries(sources).map(
    ([name, file]) => `export { ${name} } from './${file}';`
  );
  const { outputFiles } = await build({
    stdin: { contents: exports.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
