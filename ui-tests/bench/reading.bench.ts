import { test } from '@playwright/test';

import { longNotebook } from './long-notebook';
import { openPage } from './page';
import { ROUNDS, median, quantile, report, sum, table } from './report';
import {
  DELAY,
  TYPED,
  enterCell,
  insertCell,
  open,
  store,
  typeInto,
  yardstick
} from './steps';

const CELLS = 1000;
const FILE = 'bench-reading.ipynb';

test('reading a long notebook', async ({ browser, request }) => {
  const json = longNotebook(CELLS);
  await store(request, FILE, json);
  const scans: number[][] = [];
  const edits: number[][] = [];
  const units: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { context, page } = await openPage(browser, true);
    await open(page, FILE);
    const slices = () => page.evaluate(() => window.bench.slices);
    scans.push(
      (await slices())
        .filter(({ idle }) => idle)
        .map(({ duration }) => duration)
    );
    await insertCell(page);
    await enterCell(page);
    const started = await typeInto(page);
    // All that the extension did from one key to the next.
    const work = new Array<number>(TYPED.length).fill(0);
    for (const { start, duration } of await slices()) {
      const key = Math.floor((start - started) / DELAY);
      if (key >= 0 && key < work.length) {
        work[key] += duration;
      }
    }
    edits.push(work);
    units.push(await yardstick(page, json));
    await context.close();
    console.log(`round ${round + 1} of ${ROUNDS} is done`);
  }
  const unit = median(units);
  report('reading', [
    table(unit, [
      ['first scan of 1,000 cells, all', scans.map(sum)],
      ['first scan, longest slice', scans.map(all => Math.max(...all))],
      ['work for a key, p50', edits.map(all => quantile(all, 0.5))],
      ['work for a key, p95', edits.map(all => quantile(all, 0.95))],
      ['work for a key, longest', edits.map(all => Math.max(...all))]
    ]),
    '',
    `Yardstick (the notebook's JSON parsed and written 20 times): ${unit.toFixed(0)} ms.`
  ]);
});
