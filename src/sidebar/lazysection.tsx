import React from 'react';

import { ITranslator } from '../core';
import { ErrorBoundary } from '../ui/boundary';
import { guard } from '../ui/guard';
import { Section } from './section';

/** A section whose content is loaded when it is first seen: most pages never show it. */
export abstract class LazySection<Content> extends Section {
  constructor(
    label: string,
    protected readonly trans: ITranslator
  ) {
    super(label);
  }

  /** Imports what the section shows. */
  protected abstract load(): Promise<Content>;

  /** Renders with what was imported. */
  protected abstract renderContent(content: Content): JSX.Element;

  protected render(): JSX.Element {
    if (this._content) {
      return (
        <ErrorBoundary
          message={this.trans.__('This section could not be shown.')}
        >
          {this.renderContent(this._content)}
        </ErrorBoundary>
      );
    }
    if (!this._loading) {
      this._loading = true;
      guard('Loading a section of the panel', () => this._load());
    }
    return (
      <p className="jp-KerasAdvisor-empty" role="status">
        {this._failed
          ? this.trans.__('This section could not be loaded. Reload the page.')
          : this.trans.__('Loading…')}
      </p>
    );
  }

  private async _load(): Promise<void> {
    try {
      this._content = await this.load();
    } catch (reason) {
      console.error('A section of the panel could not be loaded:', reason);
      this._failed = true;
    }
    this.update();
  }

  private _content: Content | null = null;
  private _loading = false;
  private _failed = false;
}
