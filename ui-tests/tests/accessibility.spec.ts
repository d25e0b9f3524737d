import { THEMES, violations } from '../support/axe';
import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section, SectionTitle } from '../support/panel';

const CARD = '.jp-KerasAdvisor-card';
const TOAST = '.Toastify__toast';
const PANEL = '.jp-KerasAdvisor-panel';

// JupyterLab fails when the theme changes again while its splash is still going.
test.use({ ownPage: true });

for (const theme of THEMES) {
  test(`cards and panel can be used by everybody: ${theme}`, async ({
    page,
    openNotebook
  }) => {
    // Axe looks at each element of the long comparison.
    test.slow();
    await page.theme.setTheme(theme);
    await openNotebook([
      'import os\nos.environ["KERAS_BACKEND"] = "theano"',
      'import keras\n# A saved banner has a card under the output.',
      {
        source:
          'from keras import backend as K\nK.set_image_dim_ordering("th")',
        stderr: 'Using Theano backend.\n'
      }
    ]);
    await kernelIdle(page);
    await expect(page.locator(CARD).first()).toBeVisible();
    await page.locator(CARD).getByText('Why?').first().click();
    expect(await violations(page, CARD)).toEqual([]);

    await openPanel(page);
    const titles: SectionTitle[] = [
      'This notebook',
      'Old Keras code',
      'This kernel'
    ];
    for (const title of titles) {
      await section(page, title);
    }
    await page.getByRole('button', { name: 'Ask the kernel' }).click();
    await expect(await section(page, 'This kernel')).toContainText('Keras');
    expect(await violations(page, PANEL)).toEqual([]);

    // Compare, with one highlighted that is gone, and a claim.
    const compare = await section(page, 'Compare backends');
    await compare
      .getByRole('combobox', { name: 'Highlight' })
      .selectOption({ label: 'Theano' });
    await expect(compare.locator('[data-chosen="true"][open]')).toBeVisible();
    await compare.locator('[data-claim] summary').first().click();
    expect(await violations(page, '.jp-KerasAdvisor-compare')).toEqual([]);
  });

  test(`so can what opens over them: ${theme}`, async ({
    page,
    openNotebook
  }) => {
    await page.theme.setTheme(theme);
    await openNotebook([
      'import os\nos.environ["KERAS_BACKEND"] = "theano"',
      'import keras'
    ]);
    await kernelIdle(page);
    const card = page.locator(CARD).first();
    await card.getByRole('button', { name: 'Other backends' }).click();
    await expect(page.locator('.lm-Menu')).toBeVisible();
    expect(await violations(page, '.lm-Menu')).toEqual([]);
    await page.keyboard.press('Escape');

    await card.getByRole('button', { name: 'Learn more' }).click();
    const rule = page.locator('.jp-KerasAdvisor-rulePage');
    await expect(rule.getByRole('heading').first()).toBeVisible();
    expect(await violations(page, '.jp-KerasAdvisor-rulePage')).toEqual([]);
    await page.activity.activateTab('test.ipynb');
    await expect(card).toBeVisible();

    await page.locator('.jp-KerasAdvisor-mark').first().hover();
    await expect(page.locator('.cm-tooltip-lint')).toBeVisible();
    expect(await violations(page, '.cm-tooltip-lint')).toEqual([]);

    await page.evaluate(() =>
      window.jupyterapp.commands.execute('keras-advisor:toggle')
    );
    const toast = page.locator(TOAST);
    await expect(toast).toBeVisible();
    expect(await violations(page, TOAST)).toEqual([]);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(card).toBeVisible();
  });
}
