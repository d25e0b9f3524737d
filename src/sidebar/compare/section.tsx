import { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import React from 'react';

import { ITranslator } from '../../core';
import { LazySection } from '../lazysection';
import { ISection } from '../section';

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "Compare backends", of which notifications and advice open one. */
export const compareSection: ISection = {
  id: 'compare',
  size: 5,
  solo: true,
  label: trans => trans.__('Compare Keras Backends'),
  create: ({ trans }) => new CompareSection(trans)
};

/** "Compare": what each backend can do today, and what became of the question of 2016. */
class CompareSection extends LazySection<Content> {
  constructor(trans: ITranslator) {
    super(trans.__('Compare backends'), trans);
    this.addClass('jp-KerasAdvisor-compare');
  }

  override onOpen({ backend }: ReadonlyPartialJSONObject): void {
    if (typeof backend === 'string') {
      this._highlight = { backend };
      this.update();
    }
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
