import { expect, type Locator, type Page } from '@playwright/test';

/** Runs the rewritten notebook from the open review; gives the section of the run. */
export async function runAndCheck(page: Page): Promise<Locator> {
  const body = page.locator('.jp-KerasAdvisor-review');
  await body.getByRole('button', { name: 'Run and check' }).click();
  const dialog = page.locator('.jp-Dialog');
  await expect(dialog).toContainText('in a kernel of their own');
  await dialog.getByRole('button', { name: 'Run' }).click();
  return body.getByRole('region', { name: 'Run and check' });
}
