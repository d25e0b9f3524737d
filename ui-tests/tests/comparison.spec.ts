import { openComparison } from '../support/comparison';
import { expect, test } from '../support/fixtures';
import { openPanel, section } from '../support/panel';

const RAGGED = 'import keras\nx = keras.Input((None,), ragged=True)';

test.describe('The wide comparison', () => {
  test.use({ ownPage: true, startKernels: false });

  test('begins with what this notebook does, and leads to the cell', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(['1 + 1', RAGGED]);
    const body = await openComparison(page);
    const use = body.locator('[data-use="ragged-input"]');
    await expect(use).toContainText('Ragged input');
    await expect(
      use.getByRole('img', { name: 'yes' }).locator('..')
    ).toHaveText(/TensorFlow/);
    await expect(body.locator('[data-question="data"] select')).toHaveValue(
      'ragged'
    );
    await expect(body.getByRole('status')).toHaveText('First: TensorFlow.');
    await use.getByRole('button', { name: 'Cell 2' }).click();
    await expect(page.locator('.jp-Notebook .jp-Cell').nth(1)).toHaveClass(
      /jp-mod-active/
    );
  });

  test('ranks by six answers, each with its reasons', async ({ page }) => {
    const body = await openComparison(page);
    await expect(body.getByRole('status')).toContainText('It hardly matters');
    await body.locator('[data-question="gpu"] select').selectOption('nvidia');
    await body.locator('[data-question="os"] select').selectOption('windows');
    await expect(body.getByRole('status')).toHaveText('First: PyTorch.');
    await expect(
      body.locator('.jp-KerasAdvisor-ranking [data-backend="jax"]')
    ).toContainText('NVIDIA: NVIDIA GPU on native Windows (WSL2)');
  });

  test('shows columns and differences as chosen, and keeps its head in view', async ({
    page
  }) => {
    const body = await openComparison(page);
    const table = body.getByRole('table', {
      name: 'The backends side by side'
    });
    const tools = body.getByRole('group', { name: 'What the table shows' });
    await expect(table.locator('[data-row="trains"]')).toBeVisible();
    for (const name of ['OpenVINO', 'NumPy']) {
      await tools.getByRole('checkbox', { name }).uncheck();
    }
    await expect(table.getByRole('columnheader')).toHaveText([
      'What they can do',
      'TensorFlow',
      'JAX',
      'PyTorch'
    ]);
    await tools.getByRole('checkbox', { name: 'Differences only' }).check();
    await expect(table.locator('[data-row="trains"]')).toHaveCount(0);
    await expect(table.locator('[data-row="ragged"]')).toHaveCount(1);
    await tools
      .getByRole('combobox', { name: 'Sort by' })
      .selectOption('torch');
    await expect(table.getByRole('img').nth(2)).toHaveAccessibleName('yes');
    // The head stays at the top of what scrolls.
    const offset = await table.evaluate(node => {
      const frame = node.parentElement!;
      frame.scrollTop = frame.scrollHeight;
      const head = node.querySelector('thead th')!.getBoundingClientRect();
      return Math.abs(head.top - frame.getBoundingClientRect().top);
    });
    expect(offset).toBeLessThan(2);
  });

  test('opens from the panel', async ({ page }) => {
    await openPanel(page);
    const panel = await section(page, 'Compare backends');
    await panel.getByRole('button', { name: /^Compare wide/ }).click();
    await expect(page.locator('.jp-KerasAdvisor-comparison')).toContainText(
      'In this notebook'
    );
  });

  test('copies what it shows', async ({ page }) => {
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write']);
    const body = await openComparison(page);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await body.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(copied).toContain('| Trains (fit) | yes | yes | yes |');
    await body.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect.poll(copied).toContain('Trains (fit),yes,yes,yes,');
  });

  for (const theme of ['JupyterLab Light', 'JupyterLab Dark'] as const) {
    test(`tells the history, by a picture and in words: ${theme}`, async ({
      page
    }) => {
      await page.theme.setTheme(theme);
      const body = await openComparison(page);
      await expect(body.locator('[data-claim]')).toHaveCount(11);
      await expect(body.getByRole('img', { name: /A timeline/ })).toBeVisible();
      await body.getByText('The timeline in words').click();
      await expect(body.getByText(/^Theano: .*2017-09-28/)).toBeVisible();
      await expect(
        body.getByRole('link', { name: 'CC BY-SA 3.0' })
      ).toBeVisible();
      expect(
        await body.evaluate(node => node.scrollWidth - node.clientWidth)
      ).toBe(0);
    });
  }
});
