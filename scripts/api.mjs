// Prints what is known of Keras' API over the years (src/knowledge/api) as JSON, for scripts/api-check.py.
import { bundled } from './bundled.mjs';

const { api } = await bundled({ api: 'src/knowledge/api/index.ts' });
process.stdout.write(JSON.stringify(api));
