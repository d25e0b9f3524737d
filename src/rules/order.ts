import {
  IExecution,
  IFact,
  INotebookView,
  isCertain,
  loadsKeras
} from '../core';

/** What became of a fact's cell, as it stands now, since the kernel started. */
export type RunState =
  /** Nobody knows what ran. */
  | 'unknown'
  | 'not-run'
  /** It ran, but with another source than it has now. */
  | 'edited'
  /** It ran and stopped with an error. */
  | 'failed'
  | 'ran';

/** What became of a fact's cell when it last ran. */
export function runState(notebook: INotebookView, fact: IFact): RunState {
  if (notebook.executions === null) {
    return 'unknown';
  }
  const runs = notebook.executions.filter(run => run.cellId === fact.cellId);
  const last = runs[runs.length - 1];
  if (!last) {
    return 'not-run';
  }
  if (isStale(notebook, last)) {
    return 'edited';
  }
  return last.failed ? 'failed' : 'ran';
}

/** Whether a run was of a source that its cell has no more, or of a cell that is gone. */
function isStale(notebook: INotebookView, run: IExecution): boolean {
  return notebook.cell(run.cellId)?.source !== run.source;
}

/** Where a fact's cell first ran to its end with the source that it has now; -1 when it did not. */
function firstRun(notebook: INotebookView, fact: IFact): number {
  return (notebook.executions ?? []).findIndex(
    run => run.cellId === fact.cellId && !run.failed && !isStale(notebook, run)
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

/** What loads Keras for certain where its statement runs. */
function loads(notebook: INotebookView): IFact[] {
  return notebook.facts.filter(fact => loadsKeras(fact) && isCertain(fact));
}

/** What loaded Keras in a cell that ran before a setting's; null when nothing is known to have. */
export function loadBefore(
  notebook: INotebookView,
  setting: IFact
): IFact | null {
  const before = loads(notebook).filter(load =>
    ranBefore(notebook, load, setting)
  );
  return (
    before.find(
      load => !before.some(each => ranBefore(notebook, each, load))
    ) ?? null
  );
}

/** Whether a setting's cell ran, then one that loads Keras, and none that is known to load it before. */
export function setInTime(notebook: INotebookView, setting: IFact): boolean {
  return (
    loadBefore(notebook, setting) === null &&
    loads(notebook).some(load => ranBefore(notebook, setting, load))
  );
}

/** Whether a cell that was edited or deleted since, and so may have loaded Keras, ran before a fact's. */
export function strangerBefore(notebook: INotebookView, fact: IFact): boolean {
  const end = firstRun(notebook, fact);
  return (notebook.executions ?? [])
    .slice(0, Math.max(end, 0))
    .some(run => isStale(notebook, run));
}
