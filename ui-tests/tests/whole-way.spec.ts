import type { Locator, Page } from '@playwright/test';

import { expect, kernelIdle, test } from '../support/fixtures';
import { runAndCheck } from '../support/review';

const JAX = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';

/** A convolution of 2016: channels first, the names of Keras 1. */
const KERAS_1 = [
  JAX,
  [
    'import numpy as np',
    'from keras.models import Sequential',
    'from keras.layers.core import Dense, Flatten',
    'from keras.layers.convolutional import Convolution2D'
  ].join('\n'),
  [
    'model = Sequential()',
    "model.add(Convolution2D(4, 3, 3, input_shape=(1, 8, 8), dim_ordering='th', border_mode='same', activation='relu'))",
    'model.add(Flatten())',
    "model.add(Dense(2, init='uniform', activation='softmax'))",
    "model.compile('sgd', 'categorical_crossentropy')"
  ].join('\n'),
  [
    'x = np.zeros((4, 1, 8, 8))',
    'y = np.eye(2)[[0, 1, 0, 1]]',
    'model.fit(x, y, nb_epoch=1, verbose=0)'
  ].join('\n')
];

/** Keras 2: a generator that trains. */
const KERAS_2 = [
  JAX,
  [
    'import numpy as np',
    'from keras.models import Sequential',
    'from keras.layers import Dense',
    'from keras.optimizers import SGD'
  ].join('\n'),
  [
    'def batches():',
    '    while True:',
    '        yield np.zeros((2, 3)), np.zeros((2, 1))',
    'model = Sequential([Dense(1, input_shape=(3,))])',
    "model.compile(optimizer=SGD(lr=0.1), loss='mse')"
  ].join('\n'),
  'model.fit_generator(batches(), steps_per_epoch=2, epochs=1, verbose=0)'
];

/** Python 2, which stops a cell before anything of Keras fails. */
const PYTHON_2 = [
  JAX,
  [
    'import numpy as np',
    'from keras.models import Sequential',
    'from keras.layers.core import Dense',
    "print 'Using', np.__name__"
  ].join('\n'),
  [
    'model = Sequential()',
    'model.add(Dense(output_dim=2, input_dim=3))',
    'for layer in xrange(len(model.layers)):',
    '    print layer, model.layers[layer].name'
  ].join('\n')
];

/** The sources of the notebook's cells, as they are shown. */
function sources(page: Page): Locator {
  return page.locator('.jp-Notebook .jp-CodeCell .cm-content');
}

/** Opens the review from the card of the first cell with old code. */
async function review(page: Page): Promise<Locator> {
  const button = page
    .locator('.jp-KerasAdvisor-card')
    .getByRole('button', { name: 'Review' });
  await button.first().click();
  const body = page.locator('.jp-KerasAdvisor-review');
  await expect(body.getByRole('region').first()).toBeVisible();
  return body;
}

test.use({ startKernels: false });
test.setTimeout(240_000);

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  for (const [kind, cells, left, now] of [
    [
      'Keras 1, channels first',
      KERAS_1,
      /nb_epoch/,
      /Convolution2D\(4, \(3, 3\), .*data_format='channels_first'/
    ],
    [
      'Keras 2, fit_generator',
      KERAS_2,
      /fit_generator/,
      /model\.fit\(batches\(\)/
    ],
    [
      'Python 2',
      PYTHON_2,
      /print/,
      /print\(layer, model\.layers\[layer\]\.name\)/
    ]
  ] as const) {
    test(`from the card to a notebook that runs: ${kind}, ${theme}`, async ({
      page,
      openNotebook
    }) => {
      await page.theme.setTheme(theme);
      await openNotebook(cells, { kernel: 'keras-all' });
      const body = await review(page);
      // What may change the meaning is for the user to tick: here all of it is wanted.
      for (const box of await body
        .getByRole('checkbox', { disabled: false, checked: false })
        .all()) {
        await box.check();
      }
      await body.getByRole('checkbox', { name: left }).first().uncheck();
      const section = await runAndCheck(page);
      await expect(section).toContainText(/Cell \d fails: /, {
        timeout: 150_000
      });
      await section
        .getByRole('button', { name: 'Make this change and run again' })
        .first()
        .click();
      await expect(section).toContainText(
        new RegExp(`${cells.length} cells ran without an error, with Keras 3`),
        { timeout: 150_000 }
      );
      await body.getByRole('button', { name: /^Apply \d+ changes?$/ }).click();
      await expect(sources(page).filter({ hasText: now })).toHaveCount(1);
      await expect(body.getByRole('status').first()).not.toContainText(
        'uses of old Keras'
      );
    });
  }
}

test.describe('with a kernel', () => {
  test.use({ startKernels: true });

  test('an error that old code raised is answered by rewriting its line', async ({
    page,
    openNotebook
  }) => {
    await openNotebook(
      [
        [
          JAX,
          'from keras.models import Sequential',
          'from keras.layers import Dense',
          'model = Sequential()',
          'model.add(Dense(output_dim=3, input_dim=4))'
        ].join('\n')
      ],
      { kernel: 'keras-all' }
    );
    await kernelIdle(page);
    await page.notebook.runCell(0, true);
    const under = page.getByRole('group', {
      name: /^Keras advice, output of cell 1/
    });
    await under.getByRole('button', { name: 'Rewrite this line' }).click();
    await expect(sources(page)).toContainText('Dense(units=3, input_dim=4)');
    await page.notebook.runCell(0, true);
    await expect(under).toHaveCount(0);
    await expect(page.locator('.jp-OutputArea-output')).not.toContainText([
      'TypeError'
    ]);
  });
});

test('a notebook of 5,000 cells is reviewed, and the page stays usable', async ({
  page,
  openNotebook
}) => {
  const filler = Array.from({ length: 4_990 }, (_, i) => `y_${i} = ${i}`);
  await openNotebook([...KERAS_2, ...filler]);
  const body = await review(page);
  await expect(body.getByRole('status').first()).toContainText(
    'uses of old Keras'
  );
  await body.getByRole('button', { name: /^Apply \d+ changes?$/ }).click();
  await expect(
    sources(page).filter({ hasText: 'model.fit(batches()' })
  ).toHaveCount(1);
});
