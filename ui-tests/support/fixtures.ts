import { expect, galata, test as galataTest } from '@jupyterlab/galata';
import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Page } from '@playwright/test';

import { IConsoleWatch, watchConsole } from './console';
import { applySettings, endKernels, ILabHolder, leave, tidy } from './lab';
import { ITestNotebook, notebook, TestCell } from './notebook';

/** What the tests of the advisor have at hand besides Galata's own fixtures. */
export interface IAdvisorFixtures {
  /** Messages of the console at level error that the test expects. */
  expectedErrors: RegExp[];
  /** Whether notebooks get a kernel when they are opened; where only the source is judged, none is needed. */
  startKernels: boolean;
  /** Whether the test has a page for itself: it asks for a new one, or leaves behind what is not undone. */
  ownPage: boolean;
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

/** What the tests of a worker have in common. */
export interface IAdvisorWorkerFixtures {
  labs: ILabHolder;
}

/**
 * Galata's test with a watch on the console, and with a page that stays: a test gets the JupyterLab of the test before
 * it, with the settings that it asks for. After a test that fails Playwright begins with a new worker, and so with a
 * new page.
 */
export const test = galataTest.extend<IAdvisorFixtures, IAdvisorWorkerFixtures>(
  {
    expectedErrors: [[], { option: true }],
    startKernels: [true, { option: true }],
    ownPage: [false, { option: true }],
    labs: [
      async ({}, use) => {
        const holder: ILabHolder = { lab: null };
        await use(holder);
        await leave(holder);
      },
      { scope: 'worker' }
    ],
    context: async ({ browser, labs, ownPage }, use) => {
      if (ownPage) {
        await leave(labs);
      }
      labs.lab ??= { context: await browser.newContext(), page: null };
      await use(labs.lab.context);
      if (ownPage) {
        await leave(labs);
      }
    },
    page: async (
      {
        appPath,
        baseURL,
        context,
        labs,
        mockSettings,
        request,
        ownPage,
        tmpPath,
        waitForApplication
      },
      use,
      testInfo
    ) => {
      const lab = labs.lab!;
      if (lab.page) {
        await applySettings(lab.page, mockSettings as object);
      } else {
        // Galata's stand-ins for the lists of kernels and sessions answer a restart in a way that JupyterLab takes for a
        // failure: there are none.
        lab.page = await galata.initTestPage(
          appPath,
          false,
          baseURL!,
          true,
          mockSettings,
          true,
          true,
          await context.newPage(),
          null,
          null,
          tmpPath,
          waitForApplication,
          null
        );
        await lab.page.goto('?reset');
      }
      await use(lab.page);
      // What went wrong is left to be seen.
      if (!ownPage && testInfo.status === testInfo.expectedStatus) {
        await tidy(lab.page);
      }
      await endKernels(request, tmpPath);
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
    consoleWatch: async ({ context, expectedErrors }, use) => {
      const watch = watchConsole(context, expectedErrors);
      await use(watch);
      watch.dispose();
    },
    openNotebook: async ({ page, startKernels, tmpPath }, use) => {
      await use(async (cells, options = {}) => {
        const path = `${tmpPath}/${options.name ?? 'test.ipynb'}`;
        await page.contents.uploadContent(
          notebook(cells, options),
          'text',
          path
        );
        await openPath(page, path, startKernels);
        return path;
      });
    }
  }
);

/** Opens a notebook and waits until it is shown and has its kernel, has none, or asks for one. */
export async function openPath(
  page: IJupyterLabPageFixture,
  path: string,
  startKernel: boolean
): Promise<void> {
  await page.evaluate(
    async ([path, shouldStart]) => {
      const panel = await window.jupyterapp.commands.execute(
        'docmanager:open',
        { path, kernelPreference: shouldStart ? {} : { shouldStart } }
      );
      await panel.revealed;
    },
    [path, startKernel] as const
  );
  await page.waitForFunction(() => {
    const panel = window.jupyterapp.shell.currentWidget as NotebookPanel | null;
    return (
      panel?.sessionContext?.isReady || document.querySelector('.jp-Dialog')
    );
  });
}

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
