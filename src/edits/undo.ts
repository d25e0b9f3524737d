import { ISharedNotebook, YNotebook } from '@jupyter/ydoc';
import { UndoManager } from 'yjs';

/**
 * Makes one transaction of `change`, and one undo step of the transaction.
 *
 * JupyterLab keeps one history for the notebook (undo in command mode) and, unless the user set
 * `documentWideUndoRedo`, another one for each cell (undo while editing it). A history takes in the transactions
 * whose origin it tracks. The transaction made here has the notebook as its origin, so the notebook's history holds
 * all of it; the histories of `cellIds` are made to track it too, so that undo inside a changed cell takes the change
 * of that cell back instead of reaching past it to what the user typed before.
 *
 * Returns a function that takes this one transaction back, whatever was edited since, and the steps made of it.
 */
export function undoable(
  notebook: ISharedNotebook,
  cellIds: ReadonlySet<string>,
  change: () => void
): { undo: () => void; steps: UndoManager['undoStack'] } {
  const shared = notebook as YNotebook;
  const own = new UndoManager([shared.ydoc.getArray('cells')], {
    trackedOrigins: new Set()
  });
  const histories = new Set<UndoManager>([shared.undoManager]);
  for (const cell of shared.cells) {
    if (cellIds.has(cell.id) && cell.undoManager) {
      histories.add(cell.undoManager);
    }
  }

  const added: UndoManager[] = [];
  for (const history of [...histories, own]) {
    // What was typed less than half a second ago would be merged into the same step.
    history.stopCapturing();
    if (!history.trackedOrigins.has(shared)) {
      history.trackedOrigins.add(shared);
      added.push(history);
    }
  }
  try {
    shared.transact(change);
  } finally {
    for (const history of added) {
      history.trackedOrigins.delete(shared);
    }
    for (const history of histories) {
      history.stopCapturing();
    }
  }

  const steps = new Map(
    [...histories].map(history => [history, top(history)] as const)
  );
  const undo = (): void => {
    const whole = shared.undoManager;
    if (shared.isDisposed || own.undoStack.length === 0) {
      return;
    }
    if (top(whole) === steps.get(whole)) {
      // The ordinary way, so that it can be redone the ordinary way.
      whole.undo();
      own.clear();
    } else {
      own.undo();
    }
    own.destroy();
    // The step is gone: left in a history, it would make one undo there do nothing.
    for (const [history, step] of steps) {
      const index = step ? history.undoStack.indexOf(step) : -1;
      if (index >= 0) {
        history.undoStack.splice(index, 1);
      }
    }
  };
  const made = [...steps.values(), top(own)];
  return { undo, steps: made.filter(step => step !== undefined) };
}

/** A step of a history. */
type Step = UndoManager['undoStack'][number];

/** The latest step of a history. */
function top(history: UndoManager): Step | undefined {
  return history.undoStack[history.undoStack.length - 1];
}
