import { INotebookView, IObservation, IOldUse } from '../core';
import { lineIndexOf } from '../core/notebook/lines';

/**
 * The uses of old Keras on the line at which an error arose, or else on the one that called it. A line is that of the
 * traceback only where its text is the same still.
 */
export function oldUsesOfFailedLine(
  { cellId, lines }: IObservation,
  notebook: INotebookView
): readonly IOldUse[] {
  const uses = notebook.oldUses?.uses ?? [];
  for (const failed of [...lines].reverse()) {
    const found = uses.filter(use => isOn(use, failed, notebook));
    // The same line may stand in several cells; the one that failed goes first.
    const own = found.filter(use => use.cellId === cellId);
    const others = found.filter(use => use.cellId === found[0]?.cellId);
    if (found.length > 0) {
      return own.length > 0 ? own : others;
    }
  }
  return [];
}

function isOn(
  { cellId, range }: IOldUse,
  { line, text }: IObservation['lines'][number],
  notebook: INotebookView
): boolean {
  const source = notebook.cell(cellId)?.source ?? '';
  const lineOf = lineIndexOf(source);
  const own = source.split('\n')[line - 1]?.trim() ?? '';
  return (
    text !== '' &&
    own.startsWith(text) &&
    lineOf(range.from) <= line &&
    line <= lineOf(range.to)
  );
}
