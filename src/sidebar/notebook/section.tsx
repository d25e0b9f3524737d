import { ActivityMonitor } from '@jupyterlab/coreutils';
import { INotebookModel } from '@jupyterlab/notebook';
import React from 'react';

import { IAdvice } from '../../tokens';
import { guard } from '../../ui/guard';
import { LazySection } from '../lazysection';
import { ISection, ISectionContext } from '../section';

/** For how many milliseconds nobody types before the section follows an edit that changed no finding. */
const pause = 800;

/** "This notebook": more of the height than the kernel, for there may be many findings. */
export const notebookSection: ISection = {
  id: 'notebook',
  size: 6,
  label: trans => trans.__('Show Keras Findings'),
  create: context => new NotebookSection(context)
};

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "This notebook": the findings of the notebook in front. */
class NotebookSection extends LazySection<Content> {
  constructor(private readonly _options: ISectionContext) {
    super(_options.trans.__('This notebook'), _options.trans);
    this.addClass('jp-KerasAdvisor-notebook');
    const { advisor, settings, tracker } = _options;
    advisor.currentChanged.connect(this._onCurrent, this);
    tracker.currentChanged.connect(() => this.update());
    settings.changed.connect(() => this.update());
    this._onCurrent();
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "panel" */ './content');
  }

  protected renderContent({ NotebookContent }: Content): JSX.Element {
    return <NotebookContent {...this._options} advice={this._advice} />;
  }

  private _onCurrent(): void {
    this._advice?.changed.disconnect(this.update, this);
    this._advice = this._options.advisor.current;
    this._advice?.changed.connect(this.update, this);
    this._monitor?.dispose();
    const model = this._advice?.panel.content.model;
    this._monitor = model
      ? new ActivityMonitor({ signal: model.contentChanged, timeout: pause })
      : null;
    this._monitor?.activityStopped.connect(this._onEdited, this);
    this.update();
  }

  /** An edit that changes no finding may still change which backend is set, and where. */
  private _onEdited(): void {
    guard('Updating a section of the panel', async () => {
      await this._advice?.whenCurrent();
      this.update();
    });
  }

  private _monitor: ActivityMonitor<INotebookModel, void> | null = null;
  private _advice: IAdvice | null = null;
}
