import type { Page } from '@playwright/test';

import { expect, IClient, sourcesOf, test } from './clients';

const THEANO = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const IMPORT = 'import keras';

/** A notebook with a setting, and one without, with what each becomes by a switch to a backend. */
const NOTEBOOKS = {
  'a setting': {
    cells: [THEANO, IMPORT],
    after: (backend: string) => [THEANO.replace('theano', backend), IMPORT]
  },
  'no setting yet': {
    cells: [IMPORT],
    after: (backend: string) => [
      `import os\nos.environ["KERAS_BACKEND"] = "${backend}"`,
      IMPORT
    ]
  }
};

/** The backends that the two choose. */
const CHOICES = {
  'the same backend': ['jax', 'jax'],
  'different backends': ['jax', 'torch']
} as const;

const TITLES = { jax: 'JAX', torch: 'PyTorch' };

/** Opens the menu of the backends, so that one click chooses one. */
async function pointAt(
  { page }: IClient,
  backend: keyof typeof TITLES
): Promise<void> {
  // A notebook that was just opened takes the focus when it has come, and the menu closes then: again, until it stays.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
    await page
      .locator('.lm-Menu-itemLabel', { hasText: 'Switch Keras Backend' })
      .hover({ timeout: 2_000 });
    await expect(item(page, backend)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

const item = (page: Page, backend: keyof typeof TITLES) =>
  page
    .locator('.lm-Menu-itemLabel')
    .getByText(TITLES[backend], { exact: true });

/** Waits until both have the same cells, one of those that are expected. */
async function agree(
  clients: readonly IClient[],
  expected: readonly string[][]
): Promise<void> {
  await expect(async () => {
    const [one, other] = await Promise.all(clients.map(sourcesOf));
    expect(one).toEqual(other);
    expect(expected).toContainEqual(one);
  }).toPass({ timeout: 20_000 });
}

/** The ways to take the switch back: the button beside the news of it, and the key. */
const UNDO = {
  'the button': async ({ page }: IClient) => {
    await page
      .locator('.Toastify__toast', { hasText: /This notebook (now )?sets/ })
      .getByRole('button', { name: 'Undo' })
      .click();
  },
  'the key': async ({ page }: IClient) => {
    const last = page.locator('.jp-CodeCell').last();
    await last.locator('.jp-InputPrompt').click();
    await expect(last).toHaveClass(/jp-mod-active/);
    await page.keyboard.press('z');
  }
};

for (const [state, { cells, after }] of Object.entries(NOTEBOOKS)) {
  for (const [choice, backends] of Object.entries(CHOICES)) {
    for (const [order, way] of [
      [[0, 1], 'the button'],
      [[1, 0], 'the key']
    ] as const) {
      const who = order.map(i => ['first', 'second'][i]).join(' and the ');
      test(`${state}, ${choice}, neither hears of the other: one stays, undo by ${way} of the ${who} restores`, async ({
        openByTwo
      }) => {
        const clients = await openByTwo(cells);
        await Promise.all(clients.map((each, i) => pointAt(each, backends[i])));
        clients.forEach(each => each.holdLine());
        for (const [i, client] of clients.entries()) {
          await item(client.page, backends[i]).click();
          await expect
            .poll(() => sourcesOf(client))
            .toEqual(after(backends[i]));
        }
        clients.forEach(each => each.releaseLine());
        await agree(clients, backends.map(after));

        for (const i of order) {
          await UNDO[way](clients[i]);
          await agree(clients, [cells]);
        }
      });
    }

    test(`${state}, ${choice}, both click at once: one stays, and is saved`, async ({
      openByTwo,
      saved
    }) => {
      const clients = await openByTwo(cells);
      await Promise.all(clients.map((each, i) => pointAt(each, backends[i])));
      await Promise.all(
        clients.map(({ page }, i) => item(page, backends[i]).click())
      );
      await agree(clients, backends.map(after));
      await expect.poll(saved).toEqual(await sourcesOf(clients[0]));
    });
  }
}
