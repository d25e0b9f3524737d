import { Browser, BrowserContext, Page } from '@playwright/test';

const NAME = 'jupyterlab-keras-advisor';

/** What the benchmark writes down inside a page. */
export interface IMeasures {
  /** Durations of tasks over 50 ms, with their beginnings. */
  tasks: { start: number; duration: number }[];
  /** Durations of the extension's tasks, with their beginnings; whole notebooks are read in idle ones. */
  slices: { start: number; duration: number; idle: boolean }[];
  /** How long the extension's scripts and each of its plugins took to start, in ms. */
  evaluation: number;
  activation: Record<string, number>;
  /** Time of the last key, and of the first mark after it. */
  key: number;
  mark: number;
}

/** A plugin of JupyterLab, as far as it matters here. */
interface IPlugin {
  readonly id: string;
  activate(...args: unknown[]): unknown;
}

/** How an extension's bundle is loaded. */
interface IContainer {
  init(...args: unknown[]): unknown;
  get(module: string): Promise<() => { default: IPlugin | IPlugin[] }>;
}

declare global {
  interface Window {
    bench: IMeasures;
  }
}

/** Runs in the page before anything else: watches tasks, keys and marks, and times the start of our plugins. */
function instrument(name: string): void {
  const bench: IMeasures = {
    tasks: [],
    slices: [],
    evaluation: 0,
    activation: {},
    key: 0,
    mark: 0
  };
  window.bench = bench;
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      bench.tasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener(
    'keydown',
    event => {
      bench.key = event.timeStamp;
      bench.mark = 0;
    },
    true
  );
  // The extension works in callbacks that it asks for; who asked is in the stack.
  const watched = <Args extends unknown[]>(
    callback: (...args: Args) => void,
    idle: boolean
  ): ((...args: Args) => void) => {
    if (!new Error().stack?.includes(name)) {
      return callback;
    }
    return (...args) => {
      const start = performance.now();
      callback(...args);
      bench.slices.push({ start, duration: performance.now() - start, idle });
    };
  };
  const whenIdle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback, options) =>
    whenIdle(watched(callback, true), options);
  const whenTime = window.setTimeout.bind(window);
  window.setTimeout = ((
    callback: TimerHandler,
    delay?: number,
    ...args: unknown[]
  ) =>
    typeof callback === 'function'
      ? whenTime(
          watched(callback as (...args: unknown[]) => void, false),
          delay,
          ...args
        )
      : whenTime(callback, delay)) as typeof window.setTimeout;
  new MutationObserver(() => {
    if (
      bench.mark === 0 &&
      document.querySelector('.jp-mod-active .cm-lintRange')
    ) {
      bench.mark = performance.now();
    }
  }).observe(document, { subtree: true, childList: true });

  const timed = (plugin: IPlugin) => ({
    ...plugin,
    activate: (...args: unknown[]) => {
      const started = performance.now();
      try {
        return plugin.activate(...args);
      } finally {
        bench.activation[plugin.id] = performance.now() - started;
      }
    }
  });
  const wrap = (container: IContainer) => ({
    ...container,
    init: (...args: unknown[]) => container.init(...args),
    get: async (module: string) => {
      const factory = await container.get(module);
      return () => {
        const started = performance.now();
        const loaded = factory();
        bench.evaluation += performance.now() - started;
        return Array.isArray(loaded.default)
          ? { ...loaded, __esModule: true, default: loaded.default.map(timed) }
          : loaded;
      };
    }
  });
  const containers = new Proxy<Record<PropertyKey, IContainer>>(
    {},
    {
      set: (target, key, value: IContainer) => {
        target[key] = key === name ? wrap(value) : value;
        return true;
      }
    }
  );
  Object.assign(window, { _JUPYTERLAB: containers });
}

/** A page of JupyterLab with the extension or, when it is off, as if it were not installed. */
export async function openPage(
  browser: Browser,
  on: boolean
): Promise<{
  context: BrowserContext;
  page: Page;
  requests: string[];
  asked: string[];
}> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const asked: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/api/')) {
      requests.push(
        `${request.method()} ${pathname.replace(/[0-9a-f-]{36}/g, '<id>')}`
      );
    }
  });
  page.on('websocket', socket =>
    socket.on('framesent', ({ payload }) => {
      if (payload.toString().includes('execute_request')) {
        asked.push(socket.url());
      }
    })
  );
  await page.addInitScript(instrument, NAME);
  if (!on) {
    await page.route(/\/lab\/tree\//, async route => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(<script id="jupyter-config-data"[^>]*>)([\s\S]*?)(<\/script>)/,
        (_, open, json, close) => {
          const config = JSON.parse(json);
          config.federated_extensions = config.federated_extensions.filter(
            (extension: { name: string }) => extension.name !== NAME
          );
          return open + JSON.stringify(config) + close;
        }
      );
      await route.fulfill({ response, body });
    });
  }
  return { context, page, requests, asked };
}
