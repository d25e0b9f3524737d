import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Toolbar, ToolbarButton, refreshIcon } from '@jupyterlab/ui-components';
import { Message } from '@lumino/messaging';
import React from 'react';

import { ITranslator } from '../../core';
import { IKernelService, ISettings } from '../../tokens';
import { LazySection } from '../lazysection';

/** What the section needs. */
export interface IKernelSectionOptions {
  readonly tracker: INotebookTracker;
  readonly kernels: IKernelService;
  readonly settings: ISettings;
  readonly trans: ITranslator;
}

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./view');

/** "This kernel": what the kernel of the notebook in front says of itself. */
export class KernelSection
  extends LazySection<Content>
  implements Toolbar.IWidgetToolbar
{
  constructor(private readonly options: IKernelSectionOptions) {
    super(options.trans.__('This kernel'), options.trans);
    const { kernels, settings, tracker, trans } = options;
    this.addClass('jp-KerasAdvisor-kernel');
    this.toolbar = new Toolbar();
    this.toolbar.node.setAttribute('aria-label', trans.__('This kernel'));
    this._refresh = new ToolbarButton({
      icon: refreshIcon,
      tooltip: trans.__('Ask the kernel again'),
      onClick: () => void this.ask()
    });
    this.toolbar.addItem('refresh', this._refresh);
    kernels.changed.connect(this.onChanged, this);
    settings.changed.connect(this.onSettings, this);
    tracker.currentChanged.connect(this.onCurrent, this);
    this.onSettings();
  }

  /** The toolbar in the section's title. */
  readonly toolbar: Toolbar;

  /** Shows what a repair of keras.json would change, and has it repaired when the user agrees. */
  async repair(): Promise<void> {
    const { kernels, settings, trans } = this.options;
    const panel = this.panel;
    if (!panel || this._repairing) {
      return;
    }
    this._repairing = true;
    try {
      const { repairKerasJson } = await import(
        /* webpackChunkName: "repair" */ './repair'
      );
      await repairKerasJson({
        panel,
        kernels,
        preferred: settings.current.preferredBackend,
        onRestart: () => void this.restart(panel),
        trans
      });
    } finally {
      this._repairing = false;
    }
  }

  protected override onAfterShow(msg: Message): void {
    super.onAfterShow(msg);
    this.askIfAllowed();
  }

  protected override onAfterAttach(msg: Message): void {
    super.onAfterAttach(msg);
    this.askIfAllowed();
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "panel" */ './view');
  }

  protected renderContent({ KernelView }: Content): JSX.Element {
    const { kernels, settings, trans } = this.options;
    const panel = this.panel;
    return (
      <KernelView
        answer={panel && kernels.answerOf(panel)}
        asking={this._asking === panel && panel !== null}
        mode={settings.current.probe}
        onAsk={() => void this.ask()}
        onRestart={() => void this.restart()}
        onRepair={() => void this.repair()}
        trans={trans}
      />
    );
  }

  private get panel(): NotebookPanel | null {
    return this.options.tracker.currentWidget;
  }

  private onChanged(sender: IKernelService, panel: NotebookPanel): void {
    if (panel === this.panel) {
      this.update();
      this.askIfNew();
    }
  }

  private onCurrent(): void {
    this.update();
    this.askIfAllowed();
  }

  private onSettings(): void {
    this._refresh.enabled = this.options.settings.current.probe !== 'never';
    this.update();
    this.askIfAllowed();
  }

  /** Asks a kernel that was not asked yet, when it can be seen and the user lets it happen by itself. */
  private askIfAllowed(): void {
    const { kernels, settings } = this.options;
    const panel = this.panel;
    if (!panel || !this.isVisible || settings.current.probe !== 'auto') {
      return;
    }
    const answer = kernels.answerOf(panel);
    if (answer.status === 'unknown') {
      void this.ask();
    }
  }

  /** Asks a kernel that took the place of the one that is shown: restarted, or another one. */
  private askIfNew(): void {
    const answer = this.panel && this.options.kernels.answerOf(this.panel);
    if (answer?.status === 'unknown' && answer.reason === 'not-asked') {
      this.askIfAllowed();
    }
  }

  private async ask(): Promise<void> {
    const panel = this.panel;
    if (!panel || this._asking === panel) {
      return;
    }
    this._asking = panel;
    this.update();
    try {
      // The kernel may not have started yet when the notebook has just been opened.
      await panel.sessionContext.ready;
      await this.options.kernels.ask(panel);
    } finally {
      if (this._asking === panel) {
        this._asking = null;
      }
      this.update();
    }
    // The kernel may have been replaced while it was asked.
    this.askIfNew();
  }

  private async restart(panel = this.panel): Promise<void> {
    const { kernels } = this.options;
    if (panel && (await kernels.restart(panel))) {
      await (panel === this.panel ? this.ask() : kernels.ask(panel));
    }
  }

  private readonly _refresh: ToolbarButton;
  private _repairing = false;
  private _asking: NotebookPanel | null = null;
}
