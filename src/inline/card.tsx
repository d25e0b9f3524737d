import { Cell } from '@jupyterlab/cells';
import { JSONExt, ReadonlyPartialJSONValue } from '@lumino/coreutils';
import { Widget } from '@lumino/widgets';
import React from 'react';
import { flushSync } from 'react-dom';
import { Root, createRoot } from 'react-dom/client';

import { IFinding, ITranslator } from '../core';
import { ICheck } from '../tokens';
import { Actions } from '../ui/actions';
import { ErrorBoundary } from '../ui/boundary';
import { countFindings } from '../ui/count';
import { fingerprint } from '../ui/fingerprint';
import { CardBody } from './body';
import { BriefBody } from './brief';

/** What a card is made of. */
export interface ICardOptions {
  readonly actions: Actions;
  readonly trans: ITranslator;
}

/** What a card shows. */
export interface ICardContent {
  readonly findings: readonly IFinding[];
  readonly check: ICheck | null;
  /** By finding, that of another card whose switch of the backend solves it, too. */
  readonly leaders: readonly (IFinding | null)[];
  /** Whether each finding has one line only, where cards are not wanted. */
  readonly isBrief: boolean;
}

/** An advisory card of a cell: a widget beside the input and the output, never a part of either. */
export class Card extends Widget {
  constructor(
    readonly cell: Cell,
    /** Under which part of the cell it stands. */
    readonly under: IFinding['under'],
    private readonly _options: ICardOptions
  ) {
    super();
    this.addClass('jp-KerasAdvisor-card');
    // Not a region: there may be many, and landmarks are few.
    this.node.setAttribute('role', 'group');
    // Keys that reach a button here are for that button, not for the notebook's command mode.
    this.node.dataset.lmSuppressShortcuts = 'true';
    this.node.addEventListener('keydown', this._onKey);
    this._root = createRoot(this.node);
  }

  /** Whether this would look different from what is shown. */
  differs(content: ICardContent): boolean {
    return !JSONExt.deepEqual(asJSON(content), asJSON(this._content));
  }

  /** Shows something else. The height is final when this returns, so that the view can be held. */
  setContent(content: ICardContent): void {
    this._content = content;
    this.node.setAttribute('aria-label', this._name());
    this.refresh();
  }

  /** Shows the same again with what can be done about it now. */
  refresh(): void {
    flushSync(() =>
      this._root.render(
        <ErrorBoundary
          message={this._options.trans.__('This advice could not be shown.')}
        >
          {this._content.isBrief ? (
            <BriefBody {...this._content} {...this._options} />
          ) : (
            <CardBody {...this._content} {...this._options} />
          )}
        </ErrorBoundary>
      )
    );
  }

  /** “Keras advice, cell 2: 1 error”. */
  private _name(): string {
    const { trans } = this._options;
    const { findings } = this._content;
    if (findings.length === 0) {
      return trans.__('Keras advice');
    }
    const cell = findings[0].cell + 1;
    const count = countFindings(findings, trans);
    return this.under === 'input'
      ? trans.__('Keras advice, cell %1: %2', cell, count)
      : trans.__('Keras advice, output of cell %1: %2', cell, count);
  }

  override dispose(): void {
    if (!this.isDisposed) {
      const root = this._root;
      // React does not like to be unmounted while it renders, which a click in the card may do.
      queueMicrotask(() => root.unmount());
      super.dispose();
    }
  }

  private readonly _onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.cell.node.focus({ preventScroll: true });
    }
  };

  private readonly _root: Root;
  private _content: ICardContent = {
    findings: [],
    check: null,
    leaders: [],
    isBrief: false
  };
}

/** What a reader sees of a card. */
function asJSON(content: ICardContent): ReadonlyPartialJSONValue {
  const { findings, check, isBrief, leaders } = content;
  return [
    isBrief,
    findings.map(fingerprint),
    check && { ...check },
    leaders.map(leader => leader && [leader.cellId, leader.cell])
  ];
}
