import type { Locator } from '@playwright/test';

import { THEMES, violations } from '../support/axe';
import { openComparison } from '../support/comparison';
import { expect, test } from '../support/fixtures';
import { openReport } from '../support/report';

test.use({ ownPage: true, startKernels: false });

for (const theme of THEMES) {
  test(`axe finds nothing in a report and in the wide comparison: ${theme}`, async ({
    page
  }) => {
    test.slow();
    await page.theme.setTheme(theme);
    await openReport(page);
    expect(await violations(page, '.jp-KerasAdvisor-measuring')).toEqual([]);
    await openComparison(page);
    expect(await violations(page, '.jp-KerasAdvisor-comparison')).toEqual([]);
  });
}

/** The controls that reach over an edge of their page, and how far the page scrolls sideways beyond 250 pixels. */
async function overflowing(body: Locator): Promise<string[]> {
  return body.evaluate(node => {
    const { left, right } = node.getBoundingClientRect();
    const inScroller = (element: Element): boolean => {
      for (
        let at = element.parentElement;
        at && at !== node;
        at = at.parentElement
      ) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) {
          return true;
        }
      }
      return false;
    };
    const problems = [
      ...node.querySelectorAll('button, select, summary, input')
    ]
      .filter(control => {
        const box = control.getBoundingClientRect();
        return (
          box.width > 0 &&
          (box.left < left - 1 || box.right > right + 1) &&
          !inScroller(control)
        );
      })
      .map(control => `${control.textContent}: over the edge`);
    if (node.scrollWidth > node.clientWidth) {
      problems.push(`it scrolls sideways by ${node.scrollWidth}`);
    }
    return problems;
  });
}

test('both read well at 250 pixels', async ({ page }) => {
  for (const open of [openReport, openComparison]) {
    const body = await open(page);
    await body.evaluate(node => {
      node.style.width = '250px';
      node.style.minWidth = '0';
    });
    await expect
      .poll(() => body.evaluate(node => node.clientWidth))
      .toBeLessThanOrEqual(250);
    expect(await overflowing(body)).toEqual([]);
  }
});

test('forced colors leave what is said by color', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const report = await openReport(page);
  await expect(report.locator('svg').first()).toBeVisible();
  const body = await openComparison(page);
  // What a mark says is a sign of its own, with a name.
  const marks = body.getByRole('img', { name: /^(yes|no)/ });
  await expect(marks.first()).toHaveText(/\S/);
});
