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
      const gone = card.isDisposed || card.cell !== cells.get(id);
      if (gone || (!wanted.has(id) && !typing.isIn(id))) {
        this._cards.delete(id);
        changes.push(() => this.remove(card));
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
        ? [() => present.setFindings(findings)]
        : [];
    }
    if (cell.isPlaceholder()) {
      this.wait(cell);
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
      }
    ];
  }

  /** Before a cell is ready it has no input to stand under. */
  private wait(cell: Cell): void {
    if (!this._awaited.has(cell)) {
      this._awaited.add(cell);
      void cell.ready.then(() => this.schedule());
    }
  }

  private remove(card: Card): void {
    if (card.isDisposed) {
      return;
    }
    if (card.node.contains(document.activeElement)) {
      // The focus would fall to the page, and the next key with it.
      card.cell.node.focus({ preventScroll: true });
    }
    card.dispose();
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
