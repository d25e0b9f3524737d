import { galata } from '@jupyterlab/galata';

import { expect, kernelIdle, test } from '../support/fixtures';
import { command, countProbes } from '../support/page';

test.describe('what a kernel with every backend says', () => {
  for (const [code, title] of [
    ['os.environ["KERAS_BACKEND"] = "numpy"\nimport keras', 'NumPy'],
    ['os.environ["KERAS_BACKEND"] = "openvino"\nimport keras', 'OpenVINO'],
    // TensorFlow loads Keras by itself.
    ['import tensorflow', 'TensorFlow']
  ]) {
    test(`Keras loaded on ${title}`, async ({ page, openNotebook }) => {
      await openNotebook([`import os\n${code}`], { kernel: 'keras-all' });
      await kernelIdle(page);
      await page.notebook.runCell(0);
      await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
      await expect(
        page.locator('.Toastify__toast', {
          hasText: `Keras runs on ${title}. Restart the kernel to get JAX.`
        })
      ).toBeVisible({ timeout: 30_000 });
    });
  }
});

test.describe('when the kernel is asked', () => {
  const CELLS = ['x = 1', 'import keras', 'y = 2'];

  for (const [probe, afterImport] of [
    ['auto', true],
    ['on-demand', false],
    ['never', false]
  ] as const) {
    test.describe(`setting ${probe}`, () => {
      test.use({
        mockSettings: {
          ...galata.DEFAULT_SETTINGS,
          'jupyterlab-keras-advisor:plugin': { probe }
        }
      });

      test('not at opening, editing or other cells, and where allowed after Keras was loaded', async ({
        page,
        openNotebook
      }) => {
        const probes = countProbes(page);
        await openNotebook(CELLS);
        await kernelIdle(page);
        await page.notebook.setCell(0, 'code', 'x = 3');
        await page.notebook.runCell(0, true);
        await kernelIdle(page);
        expect(probes.asked).toBe(0);

        await page.notebook.runCell(1, true);
        await kernelIdle(page);
        if (afterImport) {
          // While it is being answered the kernel would not be asked again.
          await expect.poll(() => probes.answered).toBe(1);
        }
        expect(probes.asked).toBe(afterImport ? 1 : 0);
        await page.notebook.runCell(2, true);
        await kernelIdle(page);
        if (afterImport) {
          // From the first answer on, whatever runs may change it.
          await expect.poll(() => probes.answered).toBe(2);
        }
        const before = probes.asked;
        expect(before).toBe(afterImport ? 2 : 0);

        // A click asks, unless the user does not want that ever.
        await command(page, 'keras-advisor:switch-backend', { backend: 'jax' });
        await expect(
          page.locator('.Toastify__toast', {
            hasText:
              probe === 'never'
                ? 'Your settings say not to ask the kernel.'
                : 'Keras'
          })
        ).toBeVisible({ timeout: 30_000 });
        expect(probes.asked).toBe(before + (probe === 'never' ? 0 : 1));
      });
    });
  }
});
