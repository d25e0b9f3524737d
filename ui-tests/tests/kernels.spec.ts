import { expect, kernelIdle, test } from '../support/fixtures';

/** The kernels of the tests and what Keras says in them of each backend. */
const WORKING: [kernel: string, backend: string][] = [
  ['python3', 'jax'],
  ['keras-all', 'jax'],
  ['keras-all', 'tensorflow'],
  ['keras-all', 'torch'],
  ['keras-all', 'openvino']
];

for (const [kernel, backend] of WORKING) {
  test(`kernel ${kernel} runs Keras on ${backend}`, async ({
    page,
    openNotebook
  }) => {
    await openNotebook(
      [
        `import os\nos.environ["KERAS_BACKEND"] = "${backend}"\nimport keras\nprint("runs on", keras.backend.backend())`
      ],
      { kernel }
    );
    await kernelIdle(page);
    await page.notebook.runCell(0);
    await expect(page.locator('.jp-OutputArea').first()).toContainText(
      `runs on ${backend}`,
      { timeout: 60_000 }
    );
  });
}

test('kernel no-keras has no Keras', async ({ page, openNotebook }) => {
  await openNotebook(['import keras'], { kernel: 'no-keras' });
  await kernelIdle(page);
  await page.notebook.runCell(0);
  await expect(page.locator('.jp-OutputArea').first()).toContainText(
    "ModuleNotFoundError: No module named 'keras'"
  );
});
