import { galata } from '@jupyterlab/galata';
import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { Locator } from '@playwright/test';

import { expect, kernelIdle, test as base } from '../support/fixtures';
import { OtherClient } from '../support/other-client';
import { openPanel, section } from '../support/panel';
import { command } from '../support/page';

const NOT_LOADED = 'Keras is not loaded yet.';
const ON_JAX = 'Keras runs on JAX.';
const LOAD = 'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras';

/** An import may take that long where the machine is busy. */
const LONG = { timeout: 60_000 };

const test = base.extend<{
  /** Another client of the notebook's kernel. */
  other: () => Promise<OtherClient>;
}>({
  other: async ({ browser, page, request }, use) => {
    const clients: OtherClient[] = [];
    await use(async () => {
      const client = await OtherClient.of(page, browser, request);
      clients.push(client);
      return client;
    });
    for (const client of clients) {
      await client.close();
    }
  }
});

/** The panel's "This kernel", which has said that Keras is not loaded. */
async function fresh(page: IJupyterLabPageFixture): Promise<Locator> {
  await kernelIdle(page);
  await openPanel(page);
  const body = await section(page, 'This kernel');
  await expect(body).toContainText(NOT_LOADED);
  return body;
}

test.describe('the panel is never stale', () => {
  test.use({
    // JupyterLab's debugger says this when a kernel ends early.
    expectedErrors: [/Could not restore the debugger state/]
  });

  test('another client loads Keras, then restarts the kernel, again and again', async ({
    page,
    openNotebook,
    other
  }) => {
    test.setTimeout(240_000);
    await openNotebook(['x = 1']);
    const body = await fresh(page);
    const another = await other();
    for (let round = 0; round < 3; round++) {
      await another.run(LOAD);
      await expect(body).toContainText(ON_JAX, LONG);
      await another.restart();
      await expect(body).toContainText(NOT_LOADED, LONG);
    }
  });

  test('another client restarts a kernel that is busy', async ({
    page,
    openNotebook,
    other
  }) => {
    await openNotebook([LOAD, 'import time\ntime.sleep(600)']);
    const body = await fresh(page);
    await page.notebook.runCell(0, true);
    await expect(body).toContainText(ON_JAX, LONG);
    await page.notebook.selectCells(1);
    await command(page, 'notebook:run-cell');
    await expect(
      page.locator('.jp-Notebook-ExecutionIndicator')
    ).toHaveAttribute('data-status', 'busy');
    await (await other()).restart();
    await expect(body).toContainText(NOT_LOADED, LONG);
  });

  test('a long computation ends', async ({ page, openNotebook, tmpPath }) => {
    await openNotebook([
      `import os, time\nwhile not os.path.exists("go"):\n    time.sleep(0.05)\n${LOAD}`
    ]);
    const body = await fresh(page);
    await command(page, 'notebook:run-cell');
    await expect(
      page.locator('.jp-Notebook-ExecutionIndicator')
    ).toHaveAttribute('data-status', 'busy');
    await body.getByRole('button', { name: 'Ask the kernel' }).click();
    await expect(body).toContainText('The kernel is busy.');
    await page.contents.uploadContent('', 'text', `${tmpPath}/go`);
    await expect(body).toContainText(ON_JAX, LONG);
  });

  test('a kernel dies, and Jupyter starts it again', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([LOAD, 'import signal\nos.kill(os.getpid(), 9)']);
    const body = await fresh(page);
    await page.notebook.runCell(0, true);
    await expect(body).toContainText(ON_JAX, LONG);
    await page.notebook.selectCells(1);
    await command(page, 'notebook:run-cell');
    await expect(body).toContainText(NOT_LOADED, LONG);
    await page.getByRole('dialog').getByRole('button', { name: 'Ok' }).click();
  });

  test('a module of the notebook’s folder loads Keras', async ({
    page,
    openNotebook,
    tmpPath
  }) => {
    await page.contents.uploadContent(LOAD, 'text', `${tmpPath}/utils.py`);
    await openNotebook(['import utils']);
    const body = await fresh(page);
    await page.notebook.runCell(0, true);
    await expect(body).toContainText(ON_JAX, LONG);
  });
});

test.describe('where the kernel is asked only on a click', () => {
  test.use({
    mockSettings: {
      ...galata.DEFAULT_SETTINGS,
      'jupyterlab-keras-advisor:plugin': { probe: 'on-demand' }
    }
  });

  test('the panel says what ran since, whoever ran it', async ({
    page,
    openNotebook,
    other
  }) => {
    await openNotebook(['x = 1']);
    await kernelIdle(page);
    await openPanel(page);
    const body = await section(page, 'This kernel');
    const ask = () =>
      body.getByRole('button', { name: 'Ask the kernel' }).click();
    await ask();
    await expect(body).toContainText(NOT_LOADED);
    await page.notebook.runCell(0, true);
    await expect(body).toContainText('Not asked since [1] ran.');
    await ask();
    await expect(body).not.toContainText('Not asked since');
    await (await other()).run('y = 2');
    await expect(body).toContainText('Not asked since [2] ran.');
  });
});
