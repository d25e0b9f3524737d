import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import {
  ReactWidget,
  Toolbar,
  ToolbarButtonComponent,
  refreshIcon
} from '@jupyterlab/ui-components';
import { Message } from '@lumino/messaging';
import React from 'react';

import { ITranslator } from '../../core';
import { CommandIDs, IAdvisor, IKernelService, ISettings } from '../../tokens';
import { guard } from '../../ui/guard';
import { LazySection } from '../lazysection';
import { ISection } from '../section';

/** What the section is made of. */
export interface IKernelSectionOptions {
  readonly advisor: IAdvisor;
  readonly tracker: INotebookTracker;
  readonly kernels: IKernelService;
  readonly settings: ISettings;
  readonly trans: ITranslator;
}

/** The part that is loaded when the section is first shown. */
type Content = typeof import('./view');

/** "This kernel", with the command that repairs its keras.json. */
export const kernelSection: ISection = {
  id: 'kernel',
  size: 1,
  label: trans => trans.__('Show the Keras Backend of This Kernel'),
  create: ({ advisor, tracker, kernels, settings, commands, trans }) => {
    if (!kernels) {
      return null;
    }
    const section = new KernelSection({
      advisor,
      tracker,
      kernels,
      settings,
      trans
    });
    commands.addCommand(CommandIDs.repairKerasJson, {
      label: trans.__('Repair keras.json…'),
      caption: trans.__(
        'Show what a repair of the kernel’s keras.json would change'
      ),
      describedBy: { args: { type: 'object', properties: {} } },
      isEnabled: () => tracker.currentWidget !== null,
      execute: () => section.repair()
    });
    return section;
  }
};

/** "This kernel": what the kernel of the current notebook reports about itself. */
class KernelSection
  extends LazySection<Content>
  implements Toolbar.IWidgetToolbar
{
  constructor(private readonly _options: IKernelSectionOptions) {
    super(_options.trans.__('This kernel'), _options.trans);
    const { kernels, settings, tracker, trans } = _options;
    this.addClass('jp-KerasAdvisor-kernel');
    this.toolbar = new Toolbar();
    this.toolbar.node.setAttribute('aria-label', trans.__('This kernel'));
    this._refresh = new RefreshButton(trans.__('Ask the kernel again'), () =>
      this._askGuarded()
    );
    this.toolbar.addItem('refresh', this._refresh);
    kernels.changed.connect(this._onChanged, this);
    kernels.settled.connect(this._onSettled, this);
    settings.changed.connect(this._onSettings, this);
    tracker.currentChanged.connect(this._onCurrent, this);
    this._onSettings();
  }

  /** The toolbar in the section's title. */
  readonly toolbar: Toolbar;

  /** Shows what a repair of keras.json would change, and repairs it when the user agrees. */
  async repair(): Promise<void> {
    const { advisor, kernels, settings, trans } = this._options;
    const panel = this._panel;
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
        advice: advisor.adviceOf(panel),
        settings: settings.current,
        onRestart: () => this._restartGuarded(panel),
        trans
      });
    } finally {
      this._repairing = false;
    }
  }

  protected override onAfterShow(msg: Message): void {
    super.onAfterShow(msg);
    this._askIfAllowed();
  }

  protected override onAfterAttach(msg: Message): void {
    super.onAfterAttach(msg);
    this._askIfAllowed();
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "panel" */ './view');
  }

  protected renderContent({ KernelView }: Content): JSX.Element {
    const { kernels, settings, trans } = this._options;
    const panel = this._panel;
    return (
      <KernelView
        answer={panel && kernels.answerOf(panel)}
        ranSince={panel && kernels.ranSince(panel)}
        asking={this._asking === panel && panel !== null}
        mode={settings.current.probe}
        onAsk={() => this._askGuarded()}
        onRestart={() => this._restartGuarded()}
        onRepair={() => guard('The repair of keras.json', () => this.repair())}
        trans={trans}
      />
    );
  }

  private get _panel(): NotebookPanel | null {
    return this._options.tracker.currentWidget;
  }

  private _onChanged(sender: IKernelService, panel: NotebookPanel): void {
    if (panel === this._panel) {
      this.update();
      this._askIfNew();
    }
  }

  /** The kernel has time, and what is shown of it may be out of date. */
  private _onSettled(sender: IKernelService, panel: NotebookPanel): void {
    const isAuto = this._options.settings.current.probe === 'auto';
    if (panel === this._panel && this.isVisible && isAuto) {
      this._askGuarded();
    }
  }

  private _onCurrent(): void {
    this.update();
    this._askIfAllowed();
  }

  private _onSettings(): void {
    this._refresh.enabled = this._options.settings.current.probe !== 'never';
    this.update();
    this._askIfAllowed();
  }

  /** Asks a kernel that has not been asked yet, when the section is visible and the settings allow it. */
  private _askIfAllowed(): void {
    const { kernels, settings } = this._options;
    const panel = this._panel;
    if (!panel || !this.isVisible || settings.current.probe !== 'auto') {
      return;
    }
    const answer = kernels.answerOf(panel);
    if (answer.status === 'unknown' || kernels.ranSince(panel) !== null) {
      this._askGuarded();
    }
  }

  /** Asks a kernel that replaced the one that is shown: a restarted one, or another. */
  private _askIfNew(): void {
    const answer = this._panel && this._options.kernels.answerOf(this._panel);
    if (answer?.status === 'unknown' && answer.reason === 'not-asked') {
      this._askIfAllowed();
    }
  }

  private async _ask(): Promise<void> {
    const panel = this._panel;
    if (!panel || this._asking === panel) {
      return;
    }
    this._asking = panel;
    this.update();
    try {
      // The kernel may not have started yet when the notebook has just been opened.
      await panel.sessionContext.ready;
      await this._options.kernels.ask(panel);
    } finally {
      if (this._asking === panel) {
        this._asking = null;
      }
      this.update();
    }
    // The kernel may have been replaced while it was asked.
    this._askIfNew();
  }

  private _askGuarded(): void {
    guard('Asking the kernel', () => this._ask());
  }

  private _restartGuarded(panel = this._panel): void {
    guard('Restarting the kernel', () => this._restart(panel));
  }

  private async _restart(panel = this._panel): Promise<void> {
    const { kernels } = this._options;
    if (panel && (await kernels.restart(panel))) {
      await (panel === this._panel ? this._ask() : kernels.ask(panel));
    }
  }

  private readonly _refresh: RefreshButton;
  private _repairing = false;
  private _asking: NotebookPanel | null = null;
}

/** The button in the section's title. JupyterLab's own widget says of every button that it is not pressed. */
class RefreshButton extends ReactWidget {
  constructor(
    private readonly _label: string,
    private readonly _onClick: () => void
  ) {
    super();
    this.addClass('jp-ToolbarButton');
  }

  set enabled(enabled: boolean) {
    this._enabled = enabled;
    this.update();
  }

  protected render(): JSX.Element {
    return (
      <ToolbarButtonComponent
        icon={refreshIcon}
        tooltip={this._label}
        enabled={this._enabled}
        onClick={this._onClick}
      />
    );
  }

  private _enabled = true;
}
