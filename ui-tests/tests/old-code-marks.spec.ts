import { expect, test } from '../support/fixtures';

const MODEL = [
  'from keras.models import Sequential',
  'from keras.layers import Dense',
  'model = Sequential()',
  'model.add(Dense(output_dim=3, input_dim=4))'
].join('\n');
const TRAIN = 'model.fit(x, y, nb_epoch=2)';
const MARK = '.jp-Notebook .jp-mod-oldUse';

// Only the source is judged here.
test.use({ startKernels: false });

test('each use of old Keras is marked, and rewritten alone by its quick fix', async ({
  page,
  openNotebook
}) => {
  await openNotebook([MODEL, TRAIN]);
  await expect(page.locator(MARK)).not.toHaveCount(0);
  const cells = page.locator('.jp-Notebook .jp-CodeCell .cm-content');
  const second = cells.nth(1).locator('.jp-mod-oldUse').first();
  await expect(second).toBeVisible();

  await second.hover();
  const tooltip = page.locator('.cm-tooltip-lint');
  await expect(tooltip).toContainText('Old Keras: fit(nb_epoch=).');
  await expect(
    tooltip.getByRole('button', { name: 'Rewrite fit(nb_epoch=)' })
  ).toBeVisible();

  await cells.nth(1).click();
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Rewrite fit(nb_epoch=)' }).click();
  await expect(cells.nth(1)).toHaveText('model.fit(x, y, epochs=2)');
  await expect(cells.first()).toContainText('Dense(output_dim=3, input_dim=4)');
  await expect(cells.nth(1).locator('.jp-mod-oldUse')).toHaveCount(0);
});

test('nothing is marked where the notebook installs Keras 2', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['%pip install keras==2.2.4', MODEL, 'import theano']);
  await expect(page.locator('.jp-KerasAdvisor-card')).not.toHaveCount(0);
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:review-migration');
  });
  await expect(
    page.locator('.jp-KerasAdvisor-review').getByRole('region').first()
  ).toBeVisible();
  await expect(page.locator(MARK)).toHaveCount(0);
});

test('an old name goes in, and what to write now comes out', async ({
  page
}) => {
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:api-changes');
  });
  const search = page.getByRole('searchbox', {
    name: 'Search the changes of Keras’ API'
  });
  await search.fill('nb_epoch');
  const body = page.locator('.jp-KerasAdvisor-apiChanges');
  await expect(body).toContainText('nb_epoch is epochs');
  await search.fill('no such name');
  await expect(body.getByRole('listitem')).toHaveCount(0);
});

test('the search begins with the name at the cursor, or that of the finding', async ({
  page,
  openNotebook
}) => {
  const search = page.getByRole('searchbox', {
    name: 'Search the changes of Keras’ API'
  });
  await openNotebook([
    'import keras.backend as K\nK.image_dim_ordering()',
    TRAIN
  ]);
  await page.notebook.enterCellEditingMode(1);
  // Between the letters of nb_epoch.
  await page.keyboard.press('End');
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('ArrowLeft');
  }
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:api-changes');
  });
  await expect(search).toHaveValue('nb_epoch');

  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:api-changes', {
      text: 'K.image_dim_ordering()'
    });
  });
  await expect(search).toHaveValue('image_dim_ordering');
  await expect(page.locator('.jp-KerasAdvisor-apiChanges')).toContainText(
    'image_data_format'
  );
});
