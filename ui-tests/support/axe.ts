import AxeBuilder from '@axe-core/playwright';
import { Page, expect } from '@playwright/test';

/** The themes of JupyterLab that are looked at. */
export const THEMES = [
  'JupyterLab Light',
  'JupyterLab Dark',
  'JupyterLab Dark High Contrast'
];

/** Axe takes all that is in a body without a height, as JupyterLab's is, for hidden, and checks no contrast and no size. */
const SEEN = 'body { height: 100vh !important; overflow: visible !important; }';

/** What axe finds in one of our elements, in a line each: WCAG 2.2, levels A and AA. */
export async function violations(
  page: Page,
  selector: string
): Promise<string[]> {
  await page.addStyleTag({ content: SEEN });
  const { passes, violations } = await new AxeBuilder({ page })
    .include(selector)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  // A toast moves while it is looked at; of all else the contrast was checked.
  if (selector !== '.Toastify__toast') {
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ failureSummary, target }) =>
        `${id}: ${target.join(' ')}\n${failureSummary}`
    )
  );
}
