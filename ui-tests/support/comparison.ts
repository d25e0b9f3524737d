import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import { expect, type Locator } from '@playwright/test';

/** Opens the wide comparison by its command. */
export async function openComparison(
  page: IJupyterLabPageFixture
): Promise<Locator> {
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:open-comparison')
  );
  const body = page.locator('.jp-KerasAdvisor-comparison');
  await expect(
    body.getByText('The backends side by side').first()
  ).toBeVisible();
  return body;
}
