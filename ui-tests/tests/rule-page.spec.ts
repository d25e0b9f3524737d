import { expect, test } from '../support/fixtures';
import { openPanel, section } from '../support/panel';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

// Only the source is judged here.
test.use({ startKernels: false });

test('the page of a rule opens in a tab of its own, quotes the notebook, asks for nothing outside, and links to its sources', async ({
  page,
  context,
  openNotebook,
  baseURL
}) => {
  const outside: string[] = [];
  context.on('request', request => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(baseURL!)) {
      outside.push(url);
    }
  });
  await openNotebook([THEANO]);
  await openPanel(page);
  const finding = (await section(page, 'This notebook'))
    .getByRole('listitem')
    .first();
  await finding.getByRole('button', { name: 'More…' }).click();
  await page.getByRole('menuitem', { name: 'Learn more' }).click();

  const rule = page.locator('.jp-KerasAdvisor-rulePage');
  await expect(
    rule.getByRole('heading', { level: 1, name: 'The backend is discontinued' })
  ).toBeVisible();
  for (const heading of [
    'What it finds',
    'Why is this bad',
    'Example',
    'Use instead',
    'Sources'
  ]) {
    await expect(rule.getByRole('heading', { name: heading })).toHaveCount(1);
  }
  const links = rule.locator('a[href^="http"]');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
  await expect(rule).toContainText('In your notebook, cell 1, line 2:');
  await expect(rule.locator('pre').first()).toContainText(
    'os.environ["KERAS_BACKEND"] = "theano"'
  );
  // A tab after the notebook's, which keeps its width.
  const docks = page.locator('#jp-main-dock-panel .lm-DockPanel-tabBar');
  await expect(docks).toHaveCount(1);
  expect(outside).toEqual([]);
});

test('a second rule is shown in the same tab', async ({ page }) => {
  const titles = {
    'quoted-env-magic': '%env keeps quotes and comments in the value',
    'backend-set-too-late': 'The backend is set after Keras was loaded'
  };
  for (const [rule, name] of Object.entries(titles)) {
    await page.evaluate(
      name =>
        window.jupyterapp.commands.execute('keras-advisor:open-rule', {
          rule: name
        }),
      rule
    );
    await expect(
      page
        .locator('.jp-KerasAdvisor-rulePage')
        .getByRole('heading', { level: 1, name })
    ).toBeVisible();
  }
  await expect(page.locator('.jp-KerasAdvisor-rulePage')).toHaveCount(1);
});
