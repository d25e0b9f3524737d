import { configure } from './support/config';

/** The oldest JupyterLab and Notebook that are declared, with the wheel that is installed beside them. */
export default configure({
  name: 'oldest',
  server: 'oldest_server_config.py',
  defaultPort: '8898',
  projects: [{ name: 'smoke', testDir: 'smoke' }]
});
