import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'fs';
import { join } from 'path';

/** The report that the figures of the comparison are from. */
const REPORT = JSON.parse(
  readFileSync(
    join(__dirname, '../../docs/measurements/2026-11-27.json'),
    'utf8'
  )
);

/** Opens the page of measurements as from the palette, for the notebook in front. */
export async function openMeasurements(page: Page): Promise<Locator> {
  await page.evaluate(() =>
    window.jupyterapp.commands.execute('keras-advisor:measure')
  );
  const view = page.getByRole('region', { name: 'Keras backends measured' });
  await expect(view).toBeVisible();
  return view;
}

/** Opens the page of measurements with a report, by the page's own button; `system` stands in for that of the report. */
export async function openReport(
  page: Page,
  system: string = REPORT.machine.system
): Promise<Locator> {
  const view = await openMeasurements(page);
  await view.getByLabel('Import report').setInputFiles({
    name: 'report.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ ...REPORT, machine: { ...REPORT.machine, system } })
    )
  });
  await expect(view.getByRole('table', { name: 'LSTM' })).toBeVisible();
  await expect(view.locator('svg').first()).toBeVisible();
  return view;
}
