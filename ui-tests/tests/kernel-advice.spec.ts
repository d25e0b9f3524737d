import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Locator } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section } from '../support/panel';
import { command, setSource, windowingModeOf } from '../support/page';
import { withWindowing } from '../support/windowing';

const card = (page: IJupyterLabPageFixture, cell: number): Locator =>
  page.locator(
    `.jp-Notebook-cell[data-windowed-list-index="${cell}"] .jp-KerasAdvisor-card`
  );

test.use({
  // JupyterLab's debugger says this when a kernel ends early.
  expectedErrors: [/Could not restore the debugger state/]
});

test('what ran first counts: out of order, edited since, after a restart', async ({
  page,
  openNotebook
}) => {
  test.setTimeout(180_000);
  await openNotebook(['%env KERAS_BACKEND=jax', 'import keras'], {
    kernel: 'keras-all'
  });
  await kernelIdle(page);
  await page.notebook.runCell(1, true);
  await expect(card(page, 0)).toContainText(
    'Cell 1 sets "jax" but has not run; Keras stays on "tensorflow" until you restart the kernel.',
    { timeout: 60_000 }
  );
  await page.notebook.runCell(0, true);
  await expect(card(page, 0)).toContainText(
    'Cell 1 sets the backend, but cell 2 ran first and loaded Keras; Keras stays on "tensorflow" until you restart the kernel.'
  );
  await setSource(page, 0, '%env KERAS_BACKEND=torch');
  await expect(card(page, 0)).toContainText(
    'Cell 1 was edited after it ran (now "torch")'
  );

  await setSource(page, 0, '%env KERAS_BACKEND=jax');
  await card(page, 0)
    .getByRole('button', { name: 'Restart and run to the import' })
    .dblclick();
  // A double click is one wish: one question, one restart, one run.
  await expect(page.locator('.jp-Dialog')).toHaveCount(1);
  await page.locator('.jp-Dialog .jp-mod-warn').click();
  await expect(card(page, 0)).toContainText('Checked: Keras runs on JAX.', {
    timeout: 60_000
  });
  await expect(page.locator('.jp-Dialog')).toHaveCount(0);
  await expect(page.locator('.jp-Notebook .jp-InputPrompt')).toHaveText([
    '[1]:',
    '[2]:'
  ]);
});

test('what another client ran is put down to no cell', async ({
  page,
  openNotebook
}) => {
  test.setTimeout(180_000);
  await openNotebook(['%env KERAS_BACKEND=jax', 'import keras'], {
    kernel: 'keras-all'
  });
  await kernelIdle(page);
  await page.evaluate(async () => {
    const { shell, serviceManager } = window.jupyterapp;
    const { sessionContext } = shell.currentWidget as NotebookPanel;
    const { model } = sessionContext.session!.kernel!;
    const other = serviceManager.kernels.connectTo({ model });
    await other.requestExecute({ code: 'import keras' }).done;
    other.dispose();
  });
  await page.notebook.runCell(1, true);
  await page.notebook.runCell(0, true);
  await expect(card(page, 0)).toContainText(
    'Cell 1 sets "jax", but Keras stays on "tensorflow" until you restart the kernel.',
    { timeout: 60_000 }
  );
});

test('the card says what one click came to, until that is no longer so', async ({
  page,
  openNotebook
}) => {
  test.setTimeout(180_000);
  await openNotebook(['%env KERAS_BACKEND=theano', 'import keras'], {
    kernel: 'keras-all'
  });
  await kernelIdle(page);
  await page.notebook.runCell(0, true);
  await page.notebook.runCell(1, true);
  await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
  await page
    .getByRole('button', { name: 'Restart and run', exact: true })
    .click();
  await page.locator('.jp-Dialog .jp-mod-warn').click();
  const check = card(page, 0).getByRole('status');
  const said = check.locator('.jp-KerasAdvisor-card-message');
  await expect(said).toHaveText('Checked: Keras runs on JAX.', {
    timeout: 60_000
  });
  await expect(check).toHaveAttribute('data-ok', 'true');

  // Where it comes to nothing, it says why.
  await setSource(page, 1, '1 / 0\nimport keras');
  await command(page, 'keras-advisor:restart-kernel', { runTo: 'cell-1' });
  await page.locator('.jp-Dialog .jp-mod-warn').click();
  await expect(said).toHaveText(
    'A cell failed before Keras was loaded; see its error.',
    { timeout: 60_000 }
  );
  await expect(check).toHaveAttribute('data-ok', 'false');
  await check.getByRole('button', { name: 'Close' }).click();
  await expect(check).toHaveCount(0);
});

test('the card of keras.json repairs it', async ({ page, openNotebook }) => {
  await openNotebook(['import keras']);
  await kernelIdle(page);
  // What a notebook writes itself it is judged by; this file comes from elsewhere.
  await page.evaluate(async () => {
    const { sessionContext } = window.jupyterapp.shell
      .currentWidget as NotebookPanel;
    await sessionContext.session!.kernel!.requestExecute({
      code: `import os, tempfile
home = os.environ["KERAS_HOME"] = tempfile.mkdtemp()
with open(home + "/keras.json", "w") as f:
    _ = f.write('{"mine": 1, "backend": "theano"}')`
    }).done;
  });
  await openPanel(page);
  await section(page, 'This kernel');
  await expect(card(page, 0)).toContainText('keras.json names "theano"');
  await card(page, 0)
    .getByRole('button', { name: 'Repair keras.json…' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Before')).toHaveText('"backend": "theano"');
  await dialog.getByLabel('Backend').selectOption('jax');
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(card(page, 0)).toHaveCount(0);
  await setSource(
    page,
    0,
    'import keras\nprint(keras.backend.backend(), sorted(os.listdir(home)))'
  );
  await page.notebook.runCell(0, true);
  await expect(page.locator('.jp-OutputArea').first()).toContainText(
    "jax ['keras.json', 'keras.json.bak']"
  );
});

test('a missing backend: every way to install it, on a click', async ({
  page,
  openNotebook
}) => {
  await openNotebook(['x = 1', '%env KERAS_BACKEND=torch', 'import keras']);
  await kernelIdle(page);
  await page.notebook.runCell(1, true);
  await expect(card(page, 1)).toContainText('torch is not installed');
  await expect(
    card(page, 1).getByRole('button', { name: 'Insert %pip install torch' })
  ).toBeVisible();
  await card(page, 1)
    .getByRole('button', { name: 'Other ways to install' })
    .click();
  await page
    .getByRole('menuitem', {
      name: 'Insert %conda install -c conda-forge pytorch-gpu (with a GPU)'
    })
    .click();
  await expect(
    page.locator('.jp-Notebook-cell[data-windowed-list-index="1"] .cm-content')
  ).toHaveText('%conda install -c conda-forge pytorch-gpu');
});

for (const windowingMode of ['contentVisibility', 'defer', 'full', 'none']) {
  test.describe(`windowing mode ${windowingMode}`, () => {
    test.use({
      startKernels: false,
      mockSettings: withWindowing(windowingMode)
    });

    test('an error is explained under the output', async ({
      page,
      openNotebook
    }) => {
      const filler = Array.from({ length: 40 }, (_, i) => `value = ${i}`);
      const path = await openNotebook([
        {
          source: 'import os\nos.environ["KERAS_BACKEND"] = "theano"',
          stderr: 'ValueError: Unable to import backend : theano\n'
        },
        ...filler
      ]);
      expect(await windowingModeOf(page)).toBe(windowingMode);
      const under = (cell: number) =>
        card(page, cell).filter({ hasText: 'Keras could not be imported' });
      const parts = (cell: number) =>
        page
          .locator(`.jp-Notebook-cell[data-windowed-list-index="${cell}"]`)
          .evaluate(node =>
            Array.from(node.children, child =>
              ['inputWrapper', 'card', 'outputWrapper'].find(part =>
                child.className.includes(part)
              )
            ).filter(Boolean)
          );
      const order = ['inputWrapper', 'card', 'outputWrapper', 'card'];
      await expect(under(0)).toBeVisible();
      await expect.poll(() => parts(0)).toEqual(order);
      await expect(under(0)).toHaveAttribute(
        'aria-label',
        /^Keras advice, output of cell \d+: 1 /
      );

      // It is not saved, and goes with its cell.
      await page.notebook.save();
      const saved = await page.request.get(
        `${process.env.TARGET_URL}/api/contents/${encodeURI(path)}?content=1`
      );
      expect(await saved.text()).not.toMatch(/advisor|could not be imported/i);
      await page.notebook.selectCells(0);
      await command(page, 'notebook:move-cell-down');
      await expect(under(1)).toBeVisible();
      await expect.poll(() => parts(1)).toEqual(order);

      // It stays where the output is folded or scrolls, and goes when the output goes.
      await command(page, 'notebook:hide-cell-outputs');
      await expect(under(1)).toBeVisible();
      await command(page, 'notebook:show-cell-outputs');
      await command(page, 'notebook:enable-output-scrolling');
      await expect(under(1)).toBeVisible();
      for (const to of [40, 0]) {
        await page.evaluate(
          index =>
            (
              window.jupyterapp.shell.currentWidget as NotebookPanel
            ).content.scrollToItem(index),
          to
        );
        await expect(
          page.locator(`.jp-Notebook-cell[data-windowed-list-index="${to}"]`)
        ).toBeInViewport();
      }
      await expect(under(1)).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(under(1)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.notebook.selectCells(1);
      await command(page, 'notebook:clear-cell-output');
      await expect(under(1)).toHaveCount(0);
      await expect(card(page, 1)).toHaveCount(1);
    });
  });
}
