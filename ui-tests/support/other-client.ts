import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { APIRequestContext, Browser, Page } from '@playwright/test';

/** Another client of a kernel: it has a page of its own and speaks to the server as any program does. */
export class OtherClient {
  private constructor(
    private readonly _page: Page,
    private readonly _request: APIRequestContext,
    private readonly _kernel: string
  ) {}

  /** Another client of the kernel of the notebook in front. */
  static async of(
    page: IJupyterLabPageFixture,
    browser: Browser,
    request: APIRequestContext
  ): Promise<OtherClient> {
    const kernel = await page.evaluate(() => {
      const panel = window.jupyterapp.shell.currentWidget as NotebookPanel;
      return panel.sessionContext.session!.kernel!.id;
    });
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(`${process.env.TARGET_URL}/favicon.ico`);
    return new OtherClient(own, request, kernel);
  }

  /** Runs code, and waits until the kernel has done so. */
  async run(code: string): Promise<void> {
    await this._page.evaluate(
      async ([kernel, source]) => {
        const session = crypto.randomUUID();
        const socket = new WebSocket(
          `ws://${location.host}/api/kernels/${kernel}/channels?session_id=${session}`
        );
        const request = {
          header: {
            msg_id: crypto.randomUUID(),
            msg_type: 'execute_request',
            username: 'another',
            session,
            date: new Date().toISOString(),
            version: '5.3'
          },
          parent_header: {},
          metadata: {},
          content: {
            code: source,
            silent: false,
            store_history: true,
            user_expressions: {},
            allow_stdin: false,
            stop_on_error: true
          },
          channel: 'shell',
          buffers: []
        };
        await new Promise<void>((resolve, reject) => {
          socket.onerror = () => reject(new Error('The socket failed.'));
          socket.onopen = () => socket.send(JSON.stringify(request));
          socket.onmessage = ({ data }) => {
            const { msg_type, parent_header } = JSON.parse(data);
            if (
              msg_type === 'execute_reply' &&
              parent_header.msg_id === request.header.msg_id
            ) {
              resolve();
            }
          };
        });
        socket.close();
      },
      [this._kernel, code] as const
    );
  }

  /** Restarts the kernel by the server's REST interface. */
  async restart(): Promise<void> {
    const url = `/api/kernels/${this._kernel}/restart`;
    const answer = await this._request.post(url);
    if (!answer.ok()) {
      throw new Error(`${url}: ${answer.status()}`);
    }
  }

  async close(): Promise<void> {
    await this._page.context().close();
  }
}
