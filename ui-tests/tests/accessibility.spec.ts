import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section, SectionTitle } from '../support/panel';

const CARD = '.jp-KerasAdvisor-card';
const TOAST = '.Toastify__toast';
const PANEL = '.jp-KerasAdvisor-panel';

// JupyterLab fails when the theme changes again while its splash is still going.
test.use({ ownPage: true });

/** Axe takes all that is in a body without a height, as JupyterLab's is, for hidden, and checks no contrast and no size. */
const SEEN = 'body { height: 100vh !important; overflow: visible !important; }';

/** What axe finds in one of our elements, in a line each: WCAG 2.2, levels A and AA. */
async function violations(page: Page, selector: string): Promise<string[]> {
  await page.addStyleTag({ content: SEEN });
  const { passes, violations } = await new AxeBuilder({ page })
    .include(selector)
    // JupyterLab's own button.
    .exclude('.jp-ToolbarButtonComponent')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  // A toast moves while it is looked at; of all else the contrast was checked.
  if (selector !== TOAST) {
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ failureSummary, target }) =>
        `${id}: ${target.join(' ')}\n${failureSummary}`
    )
  );
}

for (const theme of [
  'JupyterLab Light',
  'JupyterLab Dark',
  'JupyterLab Dark High Contrast'
]) {
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
