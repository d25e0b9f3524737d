import { configure } from './support/config';

/** JupyterLab with real-time collaboration, with the build that lies in this work tree: two browsers in one notebook. */
export default configure({
  name: 'together',
  server: 'together_server_config.py',
  defaultPort: '8896',
  projects: [{ name: 'together', testDir: 'together' }]
});
