import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section, SectionTitle } from '../support/panel';

const CARD = '.jp-KerasAdvisor-card';
const PANEL = '.jp-KerasAdvisor-panel';

/** What axe finds of serious or critical impact in one of our elements, in a line each. */
async function violations(page: Page, selector: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    // JupyterLab's own button.
    .exclude('.jp-ToolbarButtonComponent')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ failureSummary, target }) =>
          `${id}: ${target.join(' ')}\n${failureSummary}`
      )
    );
}

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  test(`cards and panel can be used by everybody: ${theme}`, async ({
    page,
    openNotebook
  }) => {
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
      'This kernel',
      'Compare backends'
    ];
    for (const title of titles) {
      await section(page, title);
    }
    await page.getByRole('button', { name: 'Ask the kernel' }).click();
    await expect(await section(page, 'This kernel')).toContainText('Keras');
    expect(await violations(page, PANEL)).toEqual([]);
  });
}
