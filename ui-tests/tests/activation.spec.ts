import { readFileSync } from 'fs';
import { resolve } from 'path';

import { expect, test } from '../support/fixtures';

const OWN = 'jupyterlab-keras-advisor:';

test('every plugin of the extension is activated', async ({ page }) => {
  const { own, inactive } = await page.evaluate(prefix => {
    const app = window.jupyterapp;
    const own = app.listPlugins().filter(id => id.startsWith(prefix));
    return { own, inactive: own.filter(id => !app.isPluginActivated(id)) };
  }, OWN);
  expect(own).not.toEqual([]);
  expect(inactive).toEqual([]);
});

test('the page loads the build of this work tree', async ({ page }) => {
  const built = JSON.parse(
    readFileSync(
      resolve(
        __dirname,
        '../../jupyterlab_keras_advisor/labextension/package.json'
      ),
      'utf8'
    )
  );
  const load = await page.evaluate(() => {
    const config = document.getElementById('jupyter-config-data');
    const { federated_extensions } = JSON.parse(config?.textContent ?? '{}');
    return federated_extensions.find(
      (extension: { name: string }) =>
        extension.name === 'jupyterlab-keras-advisor'
    )?.load;
  });
  expect(load).toBe(built.jupyterlab._build.load);
});

test.describe('a plugin that fails', () => {
  test.use({
    ownPage: true,
    startKernels: false,
    expectedErrors: [
      /keras-advisor:measure.* already registered|failed to activate|Plugin .* failed/
    ]
  });

  test('costs its own part of the extension and nothing else', async ({
    context,
    openNotebook,
    page,
    baseURL
  }) => {
    // Another extension has a command of that name: adding it throws.
    await context.addInitScript(() => {
      let app: typeof window.jupyterapp;
      Object.defineProperty(window, 'jupyterapp', {
        get: () => app,
        set: (value: typeof window.jupyterapp) => {
          app = value;
          app.commands.addCommand('keras-advisor:measure', {
            execute: () => 'not ours',
            describedBy: { args: { type: 'object' } }
          });
        }
      });
    });
    await page.goto(`${baseURL}/lab?reset`);
    expect(
      await page.evaluate(() =>
        window.jupyterapp.isPluginActivated(
          'jupyterlab-keras-advisor:measurements'
        )
      )
    ).toBe(false);
    await openNotebook([
      'import os\nos.environ["KERAS_BACKEND"] = "theano"\nimport keras'
    ]);
    const card = page.locator('.jp-KerasAdvisor-card').first();
    await expect(card).toContainText('Theano');
    await card.getByRole('button', { name: /^Switch to/ }).click();
    await expect(
      page.locator('.jp-Notebook .jp-Cell').first()
    ).not.toContainText('theano');
  });
});
