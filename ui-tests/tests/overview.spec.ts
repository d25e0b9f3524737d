import { expect, test } from '../support/fixtures';
import { section } from '../support/panel';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const QUOTED = '%env KERAS_BACKEND="jax"';
const TAB = '.lm-TabBar-tab[data-id="jupyterlab-keras-advisor-panel"]';
const TOAST = '.Toastify__toast';

test.describe('without a kernel', () => {
  test.use({ startKernels: false });

  test('the tab, the status bar and a live region count what is off screen', async ({
    page,
    openNotebook
  }) => {
    const fill = Array.from({ length: 30 }, (_, i) => `value_${i} = ${i}`);
    await openNotebook([...fill, THEANO], { name: 'far.ipynb' });
    const tab = page.locator(TAB);
    await expect(tab).toHaveAttribute('data-keras-count', '1');
    await expect(tab).toHaveAttribute('title', 'Keras Advisor: 1 error');
    await expect(page.locator('.jp-KerasAdvisor-announcer')).toHaveText(
      'Keras advice: 1 error.'
    );

    const status = page.getByRole('button', { name: 'Keras Advisor: 1 error' });
    await expect(status).toHaveText('1 error');
    await status.click();
    await expect(await section(page, 'This notebook')).toContainText('theano');

    await openNotebook(['print(1)'], { name: 'plain.ipynb' });
    await expect(tab).not.toHaveAttribute('data-keras-count', /./);
    await expect(status).toHaveCount(0);
  });

  test('what is put away says so, with the way back', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED, 'import keras']);
    const card = page.locator('.jp-KerasAdvisor-card');
    await card.getByRole('button', { name: 'Dismiss…' }).click();
    await page
      .getByRole('menuitem', { name: 'Dismiss in this notebook' })
      .click();
    await expect(card).toHaveCount(0);
    const toast = page.locator(TOAST);
    await expect(toast).toContainText('Dismissed in this notebook.');
    await expect(page.locator('.jp-KerasAdvisor-status')).toHaveText(
      'No open findings, 1 dismissed'
    );
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(card).toHaveCount(1);

    await card.getByRole('button', { name: 'Dismiss…' }).click();
    await page.getByRole('menuitem', { name: /^Turn off/ }).click();
    await expect(card).toHaveCount(0);
    const off = toast.filter({ hasText: 'is off in all notebooks' });
    await off.getByRole('button', { name: 'Undo' }).click();
    await expect(card).toHaveCount(1);
  });

  test('turning advice off says so and can be undone', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([THEANO]);
    const card = page.locator('.jp-KerasAdvisor-card');
    await expect(card).toHaveCount(1);
    await page.evaluate(() =>
      window.jupyterapp.commands.execute('keras-advisor:toggle')
    );
    await expect(card).toHaveCount(0);
    const toast = page.locator(TOAST);
    await expect(toast).toContainText('Keras advice is off in all notebooks.');
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(card).toHaveCount(1);
  });

  for (const [typed, first] of [
    ['keras', 'Show Keras Findings'],
    ['quick fix', 'Quick Fix for a Keras Finding…'],
    ['repair keras', 'Repair keras.json…'],
    ['keras json', 'Repair keras.json…'],
    ['keras panel', 'Show Keras Advisor Panel'],
    ['compare keras', 'Compare Keras Backends'],
    ['keras advice', 'Turn Keras Advice Off']
  ]) {
    test(`the palette knows “${typed}”`, async ({ page, openNotebook }) => {
      await openNotebook([THEANO]);
      await expect(page.locator('.jp-KerasAdvisor-card')).toHaveCount(1);
      await page.evaluate(() =>
        window.jupyterapp.commands.execute('apputils:activate-command-palette')
      );
      const palette = page.locator('#modal-command-palette');
      await palette.getByRole('textbox').fill(typed);
      await expect(
        palette.locator('.lm-CommandPalette-itemLabel').first()
      ).toHaveText(first);
    });
  }

  test('the context menu of a cell with a finding leads to what can be done', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([THEANO, 'print(1)']);
    await page.locator('.jp-KerasAdvisor-card').click({ button: 'right' });
    const item = page.getByRole('menuitem', {
      name: /Quick Fix for a Keras Finding/
    });
    await expect(item).toBeVisible();
    await item.click();
    await expect(
      page.getByRole('menuitem', { name: 'Dismiss this time' })
    ).toBeVisible();
    await page.keyboard.press('Escape');

    await page
      .locator('.jp-Cell', { hasText: 'print(1)' })
      .click({ button: 'right' });
    await expect(
      page.getByRole('menuitem', { name: /Copy Cell/ })
    ).toBeVisible();
    await expect(item).toHaveCount(0);
  });

  test('the menu of backends is live only where Keras is', async ({
    page,
    openNotebook
  }) => {
    const isEnabled = () =>
      page.evaluate(() =>
        window.jupyterapp.commands.isEnabled('keras-advisor:switch-backend', {
          backend: 'jax',
          isMenu: true
        })
      );
    await openNotebook(['import pandas'], { name: 'pandas.ipynb' });
    expect(await isEnabled()).toBe(false);
    await openNotebook(['import keras'], { name: 'keras.ipynb' });
    await expect.poll(isEnabled).toBe(true);
  });

  test('the view is held when a card at its top goes', async ({
    page,
    openNotebook
  }) => {
    const fill = Array.from({ length: 60 }, (_, i) => `value_${i} = ${i}`);
    await openNotebook([THEANO, ...fill]);
    const card = page.locator('.jp-KerasAdvisor-card');
    await expect(card).toBeVisible();
    const scroller = page.locator('.jp-WindowedPanel-outer');
    await scroller.evaluate(
      (node, card) => {
        const top = card!.getBoundingClientRect().top;
        node.scrollTop += top - node.getBoundingClientRect().top + 10;
      },
      await card.elementHandle()
    );
    const cell = page.locator('.jp-Cell', { hasText: 'value_3 =' });
    const top = async () => (await cell.boundingBox())!.y;
    const before = await top();
    await page.evaluate(() =>
      window.jupyterapp.commands.execute('keras-advisor:toggle')
    );
    await expect(card).toHaveCount(0);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });
});
