import type { Locator } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import {
  openPanel,
  section,
  SectionTitle,
  setPanelWidth
} from '../support/panel';

const CELLS = [
  'import os\nos.environ["KERAS_BACKEND"] = "theano"',
  '%env KERAS_BACKEND="jax"',
  'import keras',
  'os.environ["KERAS_BACKEND"] = "torch"',
  '!pip install theano keras==2.2.4',
  'import torch\nfrom keras.layers import TorchModuleWrapper'
];

/** What of a section's controls is cut off or reaches over its edge, by the text of the control. */
async function overflowing(body: Locator): Promise<string[]> {
  return body.evaluate(node => {
    const { left } = node.getBoundingClientRect();
    const right = left + node.clientWidth;
    const problems: string[] = [];
    if (node.scrollWidth > node.clientWidth) {
      problems.push(`the section scrolls sideways by ${node.scrollWidth}`);
    }
    for (const control of node.querySelectorAll<HTMLElement>(
      'button, select, summary, input, a'
    )) {
      const box = control.getBoundingClientRect();
      if (box.width === 0) {
        continue;
      }
      const name = control.textContent || control.getAttribute('aria-label');
      if (box.left < left - 1 || box.right > right + 1) {
        problems.push(`${name}: ${box.left}–${box.right} of ${left}–${right}`);
      }
      const isCut =
        control.scrollWidth > control.clientWidth + 1 ||
        control.scrollHeight > control.clientHeight + 1;
      if (control.matches('.jp-KerasAdvisor-button') && isCut) {
        problems.push(`${name}: cut off`);
      }
    }
    return problems;
  });
}

/** Gives every button with a text the longest label that there is in any language. */
async function lengthen(body: Locator): Promise<void> {
  await body.evaluate(node => {
    for (const button of node.querySelectorAll('.jp-KerasAdvisor-button')) {
      const text = [...button.childNodes].find(
        ({ nodeType }) => nodeType === Node.TEXT_NODE
      );
      if (text) {
        text.textContent =
          'Setze "tensorflow", bevor Keras geladen wird: %pip install keras-nightly tensorflow-cpu';
      }
    }
  });
}

test.describe('at 250 pixels', () => {
  test.use({ ownPage: true });

  test('no control is cut off or reaches out of the panel', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(CELLS, { kernel: 'keras-only' });
    await kernelIdle(page);
    await openPanel(page);
    await setPanelWidth(page, 250);
    const titles: SectionTitle[] = [
      'This notebook',
      'Old Keras code',
      'This kernel',
      'Compare backends'
    ];
    for (const title of titles) {
      const body = await section(page, title);
      await expect(body).not.toContainText('Loading…');
      if (title === 'Compare backends') {
        await body.locator('[data-backend] > summary').first().click();
      }
      expect(await overflowing(body), title).toEqual([]);
    }
    const body = await section(page, 'This notebook');
    await lengthen(body);
    expect(await overflowing(body), 'with long labels').toEqual([]);
  });
});

test('Compare has a row on one line from 340 pixels', async ({ page }) => {
  await openPanel(page);
  await setPanelWidth(page, 340);
  const body = await section(page, 'Compare backends');
  const rows = body.getByRole('table').first().getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  for (const row of await rows.all()) {
    const title = await row.locator('.jp-KerasAdvisor-row-title').boundingBox();
    const cells = await row.locator('.jp-KerasAdvisor-cells').boundingBox();
    expect(cells!.y).toBe(title!.y);
  }
  // The names of the backends are whole.
  expect(await overflowing(body)).toEqual([]);
  await expect(
    body
      .getByRole('row')
      .filter({ hasText: 'import keras (s)' })
      .locator('[data-best="true"]')
  ).toHaveCount(1);
});
