import { INotebookTracker } from '@jupyterlab/notebook';
import { CommandRegistry } from '@lumino/commands';
import React from 'react';

import { ITranslator } from '../../core';
import { IAdvice, IAdvisor, ISettings } from '../../tokens';
import { LazySection } from '../lazysection';
import { ContentWatch } from './contentwatch';

/** What the section needs. */
export interface INotebookSectionOptions {
  readonly tracker: INotebookTracker;
  readonly advisor: IAdvisor;
  readonly settings: ISettings;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
}

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "This notebook": the findings of the notebook in front. */
export class NotebookSection extends LazySection<Content> {
  constructor(private readonly options: INotebookSectionOptions) {
    super(options.trans.__('This notebook'), options.trans);
    this.addClass('jp-KerasAdvisor-notebook');
    const { advisor, settings, tracker } = options;
    // Edits that change no finding may still change what is said where there is none: which backend is set, and where.
    this._watch = new ContentWatch(() => this.update());
    advisor.currentChanged.connect(this.onCurrent, this);
    tracker.currentChanged.connect(() => this.update());
    settings.changed.connect(() => this.update());
    this.onCurrent();
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "panel" */ './content');
  }

  protected renderContent({ NotebookContent }: Content): JSX.Element {
    return <NotebookContent {...this.options} advice={this._advice} />;
  }

  private onCurrent(): void {
    this._advice?.changed.disconnect(this.update, this);
    this._advice = this.options.advisor.current;
    this._advice?.changed.connect(this.update, this);
    this._watch.model = this._advice?.panel.content.model ?? null;
    this.update();
  }

  private readonly _watch: ContentWatch;
  private _advice: IAdvice | null = null;
}
