import { configure } from './support/config';

/** JupyterLab and Notebook as they are today, with the build that lies in this work tree. */
export default configure({
  name: 'newest',
  server: 'jupyter_server_test_config.py',
  defaultPort: '8899',
  projects: [
    { name: 'galata', testDir: 'tests' },
    { name: 'smoke', testDir: 'smoke' }
  ]
});
