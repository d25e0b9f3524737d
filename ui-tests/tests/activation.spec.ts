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
