import { expect, test } from '../support/fixtures';
import { openPanel, section, setPanelWidth } from '../support/panel';

const MODEL = [
  'from keras.models import Sequential',
  'from keras.layers.core import Dense',
  'model = Sequential()',
  'model.add(Dense(output_dim=3, input_dim=4))'
].join('\n');
const TRAIN = 'model.fit(x, y, nb_epoch=2)';

// Only the source is judged here.
test.use({ startKernels: false });

test('old Keras code is shown, rewritten in one step, and taken back in one', async ({
  page,
  openNotebook
}) => {
  await openNotebook([MODEL, TRAIN]);
  await openPanel(page);
  const body = await section(page, 'Old Keras code');
  await expect(body).toContainText(
    '3 uses of old Keras in 2 cells: 3 safe, 0 may change the meaning, 0 for you'
  );
  await expect(body).toContainText('Dense(units=3, input_dim=4)');
  await body.getByRole('button', { name: 'Rewrite 3 uses' }).click();

  const cells = page.locator('.jp-CodeCell .cm-content');
  await expect(cells.first()).toContainText('from keras.layers import Dense');
  await expect(cells.first()).toContainText('Dense(units=3, input_dim=4)');
  await expect(cells.nth(1)).toHaveText('model.fit(x, y, epochs=2)');
  await expect(body).toContainText('No use of old Keras was found.');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cells.first()).toContainText('Dense(output_dim=3, input_dim=4)');
  await expect(cells.nth(1)).toHaveText(TRAIN);
  await expect(body).toContainText('3 uses of old Keras');
});

test('only what is ticked is rewritten, and a cell is a click away', async ({
  page,
  openNotebook
}) => {
  await openNotebook([MODEL, '# between', TRAIN]);
  await openPanel(page);
  await setPanelWidth(page, 260);
  const body = await section(page, 'Old Keras code');
  await body.getByRole('checkbox', { name: 'fit(nb_epoch=)' }).uncheck();
  await body.getByRole('button', { name: 'Cell 3' }).click();
  await expect(page.locator('.jp-Cell.jp-mod-active')).toContainText(
    'nb_epoch'
  );
  await body.getByRole('button', { name: 'Rewrite 2 uses' }).click();
  const cells = page.locator('.jp-CodeCell .cm-content');
  await expect(cells.first()).toContainText('Dense(units=3, input_dim=4)');
  await expect(cells.nth(2)).toHaveText(TRAIN);
});

test('a notebook of Keras 3 has nothing to rewrite', async ({
  page,
  openNotebook
}) => {
  const source =
    'import keras\nmodel = keras.Sequential([keras.layers.Dense(2)])';
  await openNotebook([source]);
  await openPanel(page);
  const body = await section(page, 'Old Keras code');
  await expect(body).toContainText('No use of old Keras was found.');
});
