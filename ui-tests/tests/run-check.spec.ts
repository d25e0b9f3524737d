import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../support/fixtures';
import { kernelsOf } from '../support/kernels';
import { runAndCheck } from '../support/review';

const JAX = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';
const MODEL = [
  'from keras.models import Sequential',
  'from keras.layers.core import Dense',
  'model = Sequential()',
  'model.add(Dense(output_dim=3, input_dim=4))'
].join('\n');

// The user has no kernel: what runs is a kernel of the run's own.
test.use({ startKernels: false });
test.setTimeout(180_000);

/** Opens the review and runs the rewritten notebook; gives the section of the run. */
async function reviewAndRun(page: Page): Promise<Locator> {
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:review-migration');
  });
  const body = page.locator('.jp-KerasAdvisor-review');
  await expect(body.getByRole('region').first()).toBeVisible();
  return runAndCheck(page);
}

test('the rewritten notebook is run in a kernel of its own, beside its files, and nothing is left', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook([JAX, 'open("test.ipynb").close()', MODEL], {
    kernel: 'keras-all'
  });
  const section = await reviewAndRun(page);
  await expect(section).toContainText(
    /3 cells ran without an error, with Keras 3\.[\d.]+ on JAX\./,
    { timeout: 120_000 }
  );
  expect(await kernelsOf(request)).toEqual(before);
  await expect(
    page.locator('.jp-Notebook .jp-CodeCell .cm-content').nth(2)
  ).toContainText('output_dim=3');
});

test('where it fails it is told why, and the next change is a click away', async ({
  page,
  openNotebook
}) => {
  await openNotebook([JAX, MODEL], { kernel: 'keras-all' });
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('keras-advisor:review-migration');
  });
  const body = page.locator('.jp-KerasAdvisor-review');
  await body.getByRole('checkbox', { name: /Dense\(output_dim/ }).uncheck();
  const section = await runAndCheck(page);
  await expect(section).toContainText('Cell 2 fails: TypeError.', {
    timeout: 120_000
  });
  await expect(section).toContainText('1 cell before it ran without an error.');
  await expect(section).toContainText("'units'");
  await expect(section).toContainText('written for an older Keras');
  await section
    .getByRole('button', { name: 'Make this change and run again' })
    .click();
  await expect(section).toContainText('2 cells ran without an error', {
    timeout: 120_000
  });
  await expect(
    body.getByRole('checkbox', { name: /Dense\(output_dim/ })
  ).toBeChecked();
});

// The server fails to end a kernel while it starts it again; it is asked once more then.
test.use({ expectedErrors: [/status of 500 .*\/api\/kernels\//] });

for (const [what, cell, said] of [
  ['a kernel that dies', 'import os\nos._exit(3)', 'The kernel died while'],
  ['a cell that asks', 'name = input("Who?")', 'Cell 1 asks for input'],
  ['a cell that is broken', 'x = = 1', 'Cell 1 fails: SyntaxError.']
]) {
  test(`${what} ends the run, which leaves nothing`, async ({
    page,
    openNotebook,
    request
  }) => {
    const before = await kernelsOf(request);
    await openNotebook([cell, MODEL], { kernel: 'keras-all' });
    const section = await reviewAndRun(page);
    await expect(section).toContainText(said, { timeout: 60_000 });
    await expect(section).toContainText('No cell ran before.');
    await expect
      .poll(() => kernelsOf(request), { timeout: 60_000 })
      .toEqual(before);
  });
}

test('a run is stopped at any time, by its button and with its notebook', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import time\ntime.sleep(600)', MODEL], {
    kernel: 'keras-all'
  });
  const section = await reviewAndRun(page);
  await expect(section).toContainText('Cell 1 runs (1 of 2).', {
    timeout: 60_000
  });
  await expect(section.getByRole('progressbar')).toBeVisible();
  const stop = section.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeFocused();
  await stop.click();
  await expect(section).toContainText('The run was stopped.');
  expect(await kernelsOf(request)).toEqual(before);

  await section.getByRole('button', { name: 'Run again' }).click();
  await expect(section).toContainText('Cell 1 runs (1 of 2).', {
    timeout: 60_000
  });
  await page.evaluate(() => {
    for (const widget of window.jupyterapp.shell.widgets('main')) {
      if ('sessionContext' in widget) {
        widget.dispose();
      }
    }
  });
  await expect(page.locator('.jp-KerasAdvisor-review')).toHaveCount(0);
  await expect
    .poll(() => kernelsOf(request), { timeout: 60_000 })
    .toEqual(before);
});
