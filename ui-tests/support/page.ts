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

/** Counts the questions that the advisor puts to kernels in sessions that begin from now on. */
export function countProbes(page: IJupyterLabPageFixture): () => number {
  let count = 0;
  page.on('websocket', socket => {
    socket.on('framesent', ({ payload }) => {
      if (payload.toString().includes('keras_advisor')) {
        count += 1;
      }
    });
  });
  return () => count;
}
