// Prints what is known of Keras' API over the years (src/knowledge/api) as JSON, for scripts/api-check.py.
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `export { api } from './src/knowledge/api/index.ts';`,
    resolveDir: process.cwd(),
    loader: 'ts'
  },
  bundle: true,
  format: 'esm',
  write: false
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { api } = await import(`data:text/javascript;base64,${code}`);
process.stdout.write(JSON.stringify(api));
