import { expect, kernelIdle, test } from '../support/fixtures';
import { openPanel, section, setPanelWidth } from '../support/panel';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const QUOTED = '%env KERAS_BACKEND="jax"';
const FILL = Array.from({ length: 40 }, (_, i) => `value_${i} = ${i}`);

test.describe('This notebook', () => {
  // Only the source is judged here.
  test.use({ startKernels: false });

  test('lists the findings by cell and goes to the one that is clicked', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED, ...FILL, 'import keras', THEANO]);
    await openPanel(page);
    const findings = (await section(page, 'This notebook')).getByRole(
      'listitem'
    );
    await expect(findings.first()).toContainText('Line 1');
    const last = findings.filter({ hasText: 'theano' }).first();

    // The mark is brief; a slow machine must not miss it.
    await page.evaluate(() => {
      delete document.body.dataset.marked;
      new MutationObserver(() => {
        if (document.querySelector('.jp-Cell.jp-KerasAdvisor-mod-target')) {
          document.body.dataset.marked = 'true';
        }
      }).observe(document.body, {
        subtree: true,
        attributes: true,
        attributeFilter: ['class']
      });
    });
    await last.getByRole('button', { name: /theano/ }).click();
    const cell = page.locator('.jp-Cell', { hasText: '"theano"' });
    await expect(cell).toBeInViewport();
    await expect(cell).toHaveClass(/jp-mod-active/);
    await expect(page.locator('body')).toHaveAttribute('data-marked', 'true');
    await expect(cell.locator('.cm-content')).toBeFocused();
    await expect(cell).not.toHaveClass(/jp-KerasAdvisor-mod-target/);

    // Selected, it quotes its line, below the cell's place among all.
    await expect(last).toContainText('Line 2');
    await expect(last.locator('code')).toHaveText(
      'os.environ["KERAS_BACKEND"] = "theano"'
    );
    await expect(page.getByText('Cell 1 of 43')).toBeAttached();
  });

  test('repairs with one click, and then says what it looked at', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED, 'import keras']);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await body.getByRole('button', { name: 'Fix all' }).click();
    await expect(page.locator('.jp-CodeCell .cm-content').first()).toHaveText(
      '%env KERAS_BACKEND=jax'
    );
    await expect(body).toContainText('No findings. 2 cells were checked by');
    await expect(body).toContainText('Keras is first loaded in cell 2.');
    await expect(body).toContainText('Cell 1 sets the backend: JAX.');
    await expect(body).toContainText('It was read, not run');
  });

  test('says how many findings are safe to fix, and how many are left', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED, 'import theano', 'import keras']);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await body.getByRole('button', { name: /^Fix \d safe$/ }).click();
    await expect(
      page.locator('.Toastify__toast', {
        hasText: /What is safe to fix is fixed; \d findings? (is|are) for you/
      })
    ).toBeVisible();
  });

  test('writes a backend into a notebook that has no finding', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(['import keras']);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await body.getByRole('button', { name: 'PyTorch' }).click();
    await expect(
      page.locator('.jp-CodeCell .cm-content').first()
    ).toContainText('os.environ["KERAS_BACKEND"] = "torch"');
    await expect(body.getByRole('button', { name: '✓ PyTorch' })).toBeVisible();
  });

  test('puts a finding away and brings it back', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED]);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    const finding = body.getByRole('listitem').filter({ hasText: '%env' });
    await finding.getByRole('button', { name: 'More…' }).click();
    await page.getByRole('menuitem', { name: 'Dismiss this time' }).click();
    await expect(finding).toHaveCount(0);

    await body.getByText('Dismissed (1)').click();
    await body.getByRole('button', { name: 'Bring back' }).click();
    await expect(finding).toHaveCount(1);
    await expect(body.getByText(/Dismissed \(/)).toHaveCount(0);
  });

  test('is walked through with the arrow keys', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([QUOTED, '!export KERAS_BACKEND=jax']);
    await openPanel(page);
    const goes = (await section(page, 'This notebook')).locator(
      '.jp-KerasAdvisor-go'
    );
    await expect(goes).toHaveCount(2);
    await goes.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(goes.nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(goes.first()).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(
      page.locator('.jp-Cell', { hasText: '!export' }).locator('.cm-content')
    ).toBeFocused();
  });

  test('follows the notebook in front, and says so where there is none', async ({
    page,
    openNotebook
  }) => {
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await expect(body).toContainText('Open a notebook');
    await openNotebook([THEANO], { name: 'theano.ipynb' });
    await expect(body.getByRole('listitem')).toHaveCount(1);
    await openNotebook(['print(1)'], { name: 'plain.ipynb' });
    await expect(body).toContainText('Keras is not imported here.');
    await page.notebook.activate('theano.ipynb');
    await expect(body.getByRole('listitem')).toHaveCount(1);
  });

  test('shows a backend name made of markup as text', async ({
    page,
    openNotebook
  }) => {
    const evil = '<img src=x onerror=alert(1)>';
    await openNotebook([`import os\nos.environ["KERAS_BACKEND"] = "${evil}"`]);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    await expect(body.getByRole('listitem')).toContainText('<img src=x');
    await expect(body.locator('img:not([class])')).toHaveCount(0);
  });
});

test.describe('The list as it opens', () => {
  // Sections that another test opened would take room.
  test.use({ ownPage: true, startKernels: false });

  test('lists many on a line each, and filters them', async ({
    page,
    openNotebook
  }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await openNotebook([
      ...Array.from({ length: 8 }, (_, i) => `# ${i}\n${QUOTED}`),
      '!export KERAS_BACKEND=torch',
      'import keras'
    ]);
    await openPanel(page);
    const body = await section(page, 'This notebook');
    const findings = body.getByRole('listitem');
    await expect(findings.nth(8)).toBeAttached();
    const bottom = await body.evaluate(
      node => node.getBoundingClientRect().top + node.clientHeight
    );
    const eighth = (await findings.nth(7).boundingBox())!;
    expect(eighth.y + eighth.height).toBeLessThanOrEqual(bottom);

    await body.getByRole('combobox', { name: 'Rule' }).selectOption({
      label: 'The setting never reaches Keras'
    });
    await expect(findings).toHaveCount(1);
    await expect(findings).toContainText('torch');
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

test.describe('This kernel', () => {
  test('tells Compare what it has', async ({ page, openNotebook }) => {
    await openNotebook(['import keras'], { kernel: 'python3' });
    await kernelIdle(page);
    await openPanel(page);
    await expect(await section(page, 'This kernel')).toContainText('Keras');
    const body = await section(page, 'Compare backends');
    await expect(body.locator('[data-backend="jax"] summary')).toContainText(
      /In this kernel: \d/
    );
    await expect(body.locator('[data-backend="torch"] summary')).toContainText(
      'In this kernel: not installed'
    );
  });

  test('says what the kernel runs, and why', async ({ page, openNotebook }) => {
    await openNotebook(
      ['import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras'],
      { kernel: 'python3' }
    );
    await kernelIdle(page);
    await openPanel(page);
    const body = await section(page, 'This kernel');
    await expect(body).toContainText('Keras is not loaded yet.');

    await page.notebook.runCell(0);
    await expect(body).toContainText('Keras runs on JAX.', { timeout: 30_000 });
    const chain = body.locator('.jp-KerasAdvisor-chain > li');
    await expect(chain.nth(0)).toContainText('wins');
    await expect(chain.nth(0)).toContainText('jax');
    await expect(chain.nth(2)).toContainText('overridden');
  });

  test('knows a kernel without Keras', async ({ page, openNotebook }) => {
    await openNotebook(['1'], { kernel: 'no-keras' });
    await kernelIdle(page);
    await openPanel(page);
    await expect(await section(page, 'This kernel')).toContainText(
      'Keras is not installed in this kernel.'
    );
  });

  test('lets a busy kernel work, and asks when it has time', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(['import time\ntime.sleep(8)'], { kernel: 'python3' });
    await kernelIdle(page);
    await page.menu.clickMenuItem('Run>Run All Cells');
    await openPanel(page);
    const body = await section(page, 'This kernel');
    await expect(body).toContainText('The kernel is busy.');
    await kernelIdle(page);
    await expect(body).toContainText('Keras is not loaded yet.');
  });
});

test.describe('Compare', () => {
  test.use({ ownPage: true, startKernels: false });

  test('compares the backends and answers the eleven claims with sources', async ({
    page
  }) => {
    await openPanel(page);
    const body = await section(page, 'Compare backends');
    for (const backend of [
      'TensorFlow',
      'JAX',
      'PyTorch',
      'OpenVINO',
      'NumPy'
    ]) {
      await expect(
        body
          .getByRole('table', { name: 'Training' })
          .getByRole('columnheader', {
            name: backend
          })
      ).toBeVisible();
    }
    const backends = await body
      .getByRole('table', { name: 'Training' })
      .getByRole('columnheader')
      .evaluateAll(heads =>
        heads.map(head => head.getAttribute('aria-label') ?? head.textContent)
      );
    await expect(
      body
        .getByRole('row')
        .filter({ hasText: 'Trains (fit)' })
        .getByRole('cell')
        // The first column is that of the rows' names.
        .nth(backends.indexOf('OpenVINO') - 1)
        .getByRole('img')
    ).toHaveAccessibleName('no');

    await expect(body.locator('[data-backend="paddle"] summary')).toContainText(
      'not run yet'
    );

    const claims = body.locator('[data-claim]');
    await expect(claims).toHaveCount(11);
    for (let i = 0; i < 11; i++) {
      const claim = claims.nth(i);
      await claim.locator('summary').click();
      await expect(claim).toContainText('Then (201');
      await expect(claim).toContainText('Now');
      await expect(claim.getByRole('link').last()).toHaveAttribute(
        'target',
        '_blank'
      );
    }
  });

  test('opens from a finding at the backend that it speaks of', async ({
    page,
    openNotebook
  }) => {
    await openNotebook([THEANO, 'import keras']);
    await openPanel(page);
    const finding = (await section(page, 'This notebook'))
      .getByRole('listitem')
      .first();
    await finding.getByRole('button', { name: 'More…' }).click();
    await page.getByRole('menuitem', { name: 'Compare backends' }).click();
    const chosen = page.locator(
      '.jp-KerasAdvisor-compare [data-backend][open]'
    );
    await expect(chosen).toHaveCount(1);
    await expect(chosen).toHaveAttribute('data-backend', 'tensorflow');
    await expect(chosen).toBeInViewport();
  });

  test('shows the one that is asked for from its top, and leads on', async ({
    page,
    context,
    openNotebook
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openNotebook(['import keras']);
    await openPanel(page);
    const body = await section(page, 'Compare backends');
    const open = body.locator('[data-backend][open]');
    const fromTop = async () =>
      (await open.boundingBox())!.y - (await body.boundingBox())!.y;
    const highlight = body.getByRole('combobox', { name: 'Highlight' });

    // One that is gone is in a group that is folded.
    await expect(body.getByText('No longer available (6)')).toBeVisible();
    await expect(body.locator('[data-backend="theano"]')).toBeHidden();
    await highlight.selectOption({ label: 'Theano' });
    await expect(open).toHaveAttribute('data-backend', 'theano');
    await expect.poll(fromTop).toBeLessThan(2);

    await highlight.selectOption({ label: 'JAX' });
    await expect(open).toHaveCount(1);
    await expect(open).toHaveAttribute('data-backend', 'jax');
    await expect.poll(fromTop).toBeLessThan(2);
    await open.getByRole('button', { name: /^Copy/ }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '%pip install jax'
    );
    await open.getByRole('button', { name: 'Switch to JAX' }).click();
    await expect(
      page.locator('.jp-CodeCell .cm-content').first()
    ).toContainText('os.environ["KERAS_BACKEND"] = "jax"');
  });
});

test.describe('at 250 pixels', () => {
  test.use({ ownPage: true, startKernels: false });

  for (const theme of ['JupyterLab Light', 'JupyterLab Dark'] as const) {
    test(`looks as it should: ${theme}`, async ({ page, openNotebook }) => {
      await page.theme.setTheme(theme);
      await openNotebook([THEANO, QUOTED, 'import keras']);
      const panel = await openPanel(page);
      await setPanelWidth(page, 250);
      const body = await section(page, 'This notebook');
      await expect(body.getByRole('listitem').first()).toBeVisible();
      const overflow = await body.evaluate(
        node => node.scrollWidth - node.clientWidth
      );
      expect(overflow).toBe(0);
      // What the kernel says depends on what is installed.
      await page
        .locator('.jp-KerasAdvisor-panel .lm-AccordionPanel-titleLabel', {
          hasText: 'This kernel'
        })
        .click();
      const name = theme.split(' ')[1].toLowerCase();
      await expect(panel).toHaveScreenshot(`panel-${name}.png`, {
        // Fonts differ a little from one machine to the next.
        maxDiffPixelRatio: 0.03
      });
      const compare = await section(page, 'Compare backends');
      await expect(compare.getByText('The backends')).toBeVisible();
      expect(
        await compare.evaluate(node => node.scrollWidth - node.clientWidth)
      ).toBe(0);
    });
  }
});
