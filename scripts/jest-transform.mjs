// Translates what jest loads: TypeScript, and packages that are ES modules. Types are checked by `jlpm types:check`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from 'esbuild';

const own = readFileSync(fileURLToPath(import.meta.url));

export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: extname(file).replace(/^\.[cm]?/, ''),
      format: 'cjs',
      target: `node${process.versions.node}`,
      // Jest runs no modules, so that it cannot import while it runs.
      supported: { 'dynamic-import': false },
      sourcemap: true,
      sourcefile: file
    });
    return { code, map };
  },
  getCacheKey(source, file) {
    return createHash('sha256')
      .update([version, own, file, source].join('\0'))
      .digest('hex');
  }
};
