import { existsSync, mkdirSync } from 'fs';
import { delimiter, resolve } from 'path';

import { defineConfig, PlaywrightTestConfig } from '@playwright/test';

import { launchOptions } from './browser';

const UI_TESTS = resolve(__dirname, '..');

/** What tells one configuration of the browser tests from another. */
export interface IConfiguration {
  /** The name of its folder under `.jupyter` and of its reports. */
  name: string;
  /** The configuration file of its server. */
  server: string;
  defaultPort: string;
  projects: PlaywrightTestConfig['projects'];
}

/** A configuration of Playwright with a Jupyter server of its own, on which nothing of the user's Jupyter has a say. */
export function configure(options: IConfiguration): PlaywrightTestConfig {
  const { server, defaultPort, projects } = options;
  // Two halves that run side by side share no folder.
  const half = process.env.ADVISOR_HALF;
  const name = half ? `${options.name}-${half}` : options.name;
  const port = process.env.ADVISOR_TEST_PORT ?? defaultPort;
  const baseURL = `http://127.0.0.1:${port}`;
  // Galata and the processes of the workers and of the server read these.
  process.env.TARGET_URL = baseURL;
  process.env.ADVISOR_TEST_PORT = port;
  const built = '../jupyterlab_keras_advisor/labextension/package.json';
  if (!existsSync(resolve(UI_TESTS, built))) {
    throw new Error('The extension is not built: run `jlpm build` first.');
  }
  const home = resolve(UI_TESTS, '.jupyter', name);
  const kernels =
    process.env.ADVISOR_KERNELS ??
    resolve(UI_TESTS, '..', '.envs', 'share', 'jupyter');
  mkdirSync(home, { recursive: true });

  return defineConfig({
    projects,
    outputDir: `test-results/${name}`,
    timeout: 120_000,
    // Two busy cores are slow; nothing waits longer than it must.
    expect: { timeout: 20_000 },
    workers: 1,
    retries: process.env.CI ? 1 : 0,
    forbidOnly: !!process.env.CI,
    reporter: [
      ['list'],
      ['json', { outputFile: `test-results/${name}.json` }],
      ['html', { open: 'never', outputFolder: `playwright-report/${name}` }]
    ],
    use: {
      baseURL,
      viewport: { width: 1280, height: 800 },
      // To record each test takes a third of the time; `--trace on` does it where one is looked into.
      trace: 'on-first-retry',
      screenshot: 'only-on-failure',
      // Videos need Playwright's own ffmpeg.
      video: 'off',
      launchOptions
    },
    webServer: {
      command: `jupyter lab --config ${server} > .jupyter/${name}/server.log 2>&1`,
      cwd: UI_TESTS,
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
}
