import { Notebook } from '@jupyterlab/notebook';

/** The element of a notebook that scrolls. */
function scrollerOf(notebook: Notebook): HTMLElement {
  return (
    notebook.node.querySelector<HTMLElement>('.jp-WindowedPanel-outer') ??
    notebook.node
  );
}

/** Whether a box that is drawn at all reaches into another one. */
function reaches(box: DOMRect, view: DOMRect): boolean {
  return box.height > 0 && box.bottom > view.top + 1 && box.top < view.bottom;
}

/** What the reader looks at: where the focus is, or else what stands at the top of the view. */
function anchorOf(notebook: Notebook, view: DOMRect): Element | null {
  const focused = document.activeElement;
  if (
    focused &&
    focused !== notebook.node &&
    notebook.node.contains(focused) &&
    reaches(focused.getBoundingClientRect(), view)
  ) {
    return focused;
  }
  for (const cell of notebook.widgets) {
    if (
      cell.node.isConnected &&
      reaches(cell.node.getBoundingClientRect(), view)
    ) {
      const parts = Array.from(cell.node.children);
      return (
        parts.find(part => reaches(part.getBoundingClientRect(), view)) ??
        cell.node
      );
    }
  }
  return null;
}

/** How many frames a change may take to reach its final height: an editor that comes into view is measured anew. */
const frames = 3;

/**
 * Changes the height of something in a notebook and scrolls by as much as that moved what the reader looks at. The
 * browser's own anchoring does not do it: JupyterLab switches it off for all cells but the active one.
 */
export function holdView(notebook: Notebook, change: () => void): void {
  const scroller = scrollerOf(notebook);
  const anchor = notebook.isVisible
    ? anchorOf(notebook, scroller.getBoundingClientRect())
    : null;
  if (!anchor) {
    change();
    return;
  }
  // Where the anchor stands in what is scrolled: scrolling does not change it, only heights above it do.
  const place = () => anchor.getBoundingClientRect().top + scroller.scrollTop;
  let before = place();
  const correct = (left: number) => {
    if (!anchor.isConnected || anchor.getClientRects().length === 0) {
      return;
    }
    const moved = place() - before;
    if (Math.abs(moved) >= 1) {
      scroller.scrollTop += moved;
      before += moved;
    }
    if (left > 0) {
      requestAnimationFrame(() => correct(left - 1));
    }
  };
  change();
  correct(frames);
}
