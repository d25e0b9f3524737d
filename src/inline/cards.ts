import { Cell } from '@jupyterlab/cells';
import { CommandRegistry } from '@lumino/commands';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';
import { PanelLayout } from '@lumino/widgets';

import { IFinding, ITranslator } from '../core';
import { IAdvice, ISettings } from '../tokens';
import { Actions } from '../ui/actions';
import { Card } from './card';
import { holdView } from './steady';
import { Typing } from './typing';

/** What the cards of one notebook are made of. */
export interface ICardsOptions {
  readonly advice: IAdvice;
  readonly actions: Actions;
  readonly settings: ISettings;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
  readonly typing: Typing;
}

/** Keeps one card under the input of every cell of a notebook that has findings. */
export class Cards implements IDisposable {
  constructor(private readonly options: ICardsOptions) {
    const { advice, settings, typing } = options;
    advice.changed.connect(this.update, this);
    settings.changed.connect(this.update, this);
    typing.settled.connect(this.update, this);
    // A cell that moves is a new widget with the same findings.
    advice.panel.content.model?.cells.changed.connect(this.schedule, this);
    // The commands of other rooms decide what a card can offer.
    options.commands.commandChanged.connect(this.onCommand, this);
    this.update();
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      Signal.clearData(this);
      this._cards.forEach(card => card.dispose());
      this._cards.clear();
    }
  }

  /** Brings the cards to what the findings are now; cells in which somebody is typing wait. */
  update(): void {
    const { advice, settings, typing } = this.options;
    if (this._isDisposed || advice.isDisposed) {
      return;
    }
    const wanted = new Map<string, IFinding[]>();
    if (settings.current.display === 'card') {
      for (const finding of advice.findings) {
        const group = wanted.get(finding.cellId);
        if (group) {
          group.push(finding);
        } else {
          wanted.set(finding.cellId, [finding]);
        }
      }
    }
    if (wanted.size === 0 && this._cards.size === 0) {
      return;
    }
    const cells = new Map<string, Cell>();
    for (const cell of advice.panel.content.widgets) {
      cells.set(cell.model.sharedModel.getId(), cell);
    }
    const changes: (() => void)[] = [];
    for (const [id, card] of this._cards) {
      if (card.isDisposed || card.cell !== cells.get(id)) {
        // Its cell is gone, or moved and is another widget now.
        this._cards.delete(id);
      } else if (!wanted.has(id) && !typing.isIn(id) && this.open(card.cell)) {
        this._cards.delete(id);
        changes.push(() => {
          remove(card);
          settleHeight(card.cell);
        });
      }
    }
    for (const [id, findings] of wanted) {
      const cell = cells.get(id);
      if (cell && !typing.isIn(id)) {
        changes.push(...this.place(id, cell, findings));
      }
    }
    if (changes.length > 0) {
      holdView(advice.panel.content, () => changes.forEach(each => each()));
    }
  }

  /** The card of a cell, if it has one. */
  cardOf(cellId: string): Card | undefined {
    return this._cards.get(cellId);
  }

  private place(
    id: string,
    cell: Cell,
    findings: readonly IFinding[]
  ): (() => void)[] {
    const present = this._cards.get(id);
    if (present) {
      return present.differs(findings)
        ? [
            () => {
              present.setFindings(findings);
              settleHeight(cell);
            }
          ]
        : [];
    }
    if (!this.open(cell)) {
      return [];
    }
    const layout = cell.layout as PanelLayout;
    const input = layout.widgets.findIndex(widget =>
      widget.hasClass('jp-Cell-inputWrapper')
    );
    if (input === -1) {
      return [];
    }
    const card = new Card(cell, this.options);
    this._cards.set(id, card);
    return [
      () => {
        card.setFindings(findings);
        layout.insertWidget(input + 1, card);
        settleHeight(cell);
      }
    ];
  }

  /**
   * Whether widgets can be put into a cell and taken out of it now; if not, there is another update when they can. A
   * cell that was never drawn has no input yet, and the windowing mode `full` takes the children of cells that are out
   * of view from the page behind the layout's back.
   */
  private open(cell: Cell): boolean {
    const open = !cell.isPlaceholder() && cell.isAttached;
    if (!open && !this._awaited.has(cell)) {
      this._awaited.add(cell);
      cell.inViewportChanged.connect(this.schedule, this);
      void cell.ready.then(() => this.schedule());
    }
    return open;
  }

  private onCommand(
    sender: unknown,
    change: CommandRegistry.ICommandChangedArgs
  ): void {
    if (change.type === 'added' && change.id?.startsWith('keras-advisor:')) {
      this._cards.forEach(card => card.refresh());
    }
  }

  /** Updates once everybody else has dealt with the change. */
  private schedule(): void {
    if (!this._scheduled) {
      this._scheduled = true;
      queueMicrotask(() => {
        this._scheduled = false;
        this.update();
      });
    }
  }

  private _isDisposed = false;
  private _scheduled = false;
  private readonly _cards = new Map<string, Card>();
  private readonly _awaited = new WeakSet<Cell>();
}

/** Takes a card away; the focus that was in it goes to its cell, where the next key is expected. */
function remove(card: Card): void {
  if (card.node.contains(document.activeElement)) {
    card.cell.node.focus({ preventScroll: true });
  }
  card.dispose();
}

/**
 * Lets the browser measure a cell anew that it does not draw because it is out of view (windowing mode
 * `contentVisibility`). Else the cell would keep its height without the card until it is scrolled into view, and then
 * jump.
 */
function settleHeight(cell: Cell): void {
  const { node } = cell;
  if (node.style.getPropertyValue('content-visibility') !== 'auto') {
    return;
  }
  node.style.setProperty('content-visibility', 'visible');
  const restore = () => {
    // Where it came into view meanwhile, JupyterLab has seen to it.
    if (!cell.isDisposed && node.style.contain.includes('paint')) {
      node.style.setProperty('content-visibility', 'auto');
    }
  };
  // The browser remembers the size of what it draws at the end of a frame.
  requestAnimationFrame(() => requestAnimationFrame(restore));
}
