import type { NotebookPanel } from '@jupyterlab/notebook';
import { expect, kernelIdle, test } from '../support/fixtures';
import { setSource } from '../support/page';
import { openPanel, section } from '../support/panel';

const theano = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const card =
  '.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-KerasAdvisor-card';

test('what a kernel prints is judged when it is printed', async ({
  page,
  openNotebook
}) => {
  await openNotebook([
    'import sys\nprint("Using Theano backend.", file=sys.stderr)',
    'for i in range(3000):\n    print(i)',
    'x = 1'
  ]);
  await kernelIdle(page);
  await expect(page.locator(card)).toHaveCount(0);
  await page.notebook.runCell(0);
  await expect(page.locator(card)).toContainText('Theano');
  await page.notebook.runCell(1);
  await expect(page.locator('.jp-OutputArea').nth(1)).toContainText('2999');
  // Where a change of a source is judged, all that was printed before it has been.
  await setSource(page, 2, 'import theano');
  await expect(page.locator(card)).toHaveCount(2);
  await expect(page.locator(card).first()).toContainText('last ran on Theano');
});

test('every open notebook is followed, also one that is renamed or not in front', async ({
  page,
  openNotebook,
  tmpPath
}) => {
  await openNotebook(['x = 1'], { name: 'first.ipynb' });
  await openNotebook([theano], { name: 'second.ipynb' });
  await expect(page.locator(card)).toHaveCount(1);
  await page.evaluate(() => {
    // The notebook behind changes, as if another person edited it.
    const { shell } = window.jupyterapp;
    for (const widget of shell.widgets('main') as Iterable<NotebookPanel>) {
      if (widget.context?.path.endsWith('first.ipynb')) {
        widget.content
          .model!.sharedModel.getCell(0)
          .setSource('%env KERAS_BACKEND=cntk');
      }
    }
  });
  await page.contents.renameFile(
    `${tmpPath}/second.ipynb`,
    `${tmpPath}/renamed.ipynb`
  );
  await page.notebook.activate('first.ipynb');
  await expect(page.locator(card)).toContainText('cntk', { ignoreCase: true });
});

test('a notebook in another language is left alone', async ({
  page,
  openNotebook
}) => {
  await openNotebook([theano], { language: 'R', kernel: 'no-such-kernel' });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'No Kernel' })
    .click();
  // The advisor has looked at it, and says so.
  await openPanel(page);
  await expect(await section(page, 'This notebook')).toContainText(
    'Only notebooks of Python, bash and PowerShell are read; this one is R.'
  );
  await expect(page.locator('.jp-KerasAdvisor-mark')).toHaveCount(0);
  await expect(page.locator(card)).toHaveCount(0);
  await page.evaluate(() => {
    // As when the user chooses a Python kernel.
    const { content } = window.jupyterapp.shell.currentWidget as NotebookPanel;
    content.model!.setMetadata('language_info', { name: 'python' });
  });
  await expect(page.locator(card)).toHaveCount(1);
});

test('a notebook whose kernel is a shell is judged as on the command line', async ({
  page,
  openNotebook
}) => {
  await openNotebook(
    ['export KERAS_BACKEND=pytorch', 'export OTHER=1\npython train.py'],
    { language: 'bash', kernel: 'no-such-kernel' }
  );
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'No Kernel' })
    .click();
  await expect(page.locator(card)).toHaveCount(1);
  await expect(page.locator(card)).toContainText('Did you mean "torch"?');
  await openPanel(page);
  const advised = await section(page, 'This notebook');
  await expect(advised).toContainText('1 error');
  // What it offers is for this command: there is no import that a setting could stand before.
  await expect(advised.getByText('Set the backend')).toHaveCount(0);
  await page
    .locator(card)
    .getByRole('button', { name: 'Use PyTorch for this command' })
    .click();
  await expect(page.locator(card)).toHaveCount(0);
  await expect(page.locator('.jp-Notebook .jp-Cell').first()).toContainText(
    'export KERAS_BACKEND=torch'
  );
});
