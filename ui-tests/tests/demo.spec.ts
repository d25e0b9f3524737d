import { readFileSync } from 'fs';
import { resolve } from 'path';

import { expect, kernelIdle, openPath, test } from '../support/fixtures';

/** The notebook that `dev.py demo` opens. */
const DEMO = resolve(__dirname, '..', '..', 'examples', 'theano-era.ipynb');

test.use({
  // JupyterLab's debugger says this when a kernel ends early.
  expectedErrors: [/Could not restore the debugger state/]
});

test('the demo: open, press the first button and the one that is offered then, run all', async ({
  page,
  tmpPath
}) => {
  test.setTimeout(240_000);
  const path = `${tmpPath}/theano-era.ipynb`;
  await page.contents.uploadContent(readFileSync(DEMO, 'utf8'), 'text', path);
  await openPath(page, path, true);
  await kernelIdle(page);
  const card = page.locator('.jp-KerasAdvisor-card').first();
  const first = card.locator('[data-appearance="accent"]').first();
  // This kernel has JAX only, and of that the advisor knows without a click.
  await expect(first).toHaveText('Switch to JAX');
  await first.click();
  await page
    .locator('.Toastify__toast', { hasText: 'This notebook now sets JAX.' })
    .getByRole('button', { name: 'Rewrite the safe ones' })
    .click();
  await expect(
    page.locator('.Toastify__toast', { hasText: 'of old Keras were rewritten' })
  ).toBeVisible();

  await page.evaluate(() => {
    void window.jupyterapp.commands.execute('notebook:run-all-cells');
  });
  await expect(
    page.locator('.jp-CodeCell .jp-OutputArea').last()
  ).toContainText('Epoch 5/5', { timeout: 120_000 });
  await kernelIdle(page);
  await expect(
    page.locator('[data-mime-type="application/vnd.jupyter.error"]')
  ).toHaveCount(0);
  await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(0);
});
