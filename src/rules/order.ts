import { IFact, INotebookView } from '../core';

/** Where a fact's cell last ran with the source that it has now; -1 when it did not. */
export function lastRun(notebook: INotebookView, fact: IFact): number {
  const source = notebook.cell(fact.cellId)?.source;
  const runs = notebook.executions ?? [];
  for (let i = runs.length - 1; i >= 0; i--) {
    if (runs[i].cellId === fact.cellId) {
      return runs[i].source === source ? i : -1;
    }
  }
  return -1;
}

/** Where a fact's cell first ran with the source that it has now; -1 when it did not. */
export function firstRun(notebook: INotebookView, fact: IFact): number {
  const source = notebook.cell(fact.cellId)?.source;
  return (notebook.executions ?? []).findIndex(
    run => run.cellId === fact.cellId && run.source === source
  );
}

/** Whether a fact's cell was edited since it last ran. */
export function editedSinceRun(notebook: INotebookView, fact: IFact): boolean {
  return (
    (notebook.executions ?? []).some(run => run.cellId === fact.cellId) &&
    lastRun(notebook, fact) < 0
  );
}

/** Whether it is known that one fact's cell ran before another's, which ran too. */
export function ranBefore(
  notebook: INotebookView,
  first: IFact,
  second: IFact
): boolean {
  const a = firstRun(notebook, first);
  const b = firstRun(notebook, second);
  return a >= 0 && b >= 0 && a < b;
}
