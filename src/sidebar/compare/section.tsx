import React from 'react';

import { ITranslator } from '../../core';
import { Section } from '../section';

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "Compare": what each backend can do today, and what became of the question of 2016. */
export class CompareSection extends Section {
  constructor(private readonly trans: ITranslator) {
    super(trans.__('Compare backends'));
    this.addClass('jp-KerasAdvisor-compare');
  }

  /** Brings a backend to the fore; null for none. */
  highlight(backend: string | null): void {
    this._highlight = { backend };
    this.update();
  }

  protected render(): JSX.Element {
    const { trans } = this;
    if (!this._content) {
      this.load();
      return (
        <p className="jp-KerasAdvisor-empty" role="status">
          {this._failed
            ? trans.__('The comparison could not be loaded. Reload the page.')
            : trans.__('Loading…')}
        </p>
      );
    }
    const { Compare } = this._content;
    return <Compare highlight={this._highlight} trans={trans} />;
  }

  private load(): void {
    if (this._loading) {
      return;
    }
    this._loading = import(/* webpackChunkName: "compare" */ './content').then(
      content => {
        this._content = content;
        this.update();
      },
      reason => {
        console.error(
          'The comparison of backends could not be loaded:',
          reason
        );
        this._failed = true;
        this.update();
      }
    );
  }

  private _content: Content | null = null;
  private _loading: Promise<void> | null = null;
  private _failed = false;
  // An object, so that the same backend can be asked for twice.
  private _highlight: { readonly backend: string | null } = { backend: null };
}
