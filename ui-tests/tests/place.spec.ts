import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { expect, test } from '../support/fixtures';
import { command, windowingModeOf } from '../support/page';
import { withWindowing } from '../support/windowing';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

/** A notebook with a card in every third cell. */
const CELLS = Array.from({ length: 45 }, (_, i) =>
  i % 3 === 0 ? THEANO : `a_${i} = ${i}\nb_${i} = ${i}`
);

/** Where a cell stands in the window. */
async function topOf(
  page: IJupyterLabPageFixture,
  cell: number
): Promise<number> {
  return page
    .locator(`.jp-Notebook-cell[data-windowed-list-index="${cell}"]`)
    .evaluate(node => Math.round(node.getBoundingClientRect().top));
}

/** Scrolls so that the view begins within the card of a cell. */
async function scrollIntoCard(
  page: IJupyterLabPageFixture,
  cell: number
): Promise<void> {
  const card = page.locator(
    `.jp-Notebook-cell[data-windowed-list-index="${cell}"] .jp-KerasAdvisor-card`
  );
  await page.evaluate(async index => {
    const { content } = window.jupyterapp.shell.currentWidget as NotebookPanel;
    await content.scrollToItem(index, 'start');
  }, cell);
  await expect(card).toBeInViewport();
  await expect
    .poll(() =>
      card.evaluate(node => {
        const outer = node.closest('.jp-WindowedPanel-outer')!;
        const inside = node.getBoundingClientRect().top + 20;
        const off = inside - outer.getBoundingClientRect().top;
        outer.scrollTop += off;
        return Math.abs(off);
      })
    )
    .toBeLessThan(2);
}

// Only the source is judged here.
test.use({ startKernels: false });

for (const windowingMode of ['contentVisibility', 'defer', 'full']) {
  test.describe(`windowing mode ${windowingMode}`, () => {
    test.use({
      mockSettings: withWindowing(windowingMode)
    });

    test('advice that is switched off with a card on top leaves the reader where they are', async ({
      page,
      openNotebook
    }) => {
      await openNotebook(CELLS);
      expect(await windowingModeOf(page)).toBe(windowingMode);
      if (windowingMode !== 'full') {
        // Then JupyterLab has drawn all cells; the mode `full` never does.
        await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(15);
      }
      await scrollIntoCard(page, 24);
      const before = await topOf(page, 25);
      await command(page, 'keras-advisor:toggle');
      await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(0);
      // Scrolling is by whole pixels, heights are not.
      await expect
        .poll(async () => Math.abs((await topOf(page, 25)) - before))
        .toBeLessThan(3);
      await command(page, 'keras-advisor:toggle');
      await expect(
        page.locator('.jp-KerasAdvisor-card').first()
      ).toBeAttached();
    });
  });
}
