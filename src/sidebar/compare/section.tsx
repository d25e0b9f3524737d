import React from 'react';

import { ITranslator } from '../../core';
import { LazySection } from '../lazysection';

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "Compare": what each backend can do today, and what became of the question of 2016. */
export class CompareSection extends LazySection<Content> {
  constructor(trans: ITranslator) {
    super(trans.__('Compare backends'), trans);
    this.addClass('jp-KerasAdvisor-compare');
  }

  /** Brings a backend to the fore; null for none. */
  highlight(backend: string | null): void {
    this._highlight = { backend };
    this.update();
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "compare" */ './content');
  }

  protected renderContent({ Compare }: Content): JSX.Element {
    return <Compare highlight={this._highlight} trans={this.trans} />;
  }

  // An object, so that the same backend can be asked for twice.
  private _highlight: { readonly backend: string | null } = { backend: null };
}
