import { existsSync, mkdirSync } from 'fs';
import { delimiter, resolve } from 'path';

import { defineConfig } from '@playwright/test';

import { launchOptions } from './support/browser';

const port = process.env.ADVISOR_TEST_PORT ?? '8899';
const baseURL = `http://127.0.0.1:${port}`;
// The Galata helpers and this process's workers read these two.
process.env.TARGET_URL = baseURL;
process.env.ADVISOR_TEST_PORT = port;

// Nothing of the user's own Jupyter or Keras is read or written by the tests.
const home = resolve(__dirname, '.jupyter');
const kernels =
  process.env.ADVISOR_KERNELS ??
  resolve(__dirname, '..', '.envs', 'share', 'jupyter');
const built = resolve(
  __dirname,
  '../jupyterlab_keras_advisor/labextension/package.json'
);
if (!existsSync(built)) {
  throw new Error('The extension is not built: run `jlpm build` first.');
}
mkdirSync(home, { recursive: true });

export default defineConfig({
  testDir: 'tests',
  timeout: 90_000,
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/report.json' }],
    ['html', { open: 'never' }]
  ],
  use: {
    baseURL,
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    // Videos need Playwright's own ffmpeg.
    video: 'off',
    launchOptions
  },
  webServer: {
    // Its log: .jupyter/server.log
    command:
      'jupyter lab --config jupyter_server_test_config.py > .jupyter/server.log 2>&1',
    cwd: __dirname,
    url: `${baseURL}/api`,
    timeout: 120_000,
    // A server that runs already may serve another work tree's build.
    reuseExistingServer: !!process.env.ADVISOR_REUSE_SERVER,
    env: {
      JUPYTER_CONFIG_DIR: resolve(home, 'config'),
      JUPYTER_DATA_DIR: resolve(home, 'data'),
      JUPYTER_RUNTIME_DIR: resolve(home, 'runtime'),
      JUPYTER_PATH: [kernels, process.env.JUPYTER_PATH]
        .filter(Boolean)
        .join(delimiter),
      JUPYTERLAB_SETTINGS_DIR: resolve(home, 'settings'),
      KERAS_HOME: resolve(home, 'keras')
    }
  }
});
