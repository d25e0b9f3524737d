import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator } from '@playwright/test';
import { resolve } from 'path';

import { expect, kernelIdle, test } from '../support/fixtures';
import { notebook } from '../support/notebook';
import { openPanel, section, setPanelWidth } from '../support/panel';
import { openReport } from '../support/report';

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

test('measurement', async ({ page }) => {
  await page.theme.setTheme(THEME);
  await page.setViewportSize({ width: 2000, height: 1000 });
  const view = await openReport(page, 'Linux');
  await take(view, 'measurement');
});

test('rule', async ({ page, openNotebook }) => {
  await open(page, openNotebook);
  await page
    .locator('.jp-KerasAdvisor-card')
    .first()
    .getByRole('button', { name: 'Learn more' })
    .click();
  const body = page.locator('.jp-KerasAdvisor-rulePage');
  await expect(body.getByRole('heading').first()).toBeVisible();
  await take(body, 'rule');
});

test('dialog', async ({ page, openNotebook }) => {
  await page.theme.setTheme(THEME);
  await openNotebook([
    [
      'import os, pathlib, tempfile',
      "os.environ['KERAS_HOME'] = home = os.path.join(tempfile.gettempdir(), '.keras')",
      'os.makedirs(home, exist_ok=True)',
      `_ = pathlib.Path(home, 'keras.json').write_text('{"image_dim_ordering": "th", "backend": "theano"}')`
    ].join('\n'),
    'import keras'
  ]);
  await kernelIdle(page);
  await page.notebook.runCell(0, true);
  await kernelIdle(page);
  await page.evaluate(() => {
    void window.jupyterapp.commands.execute('keras-advisor:repair-keras-json');
  });
  const dialog = page.locator('.jp-Dialog-content');
  await expect(dialog).toContainText('keras.json');
  await take(dialog, 'dialog');
});

test('folder', async ({ page }) => {
  await page.theme.setTheme(THEME);
  // The page shows its path.
  const folder = 'course';
  for (const [name, cells] of [
    ['ada.ipynb', NOTEBOOK],
    ['grace.ipynb', ['import keras', '%env KERAS_BACKEND="jax"']],
    ['group 2/alan.ipynb', ['import theano', 'x = 1']]
  ] as const) {
    await page.contents.uploadContent(
      notebook(cells),
      'text',
      `${folder}/${name}`
    );
  }
  await page.filebrowser.openDirectory(folder);
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:check-folder')
  );
  const body = page.locator('.jp-KerasAdvisor-folder');
  await expect(body.getByRole('status')).toContainText('checked');
  await page.setViewportSize({ width: 1280, height: 520 });
  await take(body, 'folder');
  await page.filebrowser.openHomeDirectory();
  await page.contents.deleteDirectory(folder);
});
