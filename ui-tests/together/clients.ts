import {
  APIRequestContext,
  Browser,
  expect,
  Page,
  test as base
} from '@playwright/test';

import { IConsoleWatch, watchConsole } from '../support/console';
import { notebook } from '../support/notebook';

/** One of the people in a notebook: a browser of their own. */
export interface IClient {
  readonly page: Page;
  readonly watch: IConsoleWatch;
  /** Hears nothing of the others, and is not heard, until the line is there again. */
  holdLine(): void;
  releaseLine(): void;
}

/** What the tests of two people have at hand. */
interface ITogether {
  path: string;
  /** Writes a notebook and has two people open it. */
  openByTwo: (cells: readonly string[]) => Promise<readonly IClient[]>;
  /** The sources of the cells, as they are in the notebook's file. */
  saved: () => Promise<string[]>;
}

/** Playwright's test with two browsers that open one notebook after the other; an error in the console of either fails it. */
export const test = base.extend<ITogether, { clients: readonly IClient[] }>({
  clients: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const clients = [
        await join(browser, baseURL!),
        await join(browser, baseURL!)
      ];
      await use(clients);
      for (const { page } of clients) {
        await page.context().close();
      }
    },
    { scope: 'worker' }
  ],
  path: async ({}, use, { testId }) => use(`together-${testId}.ipynb`),
  openByTwo: async ({ clients, path, request }, use) => {
    await use(async cells => {
      await write(request, path, cells);
      for (const client of clients) {
        await open(client, path);
        await expect.poll(() => sourcesOf(client)).toEqual(cells);
      }
      return clients;
    });
    for (const client of clients) {
      client.watch.verify();
      await tidy(client);
    }
    const sessions: { id: string; path: string }[] = await (
      await request.get('/api/sessions')
    ).json();
    for (const { id } of sessions.filter(each => each.path === path)) {
      await request.delete(`/api/sessions/${id}`);
    }
  },
  saved: async ({ path, request }, use) => {
    await use(async () => {
      const file = await (await request.get(`/api/contents/${path}`)).json();
      return file.content.cells.map((cell: { source: string }) => cell.source);
    });
  }
});

/** Writes a notebook through the server's own interface. */
async function write(
  request: APIRequestContext,
  path: string,
  cells: readonly string[]
): Promise<void> {
  const content = JSON.parse(notebook(cells, { kernel: 'keras-all' }));
  const answer = await request.put(`/api/contents/${path}`, {
    data: { type: 'notebook', format: 'json', content }
  });
  expect(answer.ok()).toBe(true);
}

/** Loads JupyterLab in a browser of its own, whose lines to the rooms of notebooks can be held. */
async function join(browser: Browser, baseURL: string): Promise<IClient> {
  const context = await browser.newContext({ baseURL });
  const watch = watchConsole(context);
  const page = await context.newPage();
  /** What waits for the line; null while that is there. */
  let waiting: (() => void)[] | null = null;
  const pass = (send: () => void) => (waiting ? waiting.push(send) : send());
  await page.routeWebSocket(/\/api\/collaboration\/room\//, socket => {
    const server = socket.connectToServer();
    socket.onMessage(message => pass(() => server.send(message)));
    server.onMessage(message => pass(() => socket.send(message)));
  });
  await page.goto('/lab?reset');
  await page.waitForFunction(async () => {
    await window.jupyterapp?.restored;
    return !!window.jupyterapp;
  });
  return {
    page,
    watch,
    holdLine: () => {
      waiting ??= [];
    },
    releaseLine: () => {
      const all = waiting ?? [];
      waiting = null;
      all.forEach(send => send());
    }
  };
}

/** Opens a notebook and waits for its kernel. */
async function open({ page }: IClient, path: string): Promise<void> {
  await page.evaluate(async path => {
    await window.jupyterapp.commands.execute('docmanager:open', { path });
  }, path);
  await expect(page.locator('.jp-Notebook-ExecutionIndicator')).toHaveAttribute(
    'data-status',
    'idle',
    { timeout: 60_000 }
  );
}

/** Leaves nothing open and nothing said. */
async function tidy({ page }: IClient): Promise<void> {
  await page.evaluate(() => {
    for (const widget of [...window.jupyterapp.shell.widgets('main')]) {
      widget.dispose();
    }
  });
  const close = page.locator('.jp-Notification-Toast-Close');
  await expect(async () => {
    for (const button of await close.all()) {
      await button.click({ timeout: 2_000 });
    }
    await expect(close).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** The sources of the cells, as a client has them. */
export async function sourcesOf({ page }: IClient): Promise<string[]> {
  return page.evaluate(() => {
    const panel = window.jupyterapp.shell.currentWidget as unknown as {
      content: {
        model: { sharedModel: { cells: { getSource(): string }[] } };
      };
    };
    return panel.content.model.sharedModel.cells.map(cell => cell.getSource());
  });
}

export { expect };
