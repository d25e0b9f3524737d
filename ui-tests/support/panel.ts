import { expect, IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator, Page } from '@playwright/test';

/** The sections of the advisor's panel, by their titles. */
export type SectionTitle =
  'This notebook' | 'Old Keras code' | 'This kernel' | 'Compare backends';

/** Opens the panel as a user does: by its tab in the right sidebar. */
export async function openPanel(
  page: IJupyterLabPageFixture
): Promise<Locator> {
  await page.sidebar.openTab('jupyterlab-keras-advisor-panel');
  const panel = page.getByRole('region', {
    name: 'Keras Advisor',
    exact: true
  });
  await expect(panel).toBeVisible();
  return panel;
}

/** A section of the panel; opens it where it is closed. */
export async function section(
  page: Page,
  title: SectionTitle
): Promise<Locator> {
  const heading = page.locator(
    '.jp-KerasAdvisor-panel .jp-AccordionPanel-title',
    {
      hasText: title
    }
  );
  if ((await heading.getAttribute('aria-expanded')) !== 'true') {
    await heading.locator('.lm-AccordionPanel-titleLabel').click();
  }
  const id = await heading.getAttribute('aria-controls');
  const body = page.locator(`[id="${id}"]`);
  await expect(body).toBeVisible();
  return body;
}

/** Gives the right sidebar a width in pixels. */
export async function setPanelWidth(page: Page, width: number): Promise<void> {
  const panel = page.locator('#jp-right-stack');
  const box = (await panel.boundingBox())!;
  await page.mouse.move(box.x - 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - width, box.y + box.height / 2, {
    steps: 5
  });
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs((await panel.boundingBox())!.width - width))
    .toBeLessThan(12);
}
