import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import { galata } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Locator } from '@playwright/test';

import { expect, test } from '../support/fixtures';
import { setSource, windowingModeOf } from '../support/page';
import { withWindowing } from '../support/windowing';

const theano = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const oneLine = theano.replace('\n', '; ');
const banner = 'Using Theano backend.\n';
const ADVISOR = 'jupyterlab-keras-advisor:plugin';

const cards = (page: IJupyterLabPageFixture): Locator =>
  page.locator('.jp-KerasAdvisor-card');
const marks = (page: IJupyterLabPageFixture): Locator =>
  page.locator('.jp-KerasAdvisor-mark');
const cellAt = (page: IJupyterLabPageFixture, index: number): Locator =>
  page.locator(`.jp-Notebook-cell[data-windowed-list-index="${index}"]`);

/** Edges of letters may differ from machine to machine. */
const likeness = { maxDiffPixelRatio: 0.03 };

// Only the source is judged here.
test.use({ startKernels: false });

/** A notebook's JSON as it lies on the server. */
async function onDisk(
  page: IJupyterLabPageFixture,
  path: string
): Promise<{ metadata: Record<string, unknown>; cells: unknown[] }> {
  const response = await page.request.get(
    `${process.env.TARGET_URL}/api/contents/${encodeURI(path)}?content=1`
  );
  return (await response.json()).content;
}

/** Where a cell stands on the page. */
async function topOf(cell: Locator): Promise<number> {
  return (await cell.boundingBox())!.y;
}

/** Where a cell stands on the page when it has come to rest. */
async function restingTop(cell: Locator): Promise<number> {
  let top = NaN;
  await expect
    .poll(async () => {
      const before = top;
      top = await topOf(cell);
      return top - before;
    })
    .toBe(0);
  return top;
}

test('a card stands under the input and above the output, and says what and why', async ({
  page,
  openNotebook
}) => {
  await openNotebook([{ source: theano, stderr: banner }, 'x = 1']);
  const card = cards(page);
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAttribute('role', 'group');
  await expect(card).toContainText('"theano"');
  const order = await cellAt(page, 0).evaluate(cell =>
    Array.from(cell.children, child =>
      ['inputWrapper', 'card', 'outputWrapper'].find(part =>
        child.className.includes(part)
      )
    ).filter(Boolean)
  );
  expect(order).toEqual(['inputWrapper', 'card', 'outputWrapper']);
  const why = card.getByText('2017-09-28').first();
  await expect(why).toBeHidden();
  await card.getByRole('button', { name: 'Why?' }).first().click();
  await expect(why).toBeVisible();
  const source = card.locator('a').first();
  await expect(source).toHaveAttribute('target', '_blank');
  await expect(source).toHaveAttribute('rel', /noopener/);
});

test('nothing is shown on a clean notebook', async ({ page, openNotebook }) => {
  await openNotebook(['import os\nos.environ["KERAS_BACKEND"] = "jax"', 'x']);
  await setSource(page, 1, theano);
  await expect(cards(page)).toHaveCount(1);
  await setSource(page, 1, 'x');
  await expect(cards(page)).toHaveCount(0);
  await expect(marks(page)).toHaveCount(0);
});

test('a backend name made of HTML is shown as text', async ({
  page,
  openNotebook
}) => {
  const name = '<img src=x onerror=window.hacked=1>';
  await openNotebook([`import os\nos.environ["KERAS_BACKEND"] = "${name}"`]);
  await expect(cards(page)).toContainText('<img src=x');
  await expect(cards(page).locator('img')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('one cause has one full card, to which the others lead', async ({
  page,
  openNotebook
}) => {
  await openNotebook([
    'import os\nos.environ["KERAS_BACKEND"] = "theano"',
    'x = 1',
    'os.environ["KERAS_BACKEND"] = "theano"',
    'import keras'
  ]);
  const cards = page.locator('.jp-KerasAdvisor-card');
  await expect(cards).toHaveCount(2);
  const switches = cards.getByRole('button', { name: /^Switch to/ });
  await expect(switches).toHaveCount(1);
  await expect(cards.nth(1)).toContainText(
    'The switch in cell 1 solves this, too.'
  );
  await cards.nth(1).getByRole('button', { name: 'cell 1' }).click();
  await expect(page.locator('.jp-Cell').first()).toHaveClass(/jp-mod-active/);
  // It is so.
  await switches.click();
  await expect(cards.filter({ hasText: 'theano' })).toHaveCount(0);
});

test('typing marks at once, the card waits, and the focus stays', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['x = 1', 'y = 2']);
  await setSource(page, 1, theano);
  await expect(cards(page)).toHaveCount(1);
  const editor = cellAt(page, 0).locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.evaluate(() => {
    // Notes in which order mark and card appear in the first cell.
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const cell = document.querySelector('[data-windowed-list-index="0"]');
      for (const part of ['mark', 'card']) {
        const there = cell?.querySelector(`.jp-KerasAdvisor-${part}`);
        if (there && !seen.includes(part)) {
          seen.push(part);
        }
      }
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true
    });
  });
  await page.keyboard.insertText(oneLine);
  await expect(
    cellAt(page, 0).locator('.jp-KerasAdvisor-mark')
  ).not.toHaveCount(0);
  await expect(cellAt(page, 0).locator('.jp-KerasAdvisor-card')).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([
    'mark',
    'card'
  ]);
  await expect(editor).toBeFocused();
});

test('a fix can be chosen with the keyboard alone, at the caret', async ({
  page,
  openNotebook
}) => {
  await openNotebook([theano]);
  await expect(marks(page).first()).toBeVisible();
  await cellAt(page, 0).locator('.cm-content').click();
  await page.keyboard.press('Control+.');
  const menu = page.locator('.jp-KerasAdvisor-menu');
  await expect(menu).toBeVisible();
  await expect(menu).toContainText('Dismiss this time');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(0);
  await expect(cellAt(page, 0).locator('.cm-content')).toContainText(
    '"tensorflow"'
  );
});

test('a pointer that rests where the menu opens chooses nothing until it is moved or pressed', async ({
  page,
  openNotebook
}) => {
  await openNotebook([theano]);
  await expect(marks(page).first()).toBeVisible();
  await cellAt(page, 0).locator('.cm-content').click();
  await page.keyboard.press('Control+.');
  const items = page.locator('.jp-KerasAdvisor-menu .lm-Menu-item');
  const active = page.locator('.jp-KerasAdvisor-menu .lm-mod-active');
  const last = (await items.last().boundingBox())!;
  const at = [last.x + last.width / 2, last.y + last.height / 2] as const;
  await page.keyboard.press('Escape');
  await page.mouse.move(...at);

  await page.keyboard.press('Control+.');
  await expect(items.first()).toBeVisible();
  // As the browser reports a pointer under which the page has changed.
  await page.mouse.move(...at);
  await expect(active).toContainText('Switch to TensorFlow');
  await page.mouse.move(at[0] + 8, at[1]);
  await expect(active).toHaveText((await items.last().textContent())!);
  // Down from the last item is the first.
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText('Switch to TensorFlow');
  await page.mouse.down();
  await page.mouse.up();
  await expect(items).toHaveCount(0);
  await expect(marks(page)).toHaveCount(0);
  await expect(cellAt(page, 0)).toContainText('theano');
});

test('the card works with the keyboard and gives the focus back', async ({
  page,
  openNotebook
}) => {
  await openNotebook([theano, 'x = 1']);
  const why = cards(page).getByRole('button', { name: 'Why?' });
  await why.focus();
  // Enter would go to edit mode if the notebook got it.
  await page.keyboard.press('Enter');
  await expect(cards(page).getByText('2017-09-28')).toBeVisible();
  await expect(page.locator('.jp-Notebook.jp-mod-commandMode')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(cellAt(page, 0)).toBeFocused();
});

test('a dismissal is kept in the notebook, and only when that is asked for', async ({
  page,
  openNotebook
}) => {
  const path = await openNotebook([theano, 'import theano']);
  await expect(cards(page)).toHaveCount(2);
  const saved = async () => {
    await page.notebook.save();
    return (await onDisk(page, path)).metadata;
  };
  const dismiss = async (card: Locator, how: string) => {
    await card.getByRole('button', { name: 'Dismiss…' }).click();
    await page.getByRole('menuitem', { name: how }).click();
  };
  await dismiss(cards(page).nth(1), 'Dismiss this time');
  await expect(cards(page)).toHaveCount(1);
  expect(await saved()).not.toHaveProperty('keras_advisor');
  await dismiss(cards(page), 'Dismiss in this notebook');
  await expect(cards(page)).toHaveCount(0);
  expect(await saved()).toHaveProperty('keras_advisor.dismissed.length', 1);
});

test('the card is no part of what is saved or printed', async ({
  page,
  openNotebook
}) => {
  const path = await openNotebook([theano]);
  await expect(cards(page)).toBeVisible();
  await page.notebook.save();
  const content = await onDisk(page, path);
  expect(content.cells).toHaveLength(1);
  expect(JSON.stringify(content)).not.toMatch(/advisor|discontinued/i);
  await page.emulateMedia({ media: 'print' });
  await expect(cards(page)).toBeHidden();
});

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  test(`the card looks as it should in ${theme}`, async ({
    page,
    openNotebook
  }) => {
    await openNotebook([theano, 'import theano\n%env KERAS_BACKEND="pytorch"']);
    await page.theme.setTheme(theme);
    await expect(cards(page)).toHaveCount(2);
    const name = theme.toLowerCase().replace(/\W+/g, '-');
    await expect(cards(page).first()).toHaveScreenshot(
      `card-${name}.png`,
      likeness
    );
    await expect(cards(page).nth(1)).toHaveScreenshot(
      `cards-${name}.png`,
      likeness
    );
  });
}

test('with cards the hover does not repeat the card', async ({
  page,
  openNotebook
}) => {
  await openNotebook([theano]);
  await expect(cards(page)).toHaveCount(1);
  await marks(page).first().hover();
  const hover = page.locator('.cm-tooltip-lint');
  await expect(hover).toHaveText(/^Quick fix: /);
  await expect(hover.getByRole('button')).toHaveCount(0);
});

test('a card that changes nothing by itself has a next step', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['import theano.sandbox.cuda', 'import keras']);
  await cards(page)
    .getByRole('button', { name: 'Remove this statement' })
    .click();
  await expect(cards(page)).toHaveCount(0);
});

test.describe('marks only', () => {
  test.use({
    ownPage: true,
    mockSettings: {
      ...galata.DEFAULT_SETTINGS,
      [ADVISOR]: { display: 'marks' }
    }
  });

  test('shows no card, and the message over the mark', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([theano.replace('theano', '<img src=x>')]);
    await marks(page).first().hover();
    const hover = page.locator('.cm-tooltip-lint');
    await expect(hover).toContainText('<img src=x>');
    await expect(hover.locator('img')).toHaveCount(0);
    await expect(cards(page)).toHaveCount(0);
  });

  test('shows what is in an output on one line, with a menu', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([{ source: 'import keras', stderr: banner }]);
    const line = page.locator('.jp-KerasAdvisor-brief');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Theano');
    expect((await line.boundingBox())!.height).toBeLessThan(34);
    await line.getByRole('button').click();
    await expect(
      page.getByRole('menuitem', { name: 'Learn more' })
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

for (const windowingMode of ['contentVisibility', 'defer', 'full', 'none']) {
  test.describe(`windowing mode ${windowingMode}`, () => {
    test.use({
      mockSettings: withWindowing(windowingMode)
    });

    test('cards survive moving, hiding and scrolling', async ({
      page,
      openNotebook
    }) => {
      const filler = Array.from({ length: 40 }, (_, i) => `value = ${i}`);
      await openNotebook([theano, ...filler]);
      expect(await windowingModeOf(page)).toBe(windowingMode);
      await expect(cellAt(page, 0).locator(cards(page))).toBeVisible();
      await page.notebook.selectCells(0);
      await page.evaluate(() =>
        window.jupyterapp.commands.execute('notebook:move-cell-down')
      );
      await expect(cellAt(page, 1).locator(cards(page))).toBeVisible();
      await expect(cards(page)).toHaveCount(1);
      await page.evaluate(() =>
        window.jupyterapp.commands.execute('notebook:hide-cell-code')
      );
      await expect(cellAt(page, 1).locator(cards(page))).toBeVisible();
      const scroll = (to: number) =>
        page.evaluate(
          index =>
            (
              window.jupyterapp.shell.currentWidget as NotebookPanel
            ).content.scrollToItem(index),
          to
        );
      await scroll(40);
      await expect(cellAt(page, 40)).toBeInViewport();
      await scroll(0);
      await expect(cellAt(page, 1).locator(cards(page))).toBeVisible();
      await expect(cards(page)).toHaveCount(1);
    });

    test('cards that come and go above do not move what is read', async ({
      page,
      openNotebook
    }) => {
      const filler = Array.from({ length: 60 }, (_, i) => `value = ${i}`);
      await openNotebook([...filler]);
      expect(await windowingModeOf(page)).toBe(windowingMode);
      await page.evaluate(() =>
        (
          window.jupyterapp.shell.currentWidget as NotebookPanel
        ).content.scrollToItem(50, 'center')
      );
      await expect(cellAt(page, 50)).toBeInViewport();
      // The marks of a cell change together with its card; the mode `full` takes both from the page out of view.
      const marked = () =>
        page.evaluate(() => {
          const { content } = window.jupyterapp.shell
            .currentWidget as NotebookPanel;
          const { host } = content.widgets[3].editor!;
          return host.querySelector('.jp-KerasAdvisor-mark') !== null;
        });
      const before = await restingTop(cellAt(page, 50));
      for (const [source, found] of [
        [oneLine, true],
        ['value = 3', false]
      ] as const) {
        await setSource(page, 3, source);
        await expect.poll(marked).toBe(found);
        await expect
          .poll(async () =>
            Math.abs((await topOf(cellAt(page, 50))) - before) <= 1
              ? 'held'
              : 'moved'
          )
          .toBe('held');
      }
    });
  });
}
