import { readFileSync } from 'fs';

import { expect, test } from '../support/fixtures';
import { kernelsOf } from '../support/kernels';
import { openPanel, section } from '../support/panel';
import { openMeasurements } from '../support/report';

// Kernels of the page's own, so that what it leaves is seen.
test.use({
  startKernels: false,
  ownPage: true,
  // The server says that a kernel that was shut down is no more.
  expectedErrors: [/api\/kernels|WebSocket|404/]
});

/** Galata would wait for a notebook in front, which there may be none. */
const reloading = { waitForIsReady: false, waitUntil: 'load' as const };

test('what fails is said, the rest is measured, charted and handed out, and no kernel is left', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import keras'], { kernel: 'measured' });
  await openPanel(page);
  await (
    await section(page, 'Compare backends')
  )
    .getByRole('button', { name: 'Measure on this machine' })
    .click();
  const view = page.getByRole('region', { name: 'Keras backends measured' });
  await expect(view.getByLabel('Environment')).toHaveValue('measured');
  await expect(view.getByText('Nothing has been measured yet.')).toBeVisible();
  await view.getByRole('button', { name: 'Short measurement' }).click();
  await expect(view.getByRole('progressbar')).toBeVisible();

  const backends = view.getByRole('table', { name: 'Backends' });
  await expect(backends).toBeVisible({ timeout: 100_000 });
  await expect(backends.getByRole('row', { name: /^JAX/ })).toContainText(
    'ImportError: libjax is broken'
  );
  // A backend that cannot be imported has no figures anywhere; the others have.
  const dense = view.getByRole('table', { name: 'Dense' });
  await expect(dense.getByRole('row', { name: /^TensorFlow/ })).toContainText(
    'ms'
  );
  await expect(dense.getByRole('row', { name: /^PyTorch/ })).toContainText(
    /[\d.]+×|≈/
  );
  // The kernel that died, and the one that ran out of memory: each in its workload, and in no other.
  const remarks = view.getByRole('listitem');
  await expect(remarks).toHaveText([
    /^PyTorch, First step: ProcessEnded: the kernel died/,
    /^TensorFlow, First step: MemoryError/
  ]);
  await expect(
    view.getByRole('table', { name: 'Transformer' }).getByRole('row', {
      name: /^PyTorch/
    })
  ).toContainText('ms');
  await expect(
    view.getByRole('figure', { name: /^Step: bars/ }).locator('svg')
  ).toContainText('TensorFlow');
  expect(await kernelsOf(request)).toEqual(before);

  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      view.getByRole('button', { name }).click()
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const json = await save('Save as JSON');
  expect(JSON.parse(json)).toMatchObject({
    schema: 'keras-advisor-measurement',
    version: 1
  });
  expect(await save('Save as CSV')).toMatch(/^date,machine,/);
  expect(JSON.parse(await save('Save as notebook')).cells).toHaveLength(4);

  // Somebody else's report, beside our own.
  const theirs = { ...JSON.parse(json), keras: '3.14.0' };
  // JupyterLab keeps its state with the workspace, a moment later.
  const kept = page.waitForRequest(
    each =>
      each.method() === 'PUT' &&
      each.url().includes('/api/workspaces') &&
      (each.postData() ?? '').includes('3.14.0')
  );
  await view.getByLabel('Import report').setInputFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(theirs))
  });
  await expect(view.getByText('The report was imported.')).toBeVisible();
  await expect(view.getByText(/Python .*, Keras 3\.14\.0/)).toBeVisible();
  await view.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(dense.getByRole('row', { name: /^TensorFlow/ })).toContainText(
    /\([\d.]+ ms\)/
  );
  await view.getByLabel('Import report').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}')
  });
  await expect(
    view.getByText('This file is not a report of a measurement.')
  ).toBeVisible();

  // Reports stay, also when the page of JupyterLab is loaded anew.
  await kept;
  await page.reload(reloading);
  await expect(backends).toBeVisible();
  await view.getByRole('button', { name: 'Remove report' }).click();
  await view.getByRole('button', { name: 'Remove report' }).click();
  await expect(view.getByText('Nothing has been measured yet.')).toBeVisible();
});

test('it stops at any time, and leaves nothing', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import keras'], { kernel: 'measured' });
  const view = await openMeasurements(page);
  await view.getByRole('button', { name: 'Short measurement' }).click();
  await expect(view.getByText(/TensorFlow, /)).toBeVisible({ timeout: 60_000 });
  await view.getByRole('button', { name: 'Stop' }).click();
  await expect(
    view.getByText('The measurement was stopped; its kernels are shut down.')
  ).toBeVisible();
  expect(await kernelsOf(request)).toEqual(before);
  await expect(view.getByRole('table')).toHaveCount(0);
});

test('a server that is two seconds away: it is said how far it is, and it stops all the same', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import keras'], { kernel: 'measured' });
  const view = await openMeasurements(page);
  const away = (send: () => void): void => void setTimeout(send, 2000);
  await page.route('**/api/kernels**', route =>
    away(() => void route.continue())
  );
  await page.routeWebSocket(/api\/kernels/, socket => {
    const server = socket.connectToServer();
    socket.onMessage(message => away(() => server.send(message)));
    server.onMessage(message => away(() => socket.send(message)));
  });
  await view.getByRole('button', { name: 'Short measurement' }).click();
  await expect(view.getByRole('progressbar')).toBeVisible();
  await expect(view.getByText(/TensorFlow, Dense/)).toBeVisible({
    timeout: 90_000
  });
  await view.getByRole('button', { name: 'Stop' }).click();
  await expect(
    view.getByText('The measurement was stopped; its kernels are shut down.')
  ).toBeVisible({ timeout: 60_000 });
  expect(await kernelsOf(request)).toEqual(before);
});

test('a second measurement waits for the first; a page that is closed ends its own', async ({
  page,
  context,
  openNotebook,
  request,
  baseURL
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import keras'], { kernel: 'measured' });
  const view = await openMeasurements(page);
  await view.getByRole('button', { name: 'Short measurement' }).click();
  await expect(view.getByText(/TensorFlow, /)).toBeVisible({ timeout: 60_000 });
  await expect(
    view.getByRole('button', { name: 'Short measurement' })
  ).toHaveCount(0);

  const second = await context.newPage();
  await second.goto(`${baseURL}/lab/workspaces/second?reset`);
  await second.waitForFunction(() => window.jupyterapp?.started);
  await second.evaluate(() => window.jupyterapp.started);
  const other = await openMeasurements(second);
  await other.getByRole('button', { name: 'Short measurement' }).click();
  await expect(
    other.getByText('Another page of JupyterLab is measuring.', {
      exact: false
    })
  ).toBeVisible();
  await second.close();
  expect((await kernelsOf(request)).length).toBeGreaterThan(before.length);

  await page.reload(reloading);
  await expect
    .poll(() => kernelsOf(request), { timeout: 60_000 })
    .toEqual(before);
  // The page is there again, and ready for another.
  await expect(
    view.getByRole('button', { name: 'Short measurement' })
  ).toBeEnabled();
});

test('an environment without a backend is said to have none', async ({
  page,
  openNotebook,
  request
}) => {
  const before = await kernelsOf(request);
  await openNotebook(['import keras'], { kernel: 'keras-only' });
  const view = await openMeasurements(page);
  await view.getByRole('button', { name: 'Short measurement' }).click();
  await expect(
    view.getByText('No backend of Keras is installed in this environment.')
  ).toBeVisible({ timeout: 60_000 });
  expect(await kernelsOf(request)).toEqual(before);
});

test.describe('with a kernel of real Keras', () => {
  test.use({ startKernels: true });

  test("a notebook's own model is measured, as its source makes it or as its kernel holds it", async ({
    page,
    openNotebook
  }) => {
    await openNotebook([
      'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras',
      'small = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])',
      'wide = keras.Sequential([keras.Input((len(str(small)),)), keras.layers.Dense(3)])'
    ]);
    const view = await openMeasurements(page);
    const models = view.getByLabel('Models');
    // The last model that it makes depends on what only running tells.
    await expect(
      view.getByText(/len\(str\(small\)\) \(cell 3\) is known only when/)
    ).toBeVisible();
    await expect(models.getByRole('option')).toHaveText(['Seven small models']);
    await view.getByRole('button', { name: 'Take a model' }).click();
    await expect(
      view.getByText('The kernel holds no model of Keras 3.', { exact: false })
    ).toBeVisible();

    await page.activity.activateTab('test.ipynb');
    await page.notebook.run();
    await expect(page.locator('.jp-InputPrompt').nth(2)).toHaveText('[3]:', {
      timeout: 60_000
    });
    await page.notebook.setCell(2, 'code', 'small.fit(x, batch_size=16)');
    await models.focus();
    await expect(models.getByRole('option')).toHaveText([
      'Seven small models',
      'The model of cell 3 of test.ipynb'
    ]);
    await view.getByRole('button', { name: 'Take a model' }).click();
    await expect(models.getByRole('option')).toHaveText([
      'Seven small models',
      'The model of cell 3 of test.ipynb',
      '“small” in the kernel of test.ipynb',
      '“wide” in the kernel of test.ipynb'
    ]);
    await expect(models).toHaveValue('1');
    await models.selectOption('The model of cell 3 of test.ipynb');
    await view.getByRole('button', { name: 'Short measurement' }).click();
    const table = view.getByRole('table', { name: /The model of test\.ipynb/ });
    await expect(table.getByRole('row', { name: /^JAX/ })).toContainText('ms', {
      timeout: 100_000
    });
  });
});
