import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../support/fixtures';

const MODEL = [
  'from keras.models import Sequential',
  'from keras.layers.core import Dense',
  'from keras import backend as K',
  'model = Sequential()',
  'model.add(Dense(output_dim=3, input_dim=4))'
].join('\n');
const TRAIN = 'model.fit(x, y, nb_epoch=2)';
const GRADIENTS = 'g = K.gradients(a, b)';

// Only the source is judged here.
test.use({ startKernels: false });

/** Opens the review from the card at the first old cell. */
async function review(page: Page): Promise<Locator> {
  const card = page.locator('.jp-KerasAdvisor-card').first();
  await card.getByRole('button', { name: 'Review' }).click();
  const body = page.locator('.jp-KerasAdvisor-review');
  await expect(body.getByRole('region', { name: 'Cell 1' })).toBeVisible();
  return body;
}

test('old code is told of once, reviewed before and after, applied in one step and taken back', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['import numpy', MODEL, TRAIN, GRADIENTS]);
  const card = page.locator('.jp-KerasAdvisor-card').first();
  await expect(card).toContainText(
    '4 uses of old Keras in 3 cells: 3 can be rewritten safely, 1 needs you.'
  );
  await card.getByRole('button', { name: 'Review' }).click();
  const body = page.locator('.jp-KerasAdvisor-review');
  const cell = body.getByRole('region', { name: 'Cell 2' });
  await expect(cell).toContainText('Dense(output_dim=3, input_dim=4)');
  await expect(cell).toContainText('Dense(units=3, input_dim=4)');
  await expect(
    body.getByRole('checkbox', { name: 'gradients' })
  ).toBeDisabled();

  await body.getByRole('checkbox', { name: 'fit(nb_epoch=)' }).uncheck();
  await body.getByRole('button', { name: 'Apply 2 changes' }).click();
  const cells = page.locator('.jp-Notebook .jp-CodeCell .cm-content');
  await expect(cells.nth(1)).toContainText('Dense(units=3, input_dim=4)');
  await expect(cells.nth(1)).toContainText('from keras.layers import Dense');
  await expect(cells.nth(2)).toHaveText(TRAIN);
  // The review follows the notebook.
  await expect(body.getByRole('status')).toContainText('2 uses of old Keras');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cells.nth(1)).toContainText('Dense(output_dim=3, input_dim=4)');
  await expect(body.getByRole('status')).toContainText('4 uses of old Keras');
});

test('a copy is written beside the notebook, which stays as it is', async ({
  page,
  openNotebook
}) => {
  const path = await openNotebook([MODEL, TRAIN]);
  const body = await review(page);
  await body.getByRole('button', { name: 'Write a copy' }).click();
  const copy = path.replace(/\.ipynb$/, '-keras3.ipynb');
  await expect(page.getByText(`Written: ${copy}`)).toBeVisible();
  const response = await page.request.get(`/api/contents/${encodeURI(copy)}`);
  const written = (await response.json()) as {
    content: { cells: { source: string }[] };
  };
  expect(written.content.cells.map(({ source }) => source)).toEqual([
    MODEL.replace('keras.layers.core', 'keras.layers').replace(
      'output_dim',
      'units'
    ),
    'model.fit(x, y, epochs=2)'
  ]);
  await expect(
    page.locator('.jp-Notebook .jp-CodeCell .cm-content').nth(1)
  ).toHaveText(TRAIN);

  await page.getByText('Open', { exact: true }).last().click();
  await expect(page.getByRole('tab', { name: /-keras3\.ipynb/ })).toBeVisible();
});

test('changes are filtered by meaning and by text, and a cell is a click away', async ({
  page,
  openNotebook
}) => {
  await openNotebook([MODEL, '# between', TRAIN, GRADIENTS]);
  const body = await review(page);
  await body.getByRole('checkbox', { name: 'safe (3)' }).uncheck();
  await expect(body.getByRole('region')).toHaveCount(1);
  await expect(body.getByRole('region', { name: 'Cell 4' })).toBeVisible();
  await body.getByRole('checkbox', { name: 'safe (3)' }).check();
  await body.getByRole('searchbox').fill('nb_epoch');
  await expect(body.getByRole('region')).toHaveCount(1);
  await body.getByRole('button', { name: 'Cell 3' }).click();
  await expect(
    page.locator('.jp-Notebook .jp-Cell.jp-mod-active')
  ).toContainText('nb_epoch');
  await body.getByRole('searchbox').fill('no such thing');
  await expect(body).toContainText('Nothing passes the filter.');
});

test('where a change is written down is a link', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['import keras\nprint "Hello"', MODEL]);
  const body = await review(page);
  await expect(
    body
      .getByRole('region', { name: 'Cell 1' })
      .getByRole('link', { name: /^docs\.python\.org/ })
      .first()
  ).toHaveAttribute('href', /^https:\/\/docs\.python\.org\//);
});

test('a notebook that cannot be written can be copied only', async ({
  page,
  openNotebook
}) => {
  await openNotebook([MODEL]);
  const body = await review(page);
  await page.evaluate(() => {
    for (const widget of window.jupyterapp.shell.widgets('main')) {
      const model = (widget as { model?: { readOnly?: boolean } }).model;
      if (model && 'cells' in model) {
        model.readOnly = true;
      }
    }
  });
  await body.getByRole('checkbox', { name: /Dense/ }).last().uncheck();
  await expect(body.getByRole('button', { name: /Apply/ })).toBeDisabled();
  await expect(
    body.getByRole('button', { name: 'Write a copy' })
  ).toBeEnabled();
});

test('nothing is said of code for Keras 3, or without Keras', async ({
  page,
  openNotebook
}) => {
  await openNotebook([
    'import keras',
    'model = keras.Sequential([keras.layers.Dense(2)])',
    'model.compile(loss="mse")'
  ]);
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:review-migration');
  });
  await expect(page.locator('.jp-KerasAdvisor-review')).toContainText(
    'No use of old Keras is left.'
  );
  await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(0);
});
