import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Locator } from '@playwright/test';

import { THEMES, violations } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { notebook } from '../support/notebook';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

/** What a teacher has of a class. */
const FILES: Readonly<Record<string, string>> = {
  'ada.ipynb': notebook(['x = 1', THEANO, '%env KERAS_BACKEND="jax"']),
  'group/grace.ipynb': notebook([
    'from keras.layers import Dense\nDense(output_dim=3)'
  ]),
  'right.ipynb': notebook(['import os\nos.environ["KERAS_BACKEND"] = "jax"']),
  'torn.ipynb': '{"cells": ['
};

/** Writes the files into a folder of the test. */
async function writeAll(
  page: IJupyterLabPageFixture,
  folder: string
): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    await page.contents.uploadContent(text, 'text', `${folder}/${name}`);
  }
}

/** Checks the folder by the context menu of the file browser. */
async function check(
  page: IJupyterLabPageFixture,
  tmpPath: string
): Promise<Locator> {
  await writeAll(page, `${tmpPath}/class`);
  await page.filebrowser.openDirectory(tmpPath);
  await page
    .locator('.jp-DirListing-item[data-isdir="true"]', { hasText: 'class' })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Check Keras in “class”' }).click();
  const body = page.getByRole('region', { name: /^Keras findings in / });
  await expect(body.getByRole('status')).toContainText('notebooks checked');
  return body;
}

test.use({ startKernels: false });

// The folder of the test is deleted after it, which the file browser would notice.
test.afterEach(async ({ page }) => {
  await page.filebrowser.openHomeDirectory();
});

test('a folder is checked from the file browser, and each finding is a click away', async ({
  page,
  tmpPath
}) => {
  const body = await check(page, tmpPath);
  await expect(body.getByRole('status')).toHaveText(
    '3 notebooks checked, 2 of them with findings: 1 error, 1 warning, 1 note. 1 could not be read.'
  );
  await expect(body.getByRole('heading', { level: 3 })).toContainText([
    'ada.ipynb',
    'group/grace.ipynb',
    'torn.ipynb'
  ]);
  await expect(body).toContainText('It is not valid JSON.');

  await body.getByRole('button', { name: /cell 2, line 2 .*theano/ }).click();
  await expect(page.getByRole('tab', { name: 'ada.ipynb' })).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          (window.jupyterapp.shell.currentWidget as NotebookPanel).content
            ?.activeCellIndex
      )
    )
    .toBe(1);
});

test('the folder that is open is checked by the palette, and anew on a click', async ({
  page,
  tmpPath
}) => {
  await writeAll(page, tmpPath);
  await page.filebrowser.openDirectory(tmpPath);
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:check-folder')
  );
  const body = page.getByRole('region', { name: /^Keras findings in / });
  await expect(body.getByRole('status')).toContainText('3 notebooks checked');
  await page.contents.uploadContent(
    notebook(['1']),
    'text',
    `${tmpPath}/ada.ipynb`
  );
  await body.getByRole('button', { name: 'Check again' }).click();
  await expect(body.getByRole('status')).toHaveText(
    '3 notebooks checked, 1 of them with findings: 1 note. 1 could not be read.'
  );
});

test('a check is stopped at once, and keeps what it has', async ({
  page,
  tmpPath
}) => {
  // The second notebook never comes.
  await page.route(/grace\.ipynb/, route =>
    route.request().method() === 'GET' ? undefined : route.continue()
  );
  await writeAll(page, `${tmpPath}/class`);
  await page.filebrowser.openDirectory(`${tmpPath}/class`);
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:check-folder')
  );
  const body = page.getByRole('region', { name: /^Keras findings in / });
  await expect(body.getByText('1 notebook so far')).toBeVisible();
  await body.getByRole('button', { name: 'Stop' }).click();
  await expect(body.getByRole('status')).toHaveText(
    'Stopped. 1 notebook checked, 1 of them with findings: 1 error, 1 warning.'
  );
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

for (const theme of THEMES) {
  test(`axe finds nothing in it: ${theme}`, async ({ page, tmpPath }) => {
    await page.theme.setTheme(theme);
    const body = await check(page, tmpPath);
    expect(await violations(page, '.jp-KerasAdvisor-folder')).toEqual([]);
    await body.screenshot({ path: test.info().outputPath('folder.png') });
  });
}
