import type { NotebookPanel } from '@jupyterlab/notebook';
import { APIRequestContext, Page, expect } from '@playwright/test';

/** The time between two keys, in ms. */
export const DELAY = 60;

/** 65 keys; the setting that the extension marks is complete at the 38th. */
export const TYPED =
  'os.environ["KERAS_BACKEND"] = "theano"; epochs, rate = 12, 0.0015';

/** Stores a notebook on the server, where nothing is to be saved by itself from then on. */
export async function store(
  request: APIRequestContext,
  file: string,
  json: string
): Promise<void> {
  const answer = await request.put(`/api/contents/${file}`, {
    data: { type: 'notebook', format: 'json', content: JSON.parse(json) }
  });
  expect(answer.ok()).toBe(true);
  // JupyterLab would save the notebook in the middle of one run and not of another.
  const setting = await request.put(
    '/lab/api/settings/@jupyterlab/docmanager-extension:plugin',
    { data: { raw: '{"autosave": false}' } }
  );
  expect(setting.ok()).toBe(true);
}

/** Opens a stored notebook and waits until the page has nothing more to do. */
export async function open(page: Page, file: string): Promise<void> {
  await page.goto(`/lab/tree/${file}?reset`);
  await expect(page.locator('.jp-Notebook-ExecutionIndicator')).toHaveAttribute(
    'data-status',
    'idle',
    { timeout: 60_000 }
  );
  await quiet(page);
}

/** Puts an empty cell into the middle of the notebook. */
export async function insertCell(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const app = window.jupyterapp;
    const { content } = app.shell.currentWidget as NotebookPanel;
    content.activeCellIndex = Math.floor(content.widgets.length / 2);
    await app.commands.execute('notebook:insert-cell-below');
  });
}

/**
 * Puts the cursor into the active cell. JupyterLab takes a cell that it finds out of view from the page, and with it the
 * focus: while heights above are still being measured that can happen to the cell that was just scrolled to.
 */
export async function enterCell(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(async () => {
      const app = window.jupyterapp;
      const { content } = app.shell.currentWidget as NotebookPanel;
      await content.scrollToItem(content.activeCellIndex, 'center');
      await content.activeCell!.ready;
      await app.commands.execute('notebook:enter-edit-mode');
    });
    await quiet(page);
    await expect(page.locator('.jp-mod-active .cm-content')).toBeFocused({
      timeout: 1000
    });
  }).toPass({ timeout: 300_000 });
}

/** Nothing has kept the page busy for a while: JupyterLab renders a long notebook bit by bit after it is shown. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const last = window.bench.tasks[window.bench.tasks.length - 1];
      return !last || performance.now() - last.start - last.duration > 1500;
    },
    undefined,
    { timeout: 300_000 }
  );
}

/** Types into the active cell; gives the page's time at the beginning. */
export async function typeInto(page: Page): Promise<number> {
  const started = await page.evaluate(() => performance.now());
  await page.keyboard.type(TYPED, { delay: DELAY });
  await quiet(page);
  await expect(page.locator('.jp-mod-active .cm-content')).toHaveText(TYPED);
  return started;
}

/** Work of a fixed size, to tell a slow machine from a slow extension: the notebook's JSON, there and back. */
export function yardstick(page: Page, json: string): Promise<number> {
  return page.evaluate(text => {
    const started = performance.now();
    for (let i = 0; i < 20; i++) {
      JSON.stringify(JSON.parse(text));
    }
    return performance.now() - started;
  }, json);
}
