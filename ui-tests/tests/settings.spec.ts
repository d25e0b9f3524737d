import { galata } from '@jupyterlab/galata';

import { expect, kernelIdle, test } from '../support/fixtures';
import { countProbes } from '../support/page';
import { openPanel, section } from '../support/panel';

const ID = 'jupyterlab-keras-advisor:plugin';
const QUOTED = '%env KERAS_BACKEND="jax"';
const CARD = '.jp-KerasAdvisor-card';

test.describe('with a rule off and the kernel left alone', () => {
  test.use({
    // Settings that are there when the page is loaded.
    ownPage: true,
    mockSettings: {
      ...galata.DEFAULT_SETTINGS,
      [ID]: { rules: { 'quoted-env-magic': 'off' }, probe: 'never' }
    }
  });

  test('the rule is silent until it is turned on from the panel', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED]);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await expect(body).toContainText('No findings.');
    await expect(page.locator(CARD)).toHaveCount(0);

    await body.getByText('Dismissed (1)').click();
    await body.getByRole('button', { name: 'Turn on' }).click();
    await expect(body.getByRole('listitem')).toHaveCount(1);
    await expect(page.locator(CARD)).toHaveCount(1);
  });

  test('the kernel is not asked', async ({ page, openNotebook }) => {
    const probes = countProbes(page);
    await openNotebook(['import keras', '"the end"']);
    await kernelIdle(page);
    await openPanel(page);
    const body = await section(page, 'This kernel');
    await expect(body).toContainText(
      'Your settings say not to ask the kernel.'
    );
    await expect(body.getByRole('button')).toHaveCount(0);
    // With another setting, to load Keras has the kernel asked, which would come before the next cell.
    await page.notebook.runCell(0, true);
    await kernelIdle(page);
    await page.notebook.runCell(1, true);
    await expect(page.locator('.jp-OutputArea').last()).toContainText(
      'the end'
    );
    expect(probes.asked).toBe(0);
  });
});

test.describe('switched off', () => {
  test.use({
    ownPage: true,
    startKernels: false,
    mockSettings: { ...galata.DEFAULT_SETTINGS, [ID]: { enabled: false } }
  });

  test('nothing is shown, and the panel has the way back', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED]);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await expect(body).toContainText('The Keras advisor is switched off.');
    await expect(page.locator(CARD)).toHaveCount(0);
    await body.getByRole('button', { name: 'Switch it on' }).click();
    await expect(page.locator(CARD)).toHaveCount(1);
  });
});

test('a rule can be turned off everywhere from its finding', async ({
  page,
  openNotebook
}) => {
  await openNotebook([QUOTED]);
  await openPanel(page);
  const body = await section(page, 'This notebook');
  await body.getByRole('button', { name: 'More…' }).click();
  await page
    .getByRole('menuitem', { name: 'Turn off “quoted-env-magic” everywhere' })
    .click();
  await expect(page.locator(CARD)).toHaveCount(0);
  await expect(body).toContainText('No findings.');
  await expect(body.getByText('Dismissed (1)')).toBeVisible();
});

test('the settings editor shows every setting and each rule', async ({
  page
}) => {
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('settingeditor:open', {
      query: 'Keras Advisor'
    })
  );
  const form = page.locator('.jp-SettingsPanel');
  for (const label of [
    'Preferred backend',
    'Snippet style',
    'Display',
    'Ask the kernel',
    'discontinued-backend',
    'unquoted-requirement'
  ]) {
    await expect(form.getByText(label, { exact: true }).first()).toBeVisible();
  }
});
