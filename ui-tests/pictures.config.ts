import { configure } from './support/config';

/** Makes the pictures of the user guide anew: `jlpm pictures`. They are no tests: to be looked at before they are committed. */
export default configure({
  name: 'pictures',
  server: 'jupyter_server_test_config.py',
  defaultPort: '8895',
  projects: [
    { name: 'pictures', testDir: 'pictures', testMatch: '*.pictures.ts' }
  ]
});
