import { galata } from '@jupyterlab/galata';
import type { IJupyterLabPageFixture } from '@jupyterlab/galata';

import { expect, test } from '../support/fixtures';
import { command } from '../support/page';

const IMPORT = 'import keras\nfrom keras.models import Sequential';
const PRINT = 'print("runs on", keras.backend.backend())';

/** A notebook of 2016, as far as a kernel of today can run it. */
const THEANO = [
  '# A notebook of 2016\nimport os\nos.environ["KERAS_BACKEND"] = "theano"  # as in the book\nx = 1',
  { source: IMPORT, stderr: 'Using Theano backend.\n' },
  PRINT
];

const TITLES: Record<string, string> = {
  jax: 'JAX',
  tensorflow: 'TensorFlow',
  torch: 'PyTorch'
};

/** The sources of all cells of the notebook in front. */
async function sources(page: IJupyterLabPageFixture): Promise<string[]> {
  return page.evaluate(() => {
    const panel = window.jupyterapp.shell.currentWidget as unknown as {
      content: {
        model: { sharedModel: { cells: { getSource(): string }[] } };
      };
    };
    return panel.content.model.sharedModel.cells.map(cell => cell.getSource());
  });
}

/** The last notification that holds the text. */
function toast(page: IJupyterLabPageFixture, text: string | RegExp) {
  return page.locator('.Toastify__toast', { hasText: text }).last();
}

/** Switches through the command, and waits until the notebook is read and the notification is there. */
async function switchTo(
  page: IJupyterLabPageFixture,
  backend: string,
  cellId?: string
): Promise<void> {
  await command(page, 'keras-advisor:switch-backend', {
    backend,
    ...(cellId ? { cellId } : {})
  });
  await expect(toast(page, `sets ${TITLES[backend]}`)).toBeVisible();
}

/** Agrees to what is asked: JupyterLab's own question, or the one about code that is not trusted. */
async function confirm(
  page: IJupyterLabPageFixture,
  title: string
): Promise<void> {
  await page
    .locator('.jp-Dialog', { hasText: title })
    .locator('.jp-mod-warn')
    .click();
}

/** Waits until the notebook in front has an idle kernel. */
async function kernelReady(page: IJupyterLabPageFixture): Promise<void> {
  await page.waitForFunction(() => {
    const panel = window.jupyterapp.shell.currentWidget as unknown as {
      sessionContext?: { session: { kernel: { status: string } } | null };
    } | null;
    return panel?.sessionContext?.session?.kernel?.status === 'idle';
  });
}

test.describe('one click', () => {
  for (const style of ['os.environ', '%env']) {
    for (const backend of ['jax', 'tensorflow', 'torch']) {
      test.describe(`${backend} by ${style}`, () => {
        test.use({
          mockSettings: {
            ...galata.DEFAULT_SETTINGS,
            'jupyterlab-keras-advisor:plugin': { snippetStyle: style }
          }
        });

        test('brings Keras onto the backend, restart and check included', async ({
          page,
          openNotebook
        }) => {
          test.setTimeout(180_000);
          // Nothing sets a backend here, so the style of the new cell is the user's.
          await openNotebook(
            [{ source: IMPORT, stderr: 'Using Theano backend.\n' }, PRINT],
            {
              kernel: 'keras-all'
            }
          );
          await kernelReady(page);
          // An import that fails and one that works both freeze the backend.
          const other = backend === 'jax' ? 'theano' : 'jax';
          await page.evaluate(async value => {
            const panel = window.jupyterapp.shell.currentWidget as unknown as {
              sessionContext: {
                session: {
                  kernel: {
                    requestExecute(content: object): { done: Promise<unknown> };
                  };
                };
              };
            };
            await panel.sessionContext.session.kernel.requestExecute({
              code: `import os; os.environ["KERAS_BACKEND"] = "${value}"; import keras`
            }).done;
          }, other);
          const before = await sources(page);

          await switchTo(page, backend);
          const after = await sources(page);
          expect(after).toEqual([
            style === '%env'
              ? `%env KERAS_BACKEND=${backend}`
              : `import os\nos.environ["KERAS_BACKEND"] = "${backend}"`,
            ...before
          ]);

          const offer = toast(page, 'Restart the kernel to get');
          await offer.getByRole('button', { name: 'Restart and run' }).click();
          await confirm(page, 'a notebook that is not trusted?');
          await expect(toast(page, /^Checked: Keras runs on/)).toContainText(
            `Keras runs on ${TITLES[backend]}.`,
            { timeout: 120_000 }
          );

          await page.notebook.runCell(2);
          await expect(
            page.locator('.jp-Notebook .jp-OutputArea').nth(2)
          ).toContainText(`runs on ${backend}`);

          // Once more changes nothing and says so.
          await switchTo(page, backend);
          await expect(
            toast(page, `This notebook sets ${TITLES[backend]} already.`)
          ).toContainText(`Keras runs on ${TITLES[backend]}.`);
          // Running the last cell has added an empty one.
          expect(await sources(page)).toEqual([...after, '']);
        });
      });
    }
  }

  for (const documentWideUndoRedo of [false, true]) {
    test.describe(`undo with documentWideUndoRedo: ${documentWideUndoRedo}`, () => {
      test.use({
        mockSettings: {
          ...galata.DEFAULT_SETTINGS,
          '@jupyterlab/notebook-extension:tracker': { documentWideUndoRedo }
        }
      });

      test('restores the exact source in one step, from every place', async ({
        page,
        openNotebook
      }) => {
        await openNotebook(THEANO);
        await kernelReady(page);
        const before = await sources(page);
        const switched = [
          before[0].replace('theano', 'jax'),
          ...before.slice(1)
        ];

        // In command mode.
        await switchTo(page, 'jax');
        expect(await sources(page)).toEqual(switched);
        await page.notebook.selectCells(2);
        await page.keyboard.press('Escape');
        await page.keyboard.press('z');
        await expect.poll(() => sources(page)).toEqual(before);

        // By the notification's button, after other work.
        await switchTo(page, 'jax');
        await page.notebook.setCell(2, 'code', 'y = 2');
        await toast(page, 'now sets JAX')
          .getByRole('button', { name: 'Undo' })
          .click();
        await expect
          .poll(() => sources(page))
          .toEqual([...before.slice(0, 2), 'y = 2']);

        // While editing the changed cell, where something was typed just before.
        await page.notebook.enterCellEditingMode(0);
        await page.keyboard.press('Control+End');
        await page.keyboard.type('23');
        await switchTo(page, 'jax');
        await expect
          .poll(async () => (await sources(page))[0])
          .toBe(switched[0] + '23');
        await page.keyboard.press('Control+z');
        await expect
          .poll(async () => (await sources(page))[0])
          .toBe(before[0] + '23');
      });
    });
  }

  test('leaves outputs and the other cells alone', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(THEANO);
    await kernelReady(page);
    await switchTo(page, 'torch');
    await expect(page.locator('.jp-Notebook')).toContainText(
      'Using Theano backend.'
    );
    expect((await sources(page)).slice(1)).toEqual([IMPORT, PRINT]);
  });

  test('changes nothing in a locked cell and says so', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(THEANO);
    await kernelReady(page);
    const before = await sources(page);
    await page.evaluate(() => {
      const panel = window.jupyterapp.shell.currentWidget as unknown as {
        content: {
          model: {
            sharedModel: {
              cells: { setMetadata(key: string, value: boolean): void }[];
            };
          };
        };
      };
      panel.content.model.sharedModel.cells[0].setMetadata('editable', false);
    });
    await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
    await expect(toast(page, 'locked against editing')).toBeVisible();
    expect(await sources(page)).toEqual(before);
  });

  test.describe('without a kernel', () => {
    // JupyterLab's debugger says this when a kernel ends early.
    test.use({ expectedErrors: [/Could not restore the debugger state/] });

    test('says that there is none, and sets the backend', async ({
      page,
      openNotebook
    }) => {
      await openNotebook(THEANO);
      await kernelReady(page);
      await page.evaluate(async () => {
        const panel = window.jupyterapp.shell.currentWidget as unknown as {
          sessionContext: { shutdown(): Promise<void> };
        };
        await panel.sessionContext.shutdown();
      });
      await switchTo(page, 'jax');
      await expect(toast(page, 'This notebook has no kernel.')).toBeVisible();
    });
  });

  test('says that Keras is not installed', async ({ page, openNotebook }) => {
    await openNotebook(THEANO, { kernel: 'no-keras' });
    await kernelReady(page);
    await switchTo(page, 'jax');
    await expect(
      toast(page, 'Keras is not installed in this kernel.')
    ).toBeVisible();
  });

  test('offers to install a backend that is missing', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(THEANO);
    await kernelReady(page);
    await switchTo(page, 'torch');
    await toast(page, 'Keras cannot run on PyTorch: torch is not installed')
      .getByRole('button', { name: 'Insert install cell' })
      .click();
    await expect
      .poll(async () => (await sources(page))[0])
      .toMatch(/^%pip install torch/);
    const inserted = page.locator('.jp-CodeCell').first();
    await expect(inserted).toBeInViewport();
    await expect(inserted).toHaveClass(/jp-mod-active/);
    await expect(
      toast(page, 'Inserted %pip install torch').getByRole('button', {
        name: 'Run and restart'
      })
    ).toBeVisible();

    // Never a second one: the card leads to the one that there is.
    const count = (await sources(page)).length;
    await page
      .locator('.jp-KerasAdvisor-card')
      .getByRole('button', { name: 'Insert %pip install torch' })
      .first()
      .click();
    await expect(
      toast(page, '%pip install torch is in the notebook already.')
    ).toBeVisible();
    expect(await sources(page)).toHaveLength(count);

    // What was inserted for a backend goes with it.
    await switchTo(page, 'jax');
    expect((await sources(page)).join('\n')).not.toContain('%pip');
    await page.notebook.selectCells(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await expect
      .poll(async () => (await sources(page)).join('\n'))
      .toContain('%pip install torch');
  });

  test('does not wait for a busy kernel longer than a few seconds', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([...THEANO, 'import time; time.sleep(20)']);
    await kernelReady(page);
    await page.notebook.selectCells(3);
    await command(page, 'notebook:run-cell');
    await expect(
      page.locator('.jp-Notebook-ExecutionIndicator')
    ).toHaveAttribute('data-status', 'busy');
    await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
    await expect
      .poll(async () => (await sources(page))[0], { timeout: 1000 })
      .toContain('jax');
    await expect(toast(page, 'The kernel is busy')).toBeVisible();
  });

  test('says so in a notebook of another language', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(['x <- 1'], { language: 'R' });
    await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
    await expect(toast(page, 'not a Python notebook')).toBeVisible();
    expect(await sources(page)).toEqual(['x <- 1']);
  });
});

test('the menu has the backends and marks the one that is set', async ({
  page,
  openNotebook
}) => {
  await openNotebook(THEANO);
  await kernelReady(page);
  await switchTo(page, 'jax');
  await page.menu.open('Edit>Switch Keras Backend');
  await expect(
    page.getByRole('menuitemcheckbox', { name: 'JAX' })
  ).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('menuitem', { name: 'PyTorch' }).click();
  await expect.poll(async () => (await sources(page))[0]).toContain('torch');
});
