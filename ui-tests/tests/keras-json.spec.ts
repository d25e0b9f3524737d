import { THEMES, violations } from '../support/axe';
import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section } from '../support/panel';

const WRITE = `import os, tempfile
home = os.environ["KERAS_HOME"] = tempfile.mkdtemp()
with open(home + "/keras.json", "w") as f:
    _ = f.write('{"floatx": "float32", "backend": "theano"}')`;
const READ = `print(sorted(os.listdir(home)), open(home + "/keras.json").read())`;

// The theme changes.
test.use({ ownPage: true });

test('repairs keras.json after showing what it changes', async ({
  page,
  openNotebook
}) => {
  await openNotebook([WRITE, READ], { kernel: 'python3' });
  await kernelIdle(page);
  await page.notebook.runCell(0);
  await kernelIdle(page);
  await openPanel(page);
  const body = await section(page, 'This kernel');
  await expect(body).toContainText('keras.json names "theano"');
  const open = body.getByRole('button', { name: 'Repair keras.json…' });

  // Looking at it changes nothing.
  await open.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Before')).toHaveText('"backend": "theano"');
  await dialog.getByLabel('Backend').selectOption('jax');
  await expect(dialog.getByLabel('After')).toHaveText('"backend": "jax"');
  for (const theme of THEMES) {
    await page.theme.setTheme(theme);
    expect(await violations(page, '.jp-Dialog'), theme).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(body).toContainText('keras.json names "theano"');

  await open.click();
  await dialog.getByLabel('Backend').selectOption('jax');
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(open).toHaveCount(0);
  await expect(body).toContainText('It will run on JAX.');
  await page.notebook.runCell(1);
  await expect(page.locator('.jp-OutputArea').nth(1)).toContainText(
    `['keras.json', 'keras.json.bak'] {"floatx": "float32", "backend": "jax"}`
  );
});
