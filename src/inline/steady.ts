import { Notebook } from '@jupyterlab/notebook';

/** The class of a card. */
const cardClass = 'jp-KerasAdvisor-card';

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

/**
 * What the reader looks at, the best first: where the focus is, and what stands at the top of the view. A card is not
 * among them if there is anything else: it may be what goes.
 */
function anchorsOf(notebook: Notebook, view: DOMRect): Element[] {
  const isCard = (part: Element) => part.closest(`.${cardClass}`) !== null;
  const anchors: Element[] = [];
  const focused = document.activeElement;
  if (
    focused &&
    focused !== notebook.node &&
    notebook.node.contains(focused) &&
    // A cell's own top says nothing of a card within.
    !focused.querySelector(`.${cardClass}`) &&
    reaches(focused.getBoundingClientRect(), view)
  ) {
    anchors.push(focused);
  }
  for (const { node } of notebook.widgets) {
    if (node.isConnected && reaches(node.getBoundingClientRect(), view)) {
      const parts = Array.from(node.children).filter(part =>
        reaches(part.getBoundingClientRect(), view)
      );
      anchors.push(...(parts.length > 0 ? parts : [node]));
      if (!anchors.every(isCard)) {
        break;
      }
    }
  }
  return anchors.filter(part => !isCard(part)).concat(anchors.filter(isCard));
}

/** How many frames a change may take to reach its final height: an editor that comes into view is measured anew. */
const frames = 3;

/**
 * Changes the height of something in a notebook and scrolls by as much as that moved what the reader looks at. The
 * browser's own anchoring does not do it: JupyterLab switches it off for all cells but the active one.
 */
export function holdView(notebook: Notebook, change: () => void): void {
  const scroller = scrollerOf(notebook);
  const anchors = notebook.isVisible
    ? anchorsOf(notebook, scroller.getBoundingClientRect())
    : [];
  // Where an anchor stands in what is scrolled: scrolling does not change it, only heights above it do.
  const place = (anchor: Element) =>
    anchor.getBoundingClientRect().top + scroller.scrollTop;
  const places = anchors.map(place);
  change();
  // The change may have taken what was looked at.
  const at = anchors.findIndex(({ isConnected }) => isConnected);
  const anchor = anchors[at];
  if (!anchor) {
    return;
  }
  let before = places[at];
  const correct = (left: number) => {
    if (!anchor.isConnected || anchor.getClientRects().length === 0) {
      return;
    }
    const moved = place(anchor) - before;
    if (Math.abs(moved) >= 1) {
      scroller.scrollTop += moved;
      before += moved;
    }
    if (left > 0) {
      requestAnimationFrame(() => correct(left - 1));
    }
  };
  correct(frames);
}
