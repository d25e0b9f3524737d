import { configure } from './support/config';

/** The benchmark: what the extension costs while somebody types in a long notebook. */
export default {
  ...configure({
    name: 'bench',
    server: 'jupyter_server_test_config.py',
    defaultPort: '8897',
    projects: [{ name: 'bench', testDir: 'bench', testMatch: '*.bench.ts' }]
  }),
  retries: 0,
  timeout: 1_200_000
};
