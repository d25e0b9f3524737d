import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Locator } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import { countProbes } from '../support/page';
import { openPanel, section } from '../support/panel';

const JAX = 'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras';
const RUNS = 'Keras runs on JAX.';

/** The panel's "This kernel", of a notebook whose kernel runs Keras on JAX. */
async function onJax(page: IJupyterLabPageFixture): Promise<Locator> {
  await kernelIdle(page);
  await openPanel(page);
  const body = await section(page, 'This kernel');
  await page.notebook.runCell(0, true);
  await expect(body).toContainText(RUNS, { timeout: 60_000 });
  return body;
}

/** Does something with the session of the notebook in front. */
async function withSession(
  page: IJupyterLabPageFixture,
  what: 'shutdown' | 'restartKernel' | 'changeKernel',
  ...args: unknown[]
): Promise<void> {
  await page.evaluate(
    ([name, values]) => {
      const panel = window.jupyterapp.shell.currentWidget as NotebookPanel;
      void Reflect.apply(
        panel.sessionContext[name],
        panel.sessionContext,
        values
      );
    },
    [what, args] as const
  );
}

/** Whether the panel ever shows a text from now on. */
async function noteWhether(
  page: IJupyterLabPageFixture,
  body: Locator,
  text: string
): Promise<() => Promise<boolean>> {
  const handle = await body.evaluateHandle((node, wanted) => {
    const seen = { it: false };
    new MutationObserver(() => {
      seen.it ||= node.textContent!.includes(wanted);
    }).observe(node, { childList: true, subtree: true, characterData: true });
    return seen;
  }, text);
  return async () => (await handle.jsonValue()).it;
}

test.use({
  // JupyterLab's debugger says this when a kernel ends early.
  expectedErrors: [/Could not restore the debugger state/]
});

test('the notebook can be set to the backends that the kernel’s Keras accepts, its own first', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['import keras']);
  await kernelIdle(page);
  await openPanel(page);
  await expect(await section(page, 'This kernel')).toContainText(
    'Keras is not loaded yet.'
  );
  const findings = await section(page, 'This notebook');
  const choice = findings.locator('section', { hasText: 'Set the backend' });
  // The kernel of the tests has JAX alone.
  await expect(choice.getByRole('button')).toHaveText([
    'JAX',
    'TensorFlow',
    'PyTorch'
  ]);
});

test('a kernel that restarts, is replaced, is shut down: the panel shows the one there is', async ({
  page,
  openNotebook
}) => {
  await openNotebook([JAX]);
  const body = await onJax(page);

  await withSession(page, 'restartKernel');
  await expect(body).not.toContainText(RUNS);
  await expect(body).toContainText('Keras is not loaded yet.');

  await page.notebook.runCell(0, true);
  await expect(body).toContainText(RUNS, { timeout: 60_000 });
  await withSession(page, 'changeKernel', { name: 'no-keras' });
  await expect(body).toContainText('Keras is not installed in this kernel.');
  await expect(body).not.toContainText('JAX, loaded');

  await withSession(page, 'changeKernel', { name: 'keras-only' });
  await expect(body).toContainText(
    'tensorflow is not installed in this kernel'
  );
  await expect(body).toContainText('scipy and jax are missing');

  await withSession(page, 'shutdown');
  await expect(body).toContainText('This notebook has no kernel.');
});

test.describe('a kernel that dies', () => {
  test.use({
    ownPage: true,
    expectedErrors: [/debugger|Canceled|[Kk]ernel/]
  });

  test('is gone from the panel, whatever it said before', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([JAX, 'import os\nos._exit(1)'], { kernel: 'mortal' });
    const body = await onJax(page);
    const again = noteWhether(page, body, RUNS);
    await page.evaluate(() => {
      const panel = window.jupyterapp.shell.currentWidget as NotebookPanel;
      panel.content.activeCellIndex = 1;
      void window.jupyterapp.commands.execute('notebook:run-cell');
    });
    await expect(body).not.toContainText(RUNS);
    await expect(body).toContainText(
      /The kernel is dead|This notebook has no kernel/,
      {
        // Jupyter tries for a while to start it again, then gives it up.
        timeout: 90_000
      }
    );
    expect(await (await again)()).toBe(false);
  });
});

test('a busy kernel is said to be busy', async ({ page, openNotebook }) => {
  await openNotebook(['import time\ntime.sleep(60)']);
  await kernelIdle(page);
  await page.evaluate(() => {
    void window.jupyterapp.commands.execute('notebook:run-cell');
  });
  await expect(page.locator('.jp-Notebook-ExecutionIndicator')).toHaveAttribute(
    'data-status',
    'busy'
  );
  await openPanel(page);
  const body = await section(page, 'This kernel');
  await expect(body).toContainText('The kernel is busy.');
});

test('a kernel of another language is not asked', async ({
  page,
  openNotebook
}) => {
  const probes = countProbes(page);
  await openNotebook(['import keras'], { kernel: 'echo', language: 'echo' });
  await kernelIdle(page);
  await openPanel(page);
  const body = await section(page, 'This kernel');
  await expect(body).toContainText('This kernel does not run Python');
  await expect(
    body.getByRole('button', { name: 'Ask the kernel' })
  ).toHaveCount(0);
  await page.notebook.runCell(0);
  await expect(page.locator('.jp-OutputArea').first()).toContainText(
    'import keras'
  );
  expect(probes.asked).toBe(0);
});

test.describe('a kernel far away', () => {
  test.use({ ownPage: true });

  test('nothing is said before it answers, and the page does not wait', async ({
    page,
    openNotebook
  }) => {
    // A real kernel at the end of a line that takes two seconds.
    let late = 0;
    await page.routeWebSocket(/\/channels/, socket => {
      const server = socket.connectToServer();
      server.onMessage(message => {
        setTimeout(() => {
          late += 1;
          socket.send(message);
        }, 2000);
      });
    });
    // Only a page that is loaded from now on goes that way.
    await page.reload();
    await openNotebook(['x = 1']);
    await kernelIdle(page);
    await openPanel(page);
    const body = await section(page, 'This kernel');
    await expect(body).toContainText('Keras is not loaded yet.');
    expect(late).toBeGreaterThan(0);

    // What a kernel said is not shown anymore as soon as another one is there.
    await withSession(page, 'changeKernel', { name: 'no-keras' });
    await expect(body).not.toContainText('Keras is not loaded yet.');
    await expect(body).toContainText('Asking the kernel…');
    // Somebody who types meanwhile sees each letter at once.
    const { longest, asking } = await page.evaluate(async () => {
      const { shell } = window.jupyterapp;
      const { content } = shell.currentWidget as NotebookPanel;
      const editor = content.activeCell!.editor!;
      let longest = 0;
      for (let i = 0; i < 10; i++) {
        const start = performance.now();
        editor.replaceSelection!('7');
        await new Promise(resolve => requestAnimationFrame(resolve));
        longest = Math.max(longest, performance.now() - start);
      }
      const panel = document.querySelector('.jp-KerasAdvisor-kernel')!;
      return { longest, asking: panel.textContent!.includes('Asking') };
    });
    expect(asking).toBe(true);
    // To wait for the kernel once would be two seconds.
    expect(longest).toBeLessThan(2000);
    await expect(body).toContainText('Keras is not installed in this kernel.', {
      timeout: 60_000
    });
  });
});
