import { galata } from '@jupyterlab/galata';

import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section } from '../support/panel';

test.describe('where the kernel is asked only on a click', () => {
  test.use({
    mockSettings: {
      ...galata.DEFAULT_SETTINGS,
      'jupyterlab-keras-advisor:plugin': { probe: 'on-demand' }
    }
  });

  test('the panel says what ran since', async ({ page, openNotebook }) => {
    await openNotebook(['x = 1']);
    await kernelIdle(page);
    await openPanel(page);
    const body = await section(page, 'This kernel');
    await body.getByRole('button', { name: 'Ask the kernel' }).click();
    await expect(body).toContainText('Keras is not loaded yet.');
    await page.notebook.runCell(0, true);
    await expect(body).toContainText('Not asked since [1] ran.');
    await body.getByRole('button', { name: 'Ask the kernel' }).click();
    await expect(body).not.toContainText('Not asked since');
  });
});
