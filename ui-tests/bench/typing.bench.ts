import { Browser, expect, Page, test } from '@playwright/test';

import { longNotebook } from './long-notebook';
import { openPage } from './page';
import { ROUNDS, median, numbers, report, table } from './report';
import {
  enterCell,
  insertCell,
  open,
  quiet,
  store,
  typeInto,
  yardstick
} from './steps';

const CELLS = 500;
const LONG = 50;
const FILE = 'bench.ipynb';

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

async function run(browser: Browser, on: boolean, json: string): Promise<IRun> {
  const { context, page, requests, asked } = await openPage(browser, on);
  await open(page, FILE);
  await insertCell(page);
  await enterCell(page);

  const before = requests.length;
  const started = await typeInto(page);
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

test('typing in a long notebook', async ({ browser, request }) => {
  const json = longNotebook(CELLS);
  await store(request, FILE, json);

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
  report('typing', [
    table(unit, [
      ['long-task time over 50 ms, off', off.map(each => each.excess)],
      ['long-task time over 50 ms, on', on.map(each => each.excess)],
      ['added long-task time', added],
      ['longest task, off', off.map(each => each.longest)],
      ['longest task, on', on.map(each => each.longest)],
      ['from key to mark', latency],
      ['start: evaluation and activation', start]
    ]),
    '',
    `Yardstick (the notebook's JSON parsed and written 20 times): ${unit.toFixed(0)} ms.`,
    `Slowest plugin to start: ${on.map(each => each.slowest).join('; ')}.`,
    `Requests while typing: off ${numbers(off.map(each => each.whileTyping.length))}; on ${numbers(on.map(each => each.whileTyping.length))}.`,
    `Code sent to the kernel: off ${numbers(off.map(each => each.asked))}; on ${numbers(on.map(each => each.asked))}.`,
    `Requests that only happen with the extension: ${[...own].join(', ') || 'none'}.`
  ]);
});
