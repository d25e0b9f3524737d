import type { ILabShell } from '@jupyterlab/application';
import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { APIRequestContext, BrowserContext } from '@playwright/test';

/** The theme with which JupyterLab is loaded. */
const THEME = 'JupyterLab Light';

/** A loaded JupyterLab, which the tests of a worker use one after the other. */
export interface ILab {
  context: BrowserContext;
  /** Not there before the first test has loaded it. */
  page: IJupyterLabPageFixture | null;
}

/** The one JupyterLab of a worker. */
export interface ILabHolder {
  lab: ILab | null;
}

/** Leaves the JupyterLab that there is; the next test loads another. */
export async function leave(holder: ILabHolder): Promise<void> {
  const { lab } = holder;
  holder.lab = null;
  await lab?.page?.unrouteAll({ behavior: 'ignoreErrors' });
  await lab?.context.close();
}

/** Gives every plugin the user's settings that are named here, or none. */
export async function applySettings(
  page: IJupyterLabPageFixture,
  settings: object
): Promise<void> {
  await page.evaluate(
    async settings => {
      const registry = (await window.galata.getPlugin(
        '@jupyterlab/apputils-extension:settings'
      ))!;
      const plugins = Object.values(registry.plugins);
      for (const { id, raw } of plugins.filter(
        plugin => plugin !== undefined
      )) {
        const wanted = JSON.stringify(settings[id] ?? {});
        if (raw !== wanted) {
          await registry.upload(id, wanted);
        }
      }
    },
    settings as Record<string, object>
  );
}

/** Leaves nothing open and nothing said on a page, as when it was loaded. */
export async function tidy(page: IJupyterLabPageFixture): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.mouse.move(0, 0);
  // Closes a menu or the palette.
  await page.keyboard.press('Escape');
  if ((await page.theme.getTheme()) !== THEME) {
    await page.theme.setTheme(THEME);
  }
  await page.evaluate(async () => {
    const { commands } = window.jupyterapp;
    const shell = window.jupyterapp.shell as ILabShell;
    const open = document.querySelectorAll<HTMLElement>(
      '.jp-Dialog .jp-mod-reject'
    );
    open.forEach(button => button.click());
    // To close a document would ask what to do with its changes.
    for (const widget of [...shell.widgets('main')]) {
      widget.dispose();
    }
    for (const { id } of await window.galata.getNotifications()) {
      await commands.execute('apputils:dismiss-notification', { id });
    }
    shell.collapseRight();
  });
  await page.waitForFunction(
    () =>
      !document.querySelector(
        '.jp-Dialog, .lm-Menu, #modal-command-palette:not(.lm-mod-hidden), .Toastify__toast, .cm-tooltip'
      ) &&
      document.querySelectorAll('#jp-main-dock-panel .lm-TabBar-tab').length ===
        1
  );
}

/** Ends the kernels of the notebooks in a folder. */
export async function endKernels(
  request: APIRequestContext,
  folder: string
): Promise<void> {
  const sessions: { id: string; path: string }[] = await (
    await request.get('/api/sessions')
  ).json();
  await Promise.all(
    sessions
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(({ id }) => request.delete(`/api/sessions/${id}`))
  );
}
