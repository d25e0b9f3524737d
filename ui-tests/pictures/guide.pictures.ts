import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator } from '@playwright/test';
import { resolve } from 'path';

import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section, setPanelWidth } from '../support/panel';

/** The theme of the pictures: those of the guide are light. */
const THEME = process.env.ADVISOR_PICTURES_THEME ?? 'JupyterLab Light';

/** Where the pictures go. */
const FOLDER =
  process.env.ADVISOR_PICTURES ?? resolve(__dirname, '../../docs/images');

/** A notebook of 2016. */
const NOTEBOOK = [
  'import os\nos.environ["KERAS_BACKEND"] = "theano"',
  'from keras.models import Sequential\nfrom keras.layers.core import Dense',
  'model = Sequential()\nmodel.add(Dense(output_dim=3, input_dim=4))\nmodel.compile("sgd", "mse")',
  'model.fit(x, y, nb_epoch=2)'
];

test.use({ ownPage: true, viewport: { width: 1280, height: 900 } });

/** Opens the notebook, in the theme, with a kernel that has every backend. */
async function open(
  page: IJupyterLabPageFixture,
  openNotebook: (
    cells: readonly string[],
    options: { kernel: string; name: string }
  ) => Promise<string>
): Promise<void> {
  await page.theme.setTheme(THEME);
  await openNotebook(NOTEBOOK, { kernel: 'keras-all', name: 'old.ipynb' });
  await kernelIdle(page);
  await expect(page.locator('.jp-KerasAdvisor-card')).not.toHaveCount(0);
}

/** Takes a picture of something, without what passes and with nothing under the mouse. */
async function take(what: Locator, name: string): Promise<void> {
  await what.page().mouse.move(0, 0);
  await what.screenshot({
    path: resolve(FOLDER, `${name}.png`),
    animations: 'disabled'
  });
}

test('card', async ({ page, openNotebook }) => {
  await open(page, openNotebook);
  const cell = page.locator('.jp-Notebook-cell').first();
  await cell.getByRole('button', { name: 'Why?' }).click();
  await take(cell, 'card');
});

test('panel', async ({ page, openNotebook }) => {
  await open(page, openNotebook);
  const panel = await openPanel(page);
  await setPanelWidth(page, 400);
  await section(page, 'This notebook');
  await expect(await section(page, 'This kernel')).toContainText(
    'Keras is not loaded yet.',
    { timeout: 60_000 }
  );
  await take(panel, 'panel');
});

test('comparison', async ({ page, openNotebook }) => {
  await open(page, openNotebook);
  await openPanel(page);
  await setPanelWidth(page, 250);
  const narrow = await section(page, 'Compare backends');
  await expect(narrow).toContainText('TensorFlow');
  await take(page.locator('.jp-KerasAdvisor-panel'), 'compare-narrow');
  await page.sidebar.close('right');
  await page.setViewportSize({ width: 1900, height: 900 });
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:open-comparison')
  );
  const wide = page.locator('.jp-KerasAdvisor-comparison');
  await expect(
    wide.getByText('The backends side by side').first()
  ).toBeVisible();
  await take(wide, 'compare');
});

test('review', async ({ page, openNotebook }) => {
  await open(page, openNotebook);
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:review-migration')
  );
  const body = page.locator('.jp-KerasAdvisor-review');
  await expect(body.getByRole('region').first()).toBeVisible();
  await take(body, 'review');
});
