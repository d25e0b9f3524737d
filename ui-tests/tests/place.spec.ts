import { galata, IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { expect, test } from '../support/fixtures';
import { command, windowingModeOf } from '../support/page';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

const TRACKER = '@jupyterlab/notebook-extension:tracker';

/** A notebook with a card in every third cell. */
const cells = (length: number) =>
  Array.from({ length }, (_, i) =>
    i % 3 === 0 ? THEANO : `a_${i} = ${i}\nb_${i} = ${i}`
  );

/** How many cells of the notebook in front JupyterLab has not drawn yet. */
async function undrawn(page: IJupyterLabPageFixture): Promise<number> {
  return page.evaluate(
    () =>
      (
        window.jupyterapp.shell.currentWidget as NotebookPanel
      ).content.widgets.filter(cell => cell.isPlaceholder()).length
  );
}

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
      mockSettings: {
        ...galata.DEFAULT_SETTINGS,
        [TRACKER]: {
          ...(galata.DEFAULT_SETTINGS as Record<string, object>)[TRACKER],
          windowingMode
        }
      }
    });

    // The mode `full` never draws all.
    for (const drawn of windowingMode === 'full' ? ['few'] : ['few', 'all']) {
      test(`advice that is switched off with a card on top leaves the reader where they are, ${drawn} cells drawn`, async ({
        page,
        openNotebook
      }) => {
        // Cells are drawn from the first on: those below are still to come.
        const at = 24;
        await openNotebook(cells(drawn === 'all' ? 45 : 420));
        expect(await windowingModeOf(page)).toBe(windowingMode);
        if (drawn === 'all') {
          await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(15);
        }
        await scrollIntoCard(page, at);
        if (drawn === 'few') {
          expect(await undrawn(page)).toBeGreaterThan(0);
        }
        const before = await topOf(page, at + 1);
        await command(page, 'keras-advisor:toggle');
        await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(0);
        // Scrolling is by whole pixels, heights are not.
        const moved = async () =>
          Math.abs((await topOf(page, at + 1)) - before);
        await expect.poll(moved).toBeLessThan(3);
        await command(page, 'keras-advisor:toggle');
        await expect(
          page.locator('.jp-KerasAdvisor-card').first()
        ).toBeAttached();
      });
    }

    test('the cell that was gone to stays in view while its cards come', async ({
      page,
      openNotebook
    }) => {
      await openNotebook(cells(240));
      const at = 160;
      await page.evaluate(async index => {
        const { content } = window.jupyterapp.shell
          .currentWidget as NotebookPanel;
        await content.scrollToItem(index, 'start');
      }, at);
      const cell = page.locator(
        `.jp-Notebook-cell[data-windowed-list-index="${at}"]`
      );
      await expect(cell.locator('.jp-KerasAdvisor-card')).toBeAttached();
      await expect.poll(() => undrawn(page), { timeout: 60_000 }).toBe(0);
      await expect(cell).toBeInViewport();
    });
  });
}
