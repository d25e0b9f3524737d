import { expect, test as galata } from '@jupyterlab/galata';
import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Page } from '@playwright/test';

import { IConsoleWatch, watchConsole } from './console';
import { ITestNotebook, notebook, TestCell } from './notebook';

/** What the tests of the advisor have at hand besides Galata's own fixtures. */
export interface IAdvisorFixtures {
  /** Messages of the console at level error that the test expects. */
  expectedErrors: RegExp[];
  /** Collects what the console says. */
  consoleWatch: IConsoleWatch;
  /** Fails the test when the page logged an error or let an exception escape. */
  noConsoleErrors: void;
  /** Writes a notebook into the test's folder, opens it and waits until it is shown; gives its path. */
  openNotebook: (
    cells: readonly TestCell[],
    options?: ITestNotebook & { name?: string }
  ) => Promise<string>;
}

/** Galata's test with a watch on the console. */
export const test = galata.extend<IAdvisorFixtures>({
  expectedErrors: [[], { option: true }],
  consoleWatch: async ({ context, expectedErrors }, use) => {
    await use(watchConsole(context, expectedErrors));
  },
  noConsoleErrors: [
    // The watch begins before the page is loaded; the verdict comes before Galata deletes the folder of the test, which
    // the file browser on the page may notice.
    async ({ consoleWatch, page: _page }, use) => {
      await use();
      consoleWatch.verify();
    },
    { auto: true }
  ],
  openNotebook: async ({ page, tmpPath }, use) => {
    await use(async (cells, options = {}) => {
      const path = `${tmpPath}/${options.name ?? 'test.ipynb'}`;
      await page.contents.uploadContent(notebook(cells, options), 'text', path);
      await page.notebook.openByPath(path);
      await page.notebook.activate(path);
      return path;
    });
  }
});

/** Waits until the kernel of the notebook in front is idle. */
export async function kernelIdle(
  page: IJupyterLabPageFixture | Page
): Promise<void> {
  await expect(
    page.locator(
      '.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator'
    )
  ).toHaveAttribute('data-status', 'idle', { timeout: 60_000 });
}

export { expect };
