import { IJupyterLabPageFixture } from '@jupyterlab/galata';
import { Locator } from '@playwright/test';

import { expect, openPath, test } from '../support/fixtures';

const SETTING = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const LONG = 120_000;

// Only the source is judged here.
test.use({ startKernels: false });

/** The advisory cards of the notebook in front. */
function cards(page: IJupyterLabPageFixture): Locator {
  return page.getByRole('group', { name: /^Keras advice, cell/ });
}

/** The notebook takes part: a bad setting typed into its first cell is answered. */
async function expectAlive(page: IJupyterLabPageFixture): Promise<void> {
  await page.notebook.setCell(0, 'code', SETTING);
  await page.notebook.leaveCellEditingMode(0);
  await expect(cards(page).first()).toContainText('theano');
}

test('an empty notebook gets no advice, and its first cell is watched', async ({
  page,
  openNotebook
}) => {
  await openNotebook([]);
  // JupyterLab itself puts a first cell in.
  await expect(page.locator('.jp-Notebook .jp-Cell')).toHaveCount(1);
  await expect(cards(page)).toHaveCount(0);
  await expectAlive(page);
});

test('a notebook of format 3 is advised like any other', async ({
  page,
  tmpPath
}) => {
  const path = `${tmpPath}/format3.ipynb`;
  const cell = (input: string) => ({
    cell_type: 'code',
    collapsed: false,
    input,
    language: 'python',
    metadata: {},
    outputs: []
  });
  const old = {
    metadata: { name: 'format3' },
    nbformat: 3,
    nbformat_minor: 0,
    worksheets: [{ cells: [cell(SETTING), cell('import keras')], metadata: {} }]
  };
  await page.contents.uploadContent(JSON.stringify(old), 'text', path);
  await openPath(page, path, false);
  await expect(cards(page)).toContainText('theano');
});

test('cells of broken Python say nothing and hide nothing', async ({
  page,
  openNotebook
}) => {
  await openNotebook([
    'os.environ["KERAS_BACKEND"] = "theano',
    'def f(:\n    os.environ[["KERAS_BACKEND"]] == = \'',
    '\u0000\ufeff)))]]]}}}"""',
    SETTING
  ]);
  const card = page
    .locator('.jp-Cell')
    .nth(3)
    .getByRole('group', { name: /^Keras advice/ });
  await expect(card).toContainText('theano');
  await expect(cards(page)).toHaveCount(1);
});

test('a cell of 10,000 lines is read, and typing in it goes on', async ({
  page,
  openNotebook
}) => {
  test.setTimeout(LONG);
  const lines = Array.from(
    { length: 10_000 },
    (_, line) => `x_${line} = [${line}, 1./255, "step ${line}"]  # line ${line}`
  );
  await openNotebook([`${SETTING}\n${lines.join('\n')}`, 'import keras']);
  await expect(cards(page)).toContainText('theano', { timeout: 30_000 });
  await page.notebook.enterCellEditingMode(0);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# still here\n');
  await expect(page.locator('.jp-Cell .cm-line').first()).toHaveText(
    '# still here'
  );
  await page.notebook.leaveCellEditingMode(0);
  await expect(cards(page)).toContainText('theano', { timeout: 30_000 });
});

test('a backend name of HTML and script is shown as text', async ({
  page,
  openNotebook
}) => {
  const name =
    '<img src=x onerror=window.pwned=1><script>window.pwned=1</script>';
  await openNotebook([
    `import os\nos.environ["KERAS_BACKEND"] = "${name}"`,
    'import keras'
  ]);
  const card = cards(page).first();
  await expect(card).toContainText('<img src=x onerror=window.pwned=1>');
  await page.locator('.cm-lintRange').first().hover();
  await expect(page.locator('.cm-tooltip-lint')).toBeVisible();
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:open-panel')
  );
  const panel = page.locator('#jp-right-stack');
  await expect(panel).toContainText('<img src=x');
  for (const place of [card, panel, page.locator('.cm-tooltip')]) {
    await expect(place.locator('img, script')).toHaveCount(0);
  }
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a notebook of 5,000 cells is judged as a whole, and the page stays usable', async ({
  page,
  openNotebook
}) => {
  test.setTimeout(LONG);
  const cells = Array.from(
    { length: 5_000 },
    (_, index) => `y_${index} = ${index}\nprint(y_${index})`
  );
  cells[0] = 'import keras';
  cells[4_999] = SETTING;
  await openNotebook(cells);
  const panel = page.locator('#jp-right-stack');
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:open-panel')
  );
  await expect(panel).toContainText('theano', { timeout: 60_000 });
  // The notebook takes the focus when it has come, and the palette closes then: again, until it stays.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+Shift+C');
    await expect(page.locator('#modal-command-palette')).toBeVisible({
      timeout: 5_000
    });
  }).toPass({ timeout: 60_000 });
});
