// Bundles the command line into one file that needs nothing but Node.
import { build } from 'esbuild';
import { chmodSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const { homepage, version } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8')
);
const outfile =
  process.argv[2] ?? 'jupyterlab_keras_advisor/cli/keras-advisor.cjs';

await build({
  absWorkingDir: root.pathname,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node18',
  // A CommonJS file starts faster than a module.
  format: 'cjs',
  // Some packages' CommonJS builds load their parts in a way that no bundler can follow.
  mainFields: ['module', 'main'],
  legalComments: 'eof',
  logLevel: 'warning',
  entryPoints: ['src/cli/main.ts'],
  outfile,
  banner: { js: '#!/usr/bin/env node' },
  define: {
    KERAS_ADVISOR_HOMEPAGE: JSON.stringify(homepage),
    KERAS_ADVISOR_VERSION: JSON.stringify(version)
  }
});
chmodSync(new URL(outfile, root), 0o755);
