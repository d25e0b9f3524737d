import type { IJupyterLabPageFixture } from '@jupyterlab/galata';
import type { NotebookPanel } from '@jupyterlab/notebook';

/** Executes a command without waiting for its end. */
export async function command(
  page: IJupyterLabPageFixture,
  id: string,
  args: Record<string, string> = {}
): Promise<void> {
  await page.evaluate(
    ([name, values]) => {
      void window.jupyterapp.commands.execute(
        name as string,
        values as Record<string, string>
      );
    },
    [id, args] as const
  );
}

/** Changes a cell's source as another client would: through the shared model, without a hand in this page. */
export async function setSource(
  page: IJupyterLabPageFixture,
  index: number,
  source: string
): Promise<void> {
  await page.evaluate(
    ([at, text]) => {
      const panel = window.jupyterapp.shell.currentWidget as NotebookPanel;
      panel.content.model!.sharedModel.getCell(at).setSource(text);
    },
    [index, source] as const
  );
}

/** The windowing mode of the notebook in front. */
export async function windowingModeOf(
  page: IJupyterLabPageFixture
): Promise<string> {
  return page.evaluate(
    () =>
      (window.jupyterapp.shell.currentWidget as NotebookPanel).content
        .notebookConfig.windowingMode
  );
}

/** How many questions the advisor put to kernels, and how many of them were answered. */
export interface IProbes {
  readonly asked: number;
  readonly answered: number;
}

/** Counts the questions that the advisor puts to kernels in sessions that begin from now on. */
export function countProbes(page: IJupyterLabPageFixture): IProbes {
  const open = new Set<string>();
  const count = { asked: 0, answered: 0 };
  page.on('websocket', socket => {
    socket.on('framesent', ({ payload }) => {
      const text = payload.toString();
      const id = /"msg_id":\s*"([^"]+)"/.exec(text)?.[1];
      if (text.includes('keras_advisor') && id) {
        count.asked += 1;
        open.add(id);
      }
    });
    socket.on('framereceived', ({ payload }) => {
      const text = payload.toString();
      const id = [...open].find(each => text.includes(each));
      if (id && text.includes('execute_reply')) {
        count.answered += 1;
        open.delete(id);
      }
    });
  });
  return count;
}
