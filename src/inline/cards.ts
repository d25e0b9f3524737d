import { Cell } from '@jupyterlab/cells';
import { CommandRegistry } from '@lumino/commands';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';
import { PanelLayout } from '@lumino/widgets';

import { IFinding, ITranslator } from '../core';
import { IAdvice, ICheck, ISettings } from '../tokens';
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

/** A card that should be there. */
interface IPlacement {
  readonly cellId: string;
  readonly under: IFinding['under'];
  readonly findings: IFinding[];
  check: ICheck | null;
}

/** The class of the part of a cell under which a card stands. */
const wrappers: Record<IFinding['under'], string> = {
  input: 'jp-Cell-inputWrapper',
  output: 'jp-Cell-outputWrapper'
};

/**
 * Keeps one card under the input of every cell of a notebook that has findings, and one under its output where they
 * are about that.
 */
export class Cards implements IDisposable {
  constructor(private readonly _options: ICardsOptions) {
    const { advice, settings, typing } = _options;
    advice.changed.connect(this.update, this);
    settings.changed.connect(this.update, this);
    typing.ended.connect(this.update, this);
    // A cell that moves is a new widget with the same findings.
    advice.panel.content.model?.cells.changed.connect(this._schedule, this);
    // The commands of other layers decide what a card can offer.
    _options.commands.commandChanged.connect(this._onCommand, this);
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
    const { advice, typing } = this._options;
    if (this._isDisposed || advice.isDisposed) {
      return;
    }
    const placements = this._placements();
    if (placements.size === 0 && this._cards.size === 0) {
      return;
    }
    const cells = new Map<string, Cell>();
    for (const cell of advice.panel.content.widgets) {
      cells.set(cell.model.sharedModel.getId(), cell);
    }
    const changes: (() => void)[] = [];
    for (const [key, card] of this._cards) {
      const id = idOf(card.cell);
      if (card.isDisposed || id === null || card.cell !== cells.get(id)) {
        // Its cell is gone, or moved and is another widget now.
        this._cards.delete(key);
      } else if (
        !placements.has(key) &&
        !typing.isIn(id) &&
        this._isOpen(card.cell)
      ) {
        this._cards.delete(key);
        changes.push(() => {
          remove(card);
          settleHeight(card.cell);
        });
      }
    }
    for (const [key, each] of placements) {
      const cell = cells.get(each.cellId);
      if (cell && !typing.isIn(each.cellId)) {
        changes.push(...this._place(key, cell, each));
      }
    }
    if (changes.length > 0) {
      holdView(advice.panel.content, () => changes.forEach(each => each()));
    }
  }

  /** The cards that should be there, by cell and place. */
  private _placements(): Map<string, IPlacement> {
    const { advice, settings } = this._options;
    const placements = new Map<string, IPlacement>();
    const of = (cellId: string, under: IFinding['under']): IPlacement => {
      const key = `${under} ${cellId}`;
      const known = placements.get(key);
      const each = known ?? { cellId, under, findings: [], check: null };
      placements.set(key, each);
      return each;
    };
    if (settings.current.display === 'card') {
      for (const finding of advice.findings) {
        of(finding.cellId, finding.under).findings.push(finding);
      }
      if (advice.check) {
        of(advice.check.cellId, 'input').check = advice.check;
      }
    } else {
      // What is in an output has no mark: there is a line at it.
      for (const finding of advice.findings) {
        if (finding.range.from === finding.range.to) {
          of(finding.cellId, finding.under).findings.push(finding);
        }
      }
    }
    return placements;
  }

  private _place(
    key: string,
    cell: Cell,
    { check, findings, under }: IPlacement
  ): (() => void)[] {
    const { actions, settings } = this._options;
    const leaders = findings.map(finding => actions.leaderOf(finding));
    const isBrief = settings.current.display === 'marks';
    const content = { findings, check, leaders, isBrief };
    const present = this._cards.get(key);
    if (present) {
      return present.differs(content)
        ? [
            () => {
              present.setContent(content);
              settleHeight(cell);
            }
          ]
        : [];
    }
    if (!this._isOpen(cell)) {
      return [];
    }
    const layout = cell.layout as PanelLayout;
    const above = () =>
      layout.widgets.findIndex(widget => widget.hasClass(wrappers[under]));
    if (above() === -1) {
      return [];
    }
    const card = new Card(cell, under, this._options);
    this._cards.set(key, card);
    return [
      () => {
        card.setContent(content);
        // The cell's other card may have come in between.
        layout.insertWidget(above() + 1, card);
        settleHeight(cell);
      }
    ];
  }

  /**
   * Whether widgets can be put into a cell and taken out of it now; if not, there is another update when they can. A
   * cell that was never drawn has no input yet, and the windowing mode `full` takes the children of cells that are out
   * of view from the page behind the layout's back.
   */
  private _isOpen(cell: Cell): boolean {
    const open = !cell.isPlaceholder() && cell.isAttached;
    if (!open && !this._awaited.has(cell)) {
      this._awaited.add(cell);
      cell.inViewportChanged.connect(this._schedule, this);
      cell.ready.then(
        () => this._schedule(),
        () => {
          // The cell was disposed before it was drawn: it needs no card.
        }
      );
    }
    return open;
  }

  private _onCommand(
    sender: unknown,
    change: CommandRegistry.ICommandChangedArgs
  ): void {
    if (change.type === 'added' && change.id?.startsWith('keras-advisor:')) {
      this._cards.forEach(card => card.refresh());
    }
  }

  /** Updates once everybody else has dealt with the change. */
  private _schedule(): void {
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

/** The id of a card's cell; null when the cell is gone. */
function idOf(cell: Cell): string | null {
  return cell.isDisposed ? null : cell.model.sharedModel.getId();
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
