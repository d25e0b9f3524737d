import { expect, Page, test } from '@playwright/test';

import { watchConsole } from '../support/console';
import { notebook } from '../support/notebook';

/** What Notebook itself logs when it opens a notebook under the test server: the first also without the extension. */
const NOTEBOOKS_OWN = [
  /Cannot read properties of undefined \(reading 'schema'\)/,
  /Command 'filebrowser:open-path' not registered/
];

/** Plain Playwright without Galata, so that the same lines run in the oldest and the newest application. */
const APPLICATIONS = [
  { name: 'JupyterLab', path: '/lab/tree', expected: [] },
  { name: 'Notebook', path: '/notebooks', expected: NOTEBOOKS_OWN }
];

/** Writes a notebook through the server's own interface. */
async function write(page: Page, name: string, content: string): Promise<void> {
  const answer = await page.request.put(`/api/contents/${name}`, {
    data: { type: 'notebook', format: 'json', content: JSON.parse(content) }
  });
  expect(answer.ok()).toBe(true);
}

for (const { name, path, expected } of APPLICATIONS) {
  test(`${name}: advises on a Theano notebook, and one click repairs it`, async ({
    page,
    context
  }) => {
    const file = `smoke-${name}.ipynb`;
    await write(
      page,
      file,
      notebook([
        'import os\nos.environ["KERAS_BACKEND"] = "theano"',
        'import keras\nprint(keras.backend.backend())'
      ])
    );
    const watched = watchConsole(context, expected);
    await page.goto(`${path}/${file}?reset`);
    const card = page.getByRole('group', { name: /^Keras advice, cell/ });
    await expect(card).toContainText('theano', { timeout: 60_000 });
    await expect(card).toHaveCount(1);

    // What the kernel has comes first, as soon as it has said so.
    await card
      .getByRole('button', { name: /^Switch to (TensorFlow|JAX)$/ })
      .click();
    await expect(page.locator('.jp-CodeCell .cm-content').first()).toHaveText(
      /os\.environ\["KERAS_BACKEND"\] = "(tensorflow|jax)"/
    );
    // Where the kernel does not have it, a card may say so from now on.
    await expect(card.filter({ hasText: 'theano' })).toHaveCount(0);
    watched.verify();
  });

  test(`${name}: leaves a clean notebook alone`, async ({ page, context }) => {
    const file = `clean-${name}.ipynb`;
    await write(
      page,
      file,
      notebook(['import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'])
    );
    const watched = watchConsole(context, expected);
    await page.goto(`${path}/${file}?reset`);
    await expect(page.locator('.jp-CodeCell .cm-content')).toContainText(
      'import keras',
      { timeout: 60_000 }
    );
    // That nothing is found is told only when everything was read.
    await page.evaluate(() =>
      window.jupyterapp.commands.execute('keras-advisor:open-panel', {
        view: 'notebook'
      })
    );
    await expect(page.getByText('No findings.')).toBeVisible({
      timeout: 60_000
    });
    await expect(page.locator('[class*="jp-KerasAdvisor-card"]')).toHaveCount(
      0
    );
    watched.verify();
  });
}
