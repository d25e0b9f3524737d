import { mkdirSync, writeFileSync } from 'fs';
import { resolve } from 'path';

import { Browser, expect, Page, test } from '@playwright/test';

import { longNotebook } from './long-notebook';
import { openPage } from './page';

const CELLS = 500;
const DELAY = 60;
const LONG = 50;
const ROUNDS = Number(process.env.ADVISOR_BENCH_ROUNDS ?? 5);
const FILE = 'bench.ipynb';

/** 65 keys; the setting that the extension marks is complete at the 38th. */
const TYPED =
  'os.environ["KERAS_BACKEND"] = "theano"; epochs, rate = 12, 0.0015';

interface IRun {
  excess: number;
  longest: number;
  yardstick: number;
  evaluation: number;
  activation: number;
  slowest: string;
  latency: number[];
  requests: string[];
  whileTyping: string[];
  asked: number;
}

/** Work of a fixed size, to tell a slow machine from a slow extension: the notebook's JSON, there and back. */
function yardstick(page: Page, json: string): Promise<number> {
  return page.evaluate(text => {
    const started = performance.now();
    for (let i = 0; i < 20; i++) {
      JSON.stringify(JSON.parse(text));
    }
    return performance.now() - started;
  }, json);
}

/** Puts an empty cell into the middle of the notebook. */
async function insertCell(page: Page): Promise<void> {
  await page.evaluate(async cells => {
    const app = (window as any).jupyterapp;
    app.shell.currentWidget.content.activeCellIndex = cells / 2;
    await app.commands.execute('notebook:insert-cell-below');
  }, CELLS);
}

/**
 * Puts the cursor into the active cell. JupyterLab takes a cell that it finds out of view from the page, and with it the
 * focus: while heights above are still being measured that can happen to the cell that was just scrolled to.
 */
async function enterCell(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(async () => {
      const app = (window as any).jupyterapp;
      const { content } = app.shell.currentWidget;
      await content.scrollToItem(content.activeCellIndex, 'center');
      await content.activeCell.ready;
      await app.commands.execute('notebook:enter-edit-mode');
    });
    await quiet(page);
    await expect(page.locator('.jp-mod-active .cm-content')).toBeFocused({
      timeout: 1000
    });
  }).toPass({ timeout: 300_000 });
}

/** Nothing has kept the page busy for a while: JupyterLab renders a long notebook bit by bit after it is shown. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const last = window.bench.tasks[window.bench.tasks.length - 1];
      return !last || performance.now() - last.start - last.duration > 1500;
    },
    undefined,
    { timeout: 300_000 }
  );
}

async function run(browser: Browser, on: boolean, json: string): Promise<IRun> {
  const { context, page, requests, asked } = await openPage(browser, on);
  await page.goto(`/lab/tree/${FILE}?reset`);
  await expect(page.locator('.jp-Notebook-ExecutionIndicator')).toHaveAttribute(
    'data-status',
    'idle',
    { timeout: 60_000 }
  );
  await quiet(page);
  await insertCell(page);
  await enterCell(page);

  const before = requests.length;
  const started = await page.evaluate(() => performance.now());
  await page.keyboard.type(TYPED, { delay: DELAY });
  await quiet(page);
  await expect(page.locator('.jp-mod-active .cm-content')).toHaveText(TYPED);
  const { tasks, evaluation, activation } = await page.evaluate(
    () => window.bench
  );
  const during = tasks.filter(task => task.start >= started);
  const whileTyping = requests.slice(before);

  const latency: number[] = [];
  for (let i = 0; on && i < 10; i++) {
    latency.push(await keyToMark(page));
  }
  const length = await yardstick(page, json);
  await context.close();
  const [slowest] = Object.entries(activation).sort((a, b) => b[1] - a[1]);
  return {
    excess: during.reduce((sum, { duration }) => sum + duration - LONG, 0),
    longest: Math.max(0, ...during.map(({ duration }) => duration)),
    yardstick: length,
    evaluation,
    activation: Object.values(activation).reduce((sum, each) => sum + each, 0),
    slowest: slowest ? `${slowest[0]} ${slowest[1].toFixed(1)} ms` : '',
    latency,
    requests,
    whileTyping,
    asked: asked.length
  };
}

/** From the key that completes a bad setting, typed anew, to its mark. */
async function keyToMark(page: Page): Promise<number> {
  const mark = page.locator('.jp-mod-active .cm-lintRange');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(mark).toHaveCount(0);
  await page.keyboard.type('os.environ["KERAS_BACKEND"] = "theano', {
    delay: 20
  });
  await quiet(page);
  await page.keyboard.press('"');
  await page.waitForFunction(() => window.bench.mark > 0);
  return page.evaluate(() => window.bench.mark - window.bench.key);
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const numbers = (values: number[]) =>
  values.map(value => value.toFixed(0)).join(', ');

test('typing in a long notebook', async ({ browser, request }) => {
  const json = longNotebook(CELLS);
  const answer = await request.put(`/api/contents/${FILE}`, {
    data: { type: 'notebook', format: 'json', content: JSON.parse(json) }
  });
  expect(answer.ok()).toBe(true);
  // JupyterLab would save the notebook in the middle of one run and not of another.
  const setting = await request.put(
    '/lab/api/settings/@jupyterlab/docmanager-extension:plugin',
    { data: { raw: '{"autosave": false}' } }
  );
  expect(setting.ok()).toBe(true);

  const off: IRun[] = [];
  const on: IRun[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    off.push(await run(browser, false, json));
    on.push(await run(browser, true, json));
    console.log(`round ${round + 1} of ${ROUNDS} is done`);
  }

  const added = on.map((each, i) => each.excess - off[i].excess);
  const latency = on.flatMap(each => each.latency);
  const start = on.map(each => each.evaluation + each.activation);
  const unit = median([...off, ...on].map(each => each.yardstick));
  const own = new Set(
    on
      .flatMap(each => each.requests)
      .filter(path => !off.some(each => each.requests.includes(path)))
  );
  const rows = [
    ['long-task time over 50 ms, off', off.map(each => each.excess)],
    ['long-task time over 50 ms, on', on.map(each => each.excess)],
    ['added long-task time', added],
    ['longest task, off', off.map(each => each.longest)],
    ['longest task, on', on.map(each => each.longest)],
    ['from key to mark', latency],
    ['start: evaluation and activation', start]
  ] as [string, number[]][];
  const report = [
    `| ms, ${ROUNDS} rounds | median | largest | median / yardstick | all |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ([name, values]) =>
        `| ${name} | ${median(values).toFixed(0)} | ${Math.max(...values).toFixed(0)} | ${(median(values) / unit).toFixed(2)} | ${numbers(values)} |`
    ),
    '',
    `Yardstick (the notebook's JSON parsed and written 20 times): ${unit.toFixed(0)} ms.`,
    `Slowest plugin to start: ${on.map(each => each.slowest).join('; ')}.`,
    `Requests while typing: off ${numbers(off.map(each => each.whileTyping.length))}; on ${numbers(on.map(each => each.whileTyping.length))}.`,
    `Code sent to the kernel: off ${numbers(off.map(each => each.asked))}; on ${numbers(on.map(each => each.asked))}.`,
    `Requests that only happen with the extension: ${[...own].join(', ') || 'none'}.`
  ].join('\n');
  console.log(`\n${report}\n`);
  const folder = resolve(__dirname, '..', 'test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'bench.md'), `${report}\n`);
});
