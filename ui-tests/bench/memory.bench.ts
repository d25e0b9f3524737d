import type { NotebookPanel } from '@jupyterlab/notebook';
import { Browser, CDPSession, Page, test } from '@playwright/test';

import { notebook } from '../support/notebook';
import { openPage } from './page';
import { report } from './report';
import { open, quiet, store } from './steps';

/** So many actions in a notebook, before it is closed. */
const ACTIONS = 300;

const FILE = 'memory.ipynb';

const SETTING = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';

/** What a page keeps when nobody needs it anymore. */
interface IKept {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Elements of the extension that are on no page. */
  readonly detached: number;
}

/** Something that is done again and again; the number tells one time from another. */
type Action = (page: Page, time: number) => Promise<void>;

/**
 * What anybody does, with or without the extension: goes to a cell, for which JupyterLab makes a toolbar, and writes a
 * setting, with which the extension's findings come and go.
 */
const edit: Action = (page, time) =>
  page.evaluate(
    ([source, backend, at]) => {
      const panel = window.jupyterapp.shell.currentWidget as NotebookPanel;
      const { sharedModel } = panel.content.model!;
      panel.content.activeCellIndex = at;
      sharedModel.getCell(0).setSource(source.replace('theano', backend));
    },
    [SETTING, ['theano', 'jax', 'cntk', 'torch'][time % 4], time % 3] as const
  );

const execute = (
  page: Page,
  command: string,
  args: Record<string, string> = {}
): Promise<void> =>
  page.evaluate(
    async ([id, values]) => {
      await window.jupyterapp.commands.execute(
        id as string,
        values as Record<string, string>
      );
    },
    [command, args] as const
  );

/** What the extension adds, one after the other. */
const own: readonly Action[] = [
  page => execute(page, 'keras-advisor:switch-backend', { backend: 'jax' }),
  page => execute(page, 'notebook:undo-cell-action'),
  page => execute(page, 'keras-advisor:open-panel', { view: 'compare' }),
  page => execute(page, 'keras-advisor:fix-all'),
  page => execute(page, 'notebook:undo-cell-action'),
  page => execute(page, 'keras-advisor:open-panel', { view: 'notebook' }),
  async page => {
    await execute(page, 'keras-advisor:review-migration');
    await closeBeside(page);
  },
  async page => {
    await execute(page, 'keras-advisor:open-rule', {
      rule: 'discontinued-backend'
    });
    await closeBeside(page);
  },
  page => execute(page, 'keras-advisor:next-finding'),
  page => execute(page, 'keras-advisor:open-panel', { view: 'kernel' })
];

/** Closes what was opened beside the notebook. */
function closeBeside(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { shell } = window.jupyterapp;
    for (const widget of [...shell.widgets('main')]) {
      if (!('sessionContext' in widget)) {
        widget.dispose();
      }
    }
  });
}

/** Closes all notebooks, and collects what nobody needs. */
async function settle(page: Page, cdp: CDPSession): Promise<IKept> {
  await page.evaluate(() => {
    for (const widget of [...window.jupyterapp.shell.widgets('main')]) {
      widget.dispose();
    }
  });
  await quiet(page);
  // What is freed may free more.
  for (let i = 0; i < 3; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return {
    heap: usedSize / 1e6,
    nodes,
    listeners: jsEventListeners,
    detached: await detachedOf(cdp)
  };
}

/** Counts the elements of the extension that are kept and on no page. */
async function detachedOf(cdp: CDPSession): Promise<number> {
  const { result: prototype } = await cdp.send('Runtime.evaluate', {
    expression: 'Element.prototype'
  });
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId!
  });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      return this.filter(each =>
        // A prototype is no element.
        !Object.hasOwn(each, 'constructor') &&
        !each.isConnected &&
        /jp-KerasAdvisor/.test(each.getAttribute('class') ?? '')
      ).length;
    }`
  });
  await cdp.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return result.value;
}

/** Opens a notebook, does something in it as often as given, and closes it. */
async function use(
  browser: Browser,
  on: boolean,
  actions: readonly Action[]
): Promise<{ before: IKept; after: IKept }> {
  const { context, page } = await openPage(browser, on);
  const cdp = await context.newCDPSession(page);
  await open(page, FILE);
  // What is loaded with the first notebook stays.
  for (const [time, action] of actions.entries()) {
    await action(page, time);
  }
  const before = await settle(page, cdp);
  await page.evaluate(async path => {
    await window.jupyterapp.commands.execute('docmanager:open', { path });
  }, FILE);
  await page.locator('.jp-Notebook .jp-CodeCell').first().waitFor();
  for (let time = 0; time < ACTIONS; time++) {
    await action(actions, time)(page, time);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await quiet(page);
  const after = await settle(page, cdp);
  await context.close();
  return { before, after };
}

const action = (actions: readonly Action[], time: number): Action =>
  actions[time % actions.length];

test('memory after many actions', async ({ browser, request }) => {
  await store(request, FILE, notebook([SETTING, 'import keras', 'x = 1']));
  const rows = [];
  for (const [name, on, actions] of [
    ['off, edits', false, [edit]],
    ['on, edits', true, [edit]],
    ['on, its own actions', true, own]
  ] as const) {
    const { before, after } = await use(browser, on, actions);
    rows.push(
      `| ${name} | ${before.heap.toFixed(1)} | ${after.heap.toFixed(1)} | ${before.nodes} | ${after.nodes} | ${before.listeners} | ${after.listeners} | ${after.detached} |`
    );
  }
  report('memory', [
    `A notebook is opened and closed (before), opened again, ${ACTIONS} actions done, closed (after); garbage is collected.`,
    '',
    '| | MB before | MB after | nodes before | nodes after | listeners before | listeners after | elements of the extension on no page |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows
  ]);
});
