import { NotebookPanel } from '@jupyterlab/notebook';

/** Marks the cell for a moment; the style sheet says how, and for whom nothing may move. */
const markClass = 'jp-KerasAdvisor-mod-target';
const markMilliseconds = 1600;

/** Where to go. */
export interface ICellTarget {
  /** The shared model's id of the cell. */
  readonly cellId: string;
  /** An offset in the cell's source to put the cursor at; the cell alone gets the focus without it. */
  readonly offset?: number;
}

/** Brings a cell into view, gives it the focus and marks it briefly. False when the notebook has no such cell. */
export async function goToCell(
  panel: NotebookPanel,
  { cellId, offset }: ICellTarget
): Promise<boolean> {
  const notebook = panel.content;
  const index = notebook.widgets.findIndex(
    cell => cell.model.sharedModel.getId() === cellId
  );
  if (index < 0) {
    return false;
  }
  const cell = notebook.widgets[index];
  notebook.deselectAll();
  notebook.activeCellIndex = index;
  notebook.mode = 'command';
  // Refused when another jump comes in between; then that one has the last word.
  await notebook.scrollToItem(index, 'smart').catch(() => undefined);
  // An editor is made only once its cell has come near the viewport.
  await cell.ready;
  const { editor } = cell;
  const position =
    offset === undefined ? undefined : editor?.getPositionAt(offset);
  if (editor && position && cell.model.type === 'code' && !cell.inputHidden) {
    editor.setCursorPosition(position);
    notebook.mode = 'edit';
    editor.revealPosition(position);
  }
  notebook.activate();
  mark(cell.node);
  return true;
}

function mark(node: HTMLElement): void {
  node.classList.remove(markClass);
  // Reading the layout makes a second mark start from the beginning.
  void node.offsetWidth;
  node.classList.add(markClass);
  setTimeout(() => node.classList.remove(markClass), markMilliseconds);
}
